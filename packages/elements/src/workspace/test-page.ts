import { shadow } from '@clientele/ui/testing/mount';
import type { Client, ListClients, SearchHit } from '@clientele/contract';
import { html, LitElement } from 'lit';
import '../directory/define.ts';
import '../detail-sheet/define.ts';
import { deep } from '../story-stage/hand.ts';
import { client, fakeClientele, sessionInfo } from '../testing/fake-clientele.ts';
import { find, mountIn, settled } from '../testing/mount.ts';
import './define.ts';
import type { ClienteleWorkspace } from './workspace.ts';

interface Options {
  clients?: Partial<Client>[];
  permissions?: Parameters<typeof sessionInfo>[0];
  find?: (text: string, signal: AbortSignal | undefined) => Promise<SearchHit[]>;
  with?: Partial<ClienteleWorkspace>;
  urlSync?: ClienteleWorkspace['urlSync'];
  width?: string;
  content?: unknown;
  /** What it asks besides. */
  answers?: Parameters<typeof fakeClientele>[0];
}

/** A workspace on a page, over these clients. */
export async function showWorkspace(options: Options = {}) {
  const clients = (options.clients ?? [{ name: 'Ann Lee' }, { name: 'Blue Harbor' }]).map((fields, index) =>
    client({ id: `cli_${index}`, ...fields }),
  );
  const asked: string[] = [];
  const fake = fakeClientele({
    ...options.answers,
    search: {
      find: async ({ text }: { text: string }, call?: { signal?: AbortSignal | undefined }) => {
        asked.push(text);
        return { items: (await options.find?.(text, call?.signal)) ?? [] };
      },
    },
    session: { get: async () => sessionInfo(options.permissions) },
    clients: {
      list: async ({ search: typed = '', cursor }: ListClients) => {
        const search = typed.toLowerCase();
        const found = clients.filter(({ name }) => name.toLowerCase().includes(search));
        const items = cursor ? [] : found.map((one) => ({ client: one, matches: [] }));
        return { items, nextCursor: null, total: { count: found.length, exact: true } };
      },
      get: async ({ id }: { id: string }) => {
        const one = clients.find((known) => known.id === id);
        if (!one) throw new Error(`There is no client ${id}.`);
        return one;
      },
    },
  });
  const provider = await mountIn(
    fake,
    html`<clientele-workspace url-sync=${options.urlSync ?? 'none'}>${options.content}</clientele-workspace>`,
  );
  const workspace = find<ClienteleWorkspace>(provider, 'clientele-workspace');
  workspace.style.width = options.width ?? '1000px';
  Object.assign(workspace, options.with);
  await settled(workspace);
  return { fake, provider, workspace, root: shadow(workspace), asked };
}

/** The first that is shown, in whichever shadow root it is. */
export function seen<Found extends Element>(workspace: Element, selector: string): Found | undefined {
  const all = workspace.shadowRoot ? deep(workspace.shadowRoot, selector) : [];
  return all.find((element): element is Found => element.checkVisibility({ visibilityProperty: true }));
}

/** A button, link or option by its name. */
export function named(workspace: Element, name: string): HTMLElement {
  const all = workspace.shadowRoot ? deep(workspace.shadowRoot, 'button, a, [role=option]') : [];
  const one = all.find((element) => nameOf(element) === name && element.checkVisibility({ visibilityProperty: true }));
  if (!(one instanceof HTMLElement)) throw new Error(`Nothing is called "${name}".`);
  return one;
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** What the profile is to a workspace. */
export class StandInProfile extends LitElement {
  static override properties = { clientId: {}, section: {} };
  declare clientId: string | null;
  declare section: string | null;
  /** What was to be made, and in which section. */
  readonly created: [section: string, kind: string][] = [];

  constructor() {
    super();
    this.clientId = null;
    this.section = null;
  }

  async refresh() {}
  async whenReady() {}

  async create(section: string, kind: string) {
    this.created.push([section, kind]);
    return true;
  }

  /** To which record a person was led, and in which section. */
  readonly revealed: [section: string, id: string][] = [];

  async reveal(section: string, id: string) {
    this.revealed.push([section, id]);
    return true;
  }

  override focus() {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render() {
    return html`<h2 tabindex="-1">${this.clientId}</h2>
      <p>${this.section ?? 'first'}</p>`;
  }
}
