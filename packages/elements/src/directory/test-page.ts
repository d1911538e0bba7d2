import { shadow } from '@clientele/ui/testing/mount';
import type { Clientele } from '@clientele/client';
import type { Api, Client, ClientPage, ListClients, Preferences, SearchMatch, Vocabulary } from '@clientele/contract';
import { html } from 'lit';
import { client, fakeClientele, sessionInfo, vocabulary } from '../testing/fake-clientele.ts';
import { find, mountIn, settled } from '../testing/mount.ts';
import './define.ts';
import type { ClienteleDirectory } from './directory.ts';

interface Options {
  /** The server has every picture that is asked for. */
  hasPictures?: boolean;
  clients?: Partial<Client>[];
  /** Instead of what `clients` says. */
  list?: (input: ListClients) => Promise<ClientPage>;
  matches?: (client: Client, search: string) => SearchMatch[];
  permissions?: Parameters<typeof sessionInfo>[0];
  /** After each change of the rows, as soon as it is drawn. */
  onDraw?: (root: ShadowRoot) => void;
  /** How the server takes what a person arranges. */
  setPreferences?: (preferences: Preferences) => Promise<Preferences>;
  /** What the workspace has beside three statuses and a tag. */
  vocabulary?: Partial<Vocabulary>;
  exportClients?: Clientele['exportClients'];
  /** What else the server does with these clients. */
  server?: (clients: Client[]) => Partial<Api['clients']>;
  /** How the server runs enrichment. */
  enrichment?: Partial<Api['enrichment']>;
  /** Properties of the directory. */
  with?: Partial<ClienteleDirectory>;
  width?: string;
  height?: string;
  id?: string;
}

/** A directory on a page, over a list that filters and pages as the server does, as far as tests need it. */
const onePixel = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';

export async function showDirectory(options: Options = {}) {
  const clients = (options.clients ?? numbered(3)).map((fields, index) => client({ id: `cli_${index}`, ...fields }));
  const fake = fakeClientele({
    session: { get: async () => sessionInfo(options.permissions) },
    workspace: {
      vocabulary: async () =>
        vocabulary({
          statuses: [
            { id: 'opt_1', label: 'Active', category: 'active' },
            { id: 'opt_2', label: 'On hold', category: 'on_hold' },
            { id: 'opt_3', label: 'Churned', category: 'churned' },
          ],
          tags: [{ id: 'tag_1', name: 'Retainer' }],
          ...options.vocabulary,
        }),
    },
    ...(options.setPreferences && { preferences: { set: options.setPreferences } }),
    ...(options.hasPictures && {
      pictures: { get: async ({ ids }) => ({ items: ids.map((id) => ({ id, webp: onePixel })) }) },
    }),
    ...(options.enrichment && { enrichment: options.enrichment }),
    clients: {
      ...options.server?.(clients),
      list: options.list ?? (async (input) => answer(clients, input, options.matches)),
    },
  });
  if (options.exportClients) Object.assign(fake, { exportClients: options.exportClients });
  const provider = await mountIn(fake, html`<clientele-directory></clientele-directory>`);
  const directory = find<ClienteleDirectory>(provider, 'clientele-directory');
  if (options.onDraw) watchDrawing(directory, options.onDraw);
  if (options.id) directory.id = options.id;
  directory.style.width = options.width ?? '1200px';
  if (options.height) directory.style.height = options.height;
  Object.assign(directory, options.with);
  // The new size is measured in the next frame, and drawn in the one after.
  await frame();
  await frame();
  await until(() => !isLoading(directory));
  await settled(directory);
  // They come in the frame after the first rows.
  await until(() => shadow(directory).querySelector('.days')?.childElementCount !== 0);
  return { fake, provider, directory, root: shadow(directory), asked: () => fake.calls.filter(isList) };
}

function watchDrawing(directory: ClienteleDirectory, onDraw: (root: ShadowRoot) => void) {
  const root = shadow(directory);
  // Called before the browser paints.
  new MutationObserver(() => onDraw(root)).observe(root, { childList: true, subtree: true, attributes: true });
}

export function numbered(count: number, fields: Partial<Client> = {}): Partial<Client>[] {
  return Array.from({ length: count }, (_, index) => ({ name: `Client ${index}`, ...fields }));
}

