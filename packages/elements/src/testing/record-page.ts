import type { Address, Api, Client, Enrichment, Permission } from '@clientele/contract';
import type { LitElement, TemplateResult } from 'lit';
import { client, fakeClientele, sessionInfo, vocabulary, type FakeClientele } from './fake-clientele.ts';
import { mountIn } from './mount.ts';
import { deepAll, isVisible, nameOf, readable } from './reading.ts';

type Answers = { [F in keyof Api]?: Partial<Api[F]> };

const everything: Permission[] = [
  'view_clients',
  'create_clients',
  'edit_clients',
  'delete_clients',
  'erase_clients',
  'assign_owner',
  'manage_portal',
  'view_documents',
];

export interface RecordSetting {
  record?: Partial<Client>;
  answers?: Answers;
  permissions?: Permission[];
  assignedOnly?: Permission[];
}

/** An element that shows a client, in a provider, as a person finds it. For tests. */
export class RecordPage<Element extends LitElement> {
  readonly element: Element;
  readonly provider: HTMLElement;
  readonly clientele: FakeClientele;
  /** Everything that the element told the page, by name. */
  readonly events: Event[] = [];

  protected constructor({ element, provider, clientele }: Opened<Element>) {
    this.element = element;
    this.provider = provider;
    this.clientele = clientele;
    for (const name of [
      'show',
      'hide',
      'section-show',
      'before-save',
      'save',
      'create',
      'create-invoice',
      'navigate',
      'load',
      'error',
    ]) {
      element.addEventListener(`clientele-${name}`, (event) => this.events.push(event));
    }
  }

  calls(path: string) {
    return this.clientele.calls.filter((call) => call.path === path).map(({ input }) => input);
  }

  told<Name extends keyof HTMLElementEventMap>(name: Name) {
    return this.events.filter(({ type }) => type === name) as HTMLElementEventMap[Name][];
  }

  /** Everything that can be read in the element, in order, and then the messages of its provider. */
  get text(): string {
    return readable(this.provider);
  }

  has(text: string): boolean {
    return this.text.includes(text);
  }

  /** Waits until a condition holds; the test's own time limit ends it. */
  async until(condition: () => unknown): Promise<void> {
    while (!condition()) await new Promise(requestAnimationFrame);
    await this.element.updateComplete;
  }

  async untilSaid(text: string): Promise<void> {
    await this.until(() => this.has(text));
  }

  all<Found extends HTMLElement>(selector: string): Found[] {
    return [...deepAll<Found>(this.element, selector), ...deepAll<Found>(this.provider, selector)];
  }

  /** A control by its accessible name; the last one where several have it, which is that of an open dialog or menu. */
  find(role: 'button' | 'menuitem' | 'tab' | 'link', name: string): HTMLElement {
    const selector = { button: 'button:not([role])', menuitem: '[role^=menuitem]', tab: '[role=tab]', link: 'a' }[role];
    const found = this.all(selector).findLast((one) => isVisible(one) && nameOf(one) === name);
    if (!found) throw new Error(`There is no ${role} “${name}”.`);
    return found;
  }

  offers(role: 'button' | 'menuitem' | 'tab' | 'link', name: string): boolean {
    try {
      return Boolean(this.find(role, name));
    } catch {
      return false;
    }
  }

  async press(name: string): Promise<void> {
    this.find('button', name).click();
    await this.element.updateComplete;
  }

  async choose(name: string): Promise<void> {
    await this.press('More actions');
    await this.until(() => this.offers('menuitem', name));
    this.find('menuitem', name).click();
    await this.element.updateComplete;
  }

  /** The input that has this label. */
  input(label: string): HTMLInputElement {
    const found = this.all<HTMLLabelElement>('label').find(
      (one) => isVisible(one) && nameOf(one).replace(/ \*$/, '') === label,
    );
    if (!found?.control) throw new Error(`There is no field “${label}”.`);
    return found.control as HTMLInputElement;
  }

