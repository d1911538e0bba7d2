import type { Api, Permission, Vocabulary } from '@clientele/contract';
import { html } from 'lit';
import { SectionHost, type SectionClass } from '../story-stage/section-host.ts';
import { client, fakeClientele, sessionInfo, vocabulary, type FakeClientele } from '../testing/fake-clientele.ts';
import { mountIn } from '../testing/mount.ts';
import { deepAll, isVisible, nameOf, readable } from '../testing/reading.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import type { RecordSection } from '../record/record-section.ts';

type Answers = { [F in keyof Api]?: Partial<Api[F]> };

interface Setting {
  answers?: Answers;
  permissions?: Permission[];
  vocabulary?: Partial<Vocabulary>;
  clientele?: FakeClientele;
  /** Set on the section before it is first drawn. */
  prepare?: (section: RecordSection) => void;
}

const members = [
  { id: 'usr_1', name: 'Ada' },
  { id: 'usr_2', name: 'Mia Wolf' },
  { id: 'usr_3', name: 'Ángel Ruiz' },
];

/** One section in a provider, as a person finds it. For tests. */
export class SectionPage<Found extends RecordSection = RecordSection> {
  readonly section: Found;
  readonly host: SectionHost;
  readonly provider: HTMLElement;
  readonly clientele: FakeClientele;
  /** How often the section has said that counts may be others. */
  changes = 0;

  private constructor(section: Found, host: SectionHost, provider: HTMLElement, clientele: FakeClientele) {
    this.section = section;
    this.host = host;
    this.provider = provider;
    this.clientele = clientele;
    host.addEventListener('clientele-section-change', () => (this.changes += 1));
  }

  static async open<Found extends RecordSection>(
    sectionClass: SectionClass<Found>,
    tag: string,
    { answers = {}, permissions = [], vocabulary: words = {}, clientele: given, prepare }: Setting = {},
  ): Promise<SectionPage<Found>> {
    const clientele =
      given ??
      fakeClientele({
        workspace: { vocabulary: async () => vocabulary({ members, ...words }) },
        ...answers,
        session: { get: async () => sessionInfo({ permissions: ['view_clients', ...permissions] }) },
      });
    const host = new SectionHost();
    host.client = client();
    const provider = await mountIn(clientele, html`${host}`);
    const section = await host.show(sectionClass, tag, prepare);
    const page = new SectionPage(section, host, provider, clientele);
    await section.updateComplete;
    return page;
  }

  calls(path: string) {
    return this.clientele.calls.filter((call) => call.path === path).map(({ input }) => input);
  }

  /** Everything that can be read, messages included. */
  get text(): string {
    return `${readable(this.host)} ${this.toasts}`;
  }

  get toasts(): string {
    const toasts = toastsOf(this.provider);
    return toasts ? readable(toasts) : '';
  }

  has(text: string): boolean {
    return this.text.includes(text);
  }

  /** Waits until a condition holds; the test's own time limit ends it. */
  async until(condition: () => unknown): Promise<void> {
    while (!condition()) await new Promise(requestAnimationFrame);
    await this.section.updateComplete;
  }

  async untilSaid(text: string): Promise<void> {
    await this.until(() => this.has(text));
  }

  async untilGone(text: string): Promise<void> {
    await this.until(() => !this.has(text));
  }

  all<One extends HTMLElement = HTMLElement>(selector: string): One[] {
    return [...deepAll<One>(this.host, selector), ...deepAll<One>(this.provider, selector)];
  }

  /** Controls by role and accessible name, those of an open dialog or menu last. */
  named(role: keyof typeof selectors, name: string): HTMLElement[] {
    return [...new Set(this.all(selectors[role]))].filter((one) => isVisible(one) && labelOf(one) === name);
  }

  find(role: keyof typeof selectors, name: string): HTMLElement {
    const found = this.named(role, name).at(-1);
    if (!found) throw new Error(`There is no ${role} “${name}” in: ${this.text}`);
    return found;
  }

  async press(name: string, index = -1): Promise<void> {
    const button = this.named('button', name).at(index);
    if (!button) throw new Error(`There is no button “${name}” in: ${this.text}`);
    button.focus();
    button.click();
    await this.section.updateComplete;
  }

  async choose(menu: string, item: string): Promise<void> {
    await this.press(menu);
    await this.until(() => this.named('menuitem', item).length > 0);
    this.find('menuitem', item).click();
    await this.section.updateComplete;
  }

  input(label: string): HTMLInputElement {
    return this.find('field', label) as HTMLInputElement;
  }

  async type(label: string, text: string): Promise<void> {
    const input = this.input(label);
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.section.updateComplete;
  }

  async key(label: string, key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    const init = { key, bubbles: true, composed: true, cancelable: true, ...modifiers };
    this.input(label).dispatchEvent(new KeyboardEvent('keydown', init));
    await this.section.updateComplete;
  }

  /** The items of a list or the rows of a table, as they read. */
  rows(name: string): string[] {
    const list = this.find('list', name);
    const rows = list.querySelectorAll<HTMLElement>(':scope > li, :scope > tbody > tr');
    return [...rows].filter(isVisible).map((row) => readable(row).trim());
  }

  /** The accessible name of what has the focus. */
  get focused(): string {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active instanceof HTMLElement ? labelOf(active) : '';
  }
}

const selectors = {
  button: 'button:not([role])',
  menuitem: '[role^=menuitem]',
  option: '[role=option]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  link: 'a',
  list: 'ul, ol, table',
  field: 'input:not([type=checkbox], [type=radio]), textarea, select',
  dialog: 'dialog',
  heading: 'h2, h3',
} as const;

function labelOf(element: HTMLElement): string {
  const { labels } = element as HTMLInputElement;
  const label = element.getAttribute('aria-label') ? null : labels?.[0];
  return nameOf(label ?? element).replace(/ \*$/, '');
}