/** The names in the drawn rows, from top to bottom. */
export function names(root: ParentNode) {
  return rowsOf(root).map((row) => row.querySelector('.name')?.textContent?.trim());
}

export function rowsOf(root: ParentNode) {
  return [...root.querySelectorAll<HTMLElement>('.row[data-id]')];
}

/** A drawn row, the last one for -1. */
export function rowAt(root: ParentNode, index: number): HTMLElement {
  const row = rowsOf(root).at(index);
  if (!row) throw new Error(`There is no row ${index}.`);
  return row;
}

/** What has the focus; nothing fails the test. */
export function activeIn(root: ShadowRoot): Element {
  if (!root.activeElement) throw new Error('Nothing has the focus.');
  return root.activeElement;
}

/** The client in whose row the focus is. */
export function focusedId(root: ShadowRoot): string | undefined {
  return root.activeElement?.closest<HTMLElement>('.row')?.dataset['id'];
}

/** The columns by the names in their headers, without those of boxes and menus. */
export function headersOf(root: ParentNode) {
  const headers = [...root.querySelectorAll('[role=columnheader]')];
  return headers.map((header) => header.textContent.trim()).filter(Boolean);
}

/** The input inside the label of these words. */
export function labelled(root: ParentNode, label: string): HTMLInputElement {
  const labels = [...root.querySelectorAll('label')];
  const input = labels.find(({ textContent }) => textContent.trim() === label)?.querySelector('input');
  if (!input) throw new Error(`There is no input "${label}".`);
  return input;
}

/** A column's text in the first row. */
export function textOf(root: ParentNode, column: string) {
  return root.querySelector(`.cell-${column}`)?.textContent?.replaceAll(/\s+/g, ' ').trim();
}

export function buttonNamed(root: ParentNode, name: string) {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button')];
  const found = buttons.find((button) => (button.ariaLabel ?? button.textContent).trim() === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

/** Types into the search box as a person does, and waits for what comes of it. */
export async function search(directory: ClienteleDirectory, text: string) {
  const box = searchBox(directory);
  const told = new Promise((resolve) => directory.addEventListener('clientele-query-change', resolve, { once: true }));
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await told;
  await until(() => !isLoading(directory));
  await settled(directory);
}

export function searchBox(directory: ClienteleDirectory) {
  return find<HTMLInputElement>(shadow(directory), 'input[type=search]');
}

/** Frame by frame until it is so; the runner's time limit is the only one. */
export async function until(isSo: () => unknown) {
  while (!isSo()) await frame();
}

export function frame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function isLoading(directory: ClienteleDirectory) {
  return directory.getAttribute('aria-busy') !== 'false';
}

function isList({ path }: { path: string }) {
  return path === 'clients.list';
}

function answer(clients: Client[], input: ListClients, matches: Options['matches']): ClientPage {
  const { state = 'active', search: text, where = [], cursor = '0', limit = 50, withTotal } = input;
  const found = clients
    .filter((one) => state === 'all' || (state === 'archived') === (one.archivedAt !== null))
    .filter((one) => where.every(([field, , value]) => field !== 'status' || value.includes(one.statusId)))
    .map((one) => ({ client: one, matches: text ? (matches ?? matchName)(one, text) : [] }))
    .filter((entry) => !text || entry.matches.length > 0);
  const end = Number(cursor) + limit;
  return {
    items: found.slice(Number(cursor), end),
    nextCursor: end < found.length ? String(end) : null,
    total: withTotal ? { count: Math.min(found.length, 10_000), exact: found.length <= 10_000 } : null,
  };
}

function matchName({ name }: Client, text: string): SearchMatch[] {
  const start = name.toLowerCase().indexOf(text.toLowerCase());
  return start < 0 ? [] : [{ field: 'name', text: name, ranges: [[start, start + text.length]] }];
}

/** What is drawn of the bar for what is selected; undefined until it is there. */
export function bulkRoot(root: ParentNode): ShadowRoot | undefined {
  return root.querySelector('clientele-bulk-bar')?.shadowRoot ?? undefined;
}

export function bulkBar(root: ParentNode): Element | null {
  return bulkRoot(root)?.querySelector('[part=bulk-bar]') ?? null;
}