  /** Types into a field of a form. */
  async type(label: string, text: string): Promise<void> {
    const input = this.input(label);
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async leave(label: string): Promise<void> {
    this.input(label).blur();
    await this.element.updateComplete;
  }

  key(label: string, key: string, modifiers: KeyboardEventInit = {}): void {
    this.input(label).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers }),
    );
  }

  /** The inline field of the view with this label. */
  field(label: string): HTMLElement {
    const found = this.all('clientele-inline-field').find(
      (one) => (one as HTMLElement & { label: string }).label === label,
    );
    if (!found) throw new Error(`There is no field “${label}”.`);
    return found;
  }

  /** What an inline field is made of. */
  within<Found extends HTMLElement>(label: string, selector: string): Found[] {
    return [...(this.field(label).shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
  }

  /** Edits a value where it is read, and saves it with Enter. */
  async edit(label: string, text: string): Promise<void> {
    const field = this.field(label) as HTMLElement & { edit(): Promise<void> };
    field.focus();
    await field.edit();
    await this.type(label, text);
    this.key(label, 'Enter', { ctrlKey: true });
    await this.element.updateComplete;
  }
}

interface Opened<Element> {
  readonly element: Element;
  readonly provider: HTMLElement;
  readonly clientele: FakeClientele;
}

/** The server knows one client, `cli_1`, and takes every change of it, unless a test has other answers. */
export async function openWith<Element extends HTMLElement>(
  element: Element,
  content: TemplateResult,
  { record = {}, answers = {}, permissions = everything, assignedOnly = [] }: RecordSetting = {},
): Promise<Opened<Element>> {
  let stored = client(record);
  const take = (changes: Partial<Client>) => (stored = { ...stored, ...changes, version: stored.version + 1 });
  const clientele = fakeClientele({
    workspace: { vocabulary: async () => vocabulary({ statuses, members }) },
    ...answers,
    session: { get: async () => sessionInfo({ permissions, assignedOnly }), ...answers.session },
    clients: {
      get: async () => stored,
      check: async () => ({ issues: [], duplicates: [] }),
      getFamily: async () => ({ parent: null, subsidiaries: [], nextCursor: null }),
      update: async ({ patch }) => take(patch as Partial<Client>),
      create: async ({ client: typed }) => client({ email: null, ...(typed as Partial<Client>), id: 'cli_2' }),
      archive: async () => ({ clients: [take({ archivedAt: '2026-03-18T10:00:00.000Z' })] }),
      restore: async () => ({ clients: [take({ archivedAt: null })] }),
      erase: async ({ id }) => ({ id }),
      ...answers.clients,
    },
    addresses: {
      list: async () => ({ items: addressesOf(stored), hasSuggestions: false, mapLink: null, mapTiles: null }),
      ...answers.addresses,
    },
    enrichment: { get: async ({ clientId }) => notEnriched(clientId), ...answers.enrichment },
    invoices: { list: async () => ({ items: [], nextCursor: null }), ...answers.invoices },
  });
  return { element, provider: await mountIn(clientele, content), clientele };
}

const statuses = [
  { id: 'opt_1', label: 'Active', category: 'active' as const },
  { id: 'opt_2', label: 'On hold', category: 'on_hold' as const },
];
const members = [
  { id: 'usr_1', name: 'Ada' },
  { id: 'usr_2', name: 'Mia' },
];

/** As a server has them: the text of the primary billing address is the client’s own. */
function addressesOf({ id: clientId, address: text, countryCode, createdAt, updatedAt }: Client): Address[] {
  if (text === null) return [];
  const none = { recipient: null, district: null, city: null, region: null, postalCode: null, position: null };
  const stamps = { version: 1, createdAt, updatedAt };
  const own = { clientId, kind: 'billing' as const, label: null, isPrimary: true };
  return [{ id: 'adr_1', ...stamps, ...own, ...none, street: text, countryCode, text }];
}

/** Of a client of which nothing was looked up. */
function notEnriched(clientId: string): Enrichment {
  return {
    clientId,
    run: null,
    sources: ['website', 'dns'],
    canRun: false,
    blockedBy: 'not-entitled',
    chosen: {},
    facts: [],
    unkept: [],
    risks: [],
    quality: { score: 100, fixes: [] },
    coverage: { fields: 0, confirmed: 0 },
    ledger: null,
    getPaid: {
      version: 1,
      purchaseOrder: null,
      portal: null,
      peppolId: null,
      mailbox: null,
      formats: [],
      cutOff: null,
    },
  };
}
