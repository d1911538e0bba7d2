import type { ClienteleError } from '@clientele/client';
import { Announcer } from '@clientele/ui/controllers/announcer';
import { icon } from '@clientele/ui/icon/icon';
import type { ClientQuery, ExportColumn } from '@clientele/contract';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { saveFile } from '../controllers/save-file.ts';
import { commonMessages } from '../locales/common.ts';
import { directoryMessages } from '../locales/directory.ts';
import { exportingMessages } from '../locales/exporting.ts';
import type { Scope } from '../scope.ts';
import { columnLabel } from './column-label.ts';
import type { Column } from './columns.ts';

/** What is exported: what the list shows. */
export interface ExportContext {
  scope(): Scope | null;
  question(): ClientQuery;
  columns(): readonly Column[];
  /** An export has begun or ended. */
  onChange(): void;
}

/** Hands the clients of the list to the person as a file, and says how that goes. It has the styles of what it is drawn in. */
export class ExportRun extends LitElement {
  static readonly namespaces = [exportingMessages];

  /** The same object from the first update on. */
  @property({ attribute: false }) context!: ExportContext;

  #underWay: AbortController | undefined;
  #failure: { error: ClienteleError; ids: readonly string[] | undefined } | undefined;
  #announcer = new Announcer(this);

  override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.cancel();
  }

  /** What the button does while a file is prepared; undefined when none is. */
  get cancelLabel(): string | undefined {
    return this.#underWay && this.#words?.cancel;
  }

  async run(ids?: readonly string[]): Promise<void> {
    const scope = this.context.scope();
    if (!scope) return;
    this.cancel();
    const underWay = (this.#underWay = new AbortController());
    const { signal } = underWay;
    this.#failure = undefined;
    const words = scope.messages(exportingMessages);
    this.#say(words.underWay);
    const columns = this.context.columns().filter(({ host }) => !host);
    try {
      const file = await scope.client.exportClients(
        {
          query: this.context.question(),
          // The server knows what a host has added by no name.
          columns: columns.map(({ id }) => id as ExportColumn),
          headers: columns.map((column) => columnLabel(column, scope.messages(directoryMessages))),
          ...(ids && { ids: [...ids] }),
        },
        { signal },
      );
      signal.throwIfAborted();
      const name = words.fileName(dayIn(scope.timezone));
      saveFile(file, name);
      this.#say(words.done(name));
    } finally {
      if (this.#underWay === underWay) {
        this.#underWay = undefined;
        this.#update();
      }
    }
  }

  /** The same for a button: what goes wrong is said. */
  async attempt(ids?: readonly string[]): Promise<void> {
    try {
      await this.run(ids);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return;
      this.#failure = { error: asClienteleError(cause), ids };
      this.#update();
    }
  }

  cancel() {
    if (!this.#underWay) return;
    this.#underWay.abort();
    this.#underWay = undefined;
    if (this.#words) this.#say(this.#words.cancelled);
  }

  override render() {
    return html`${this.#announcer.render()}${this.#failure ? this.#problem(this.#failure) : nothing}`;
  }

  #problem({ error, ids }: { error: ClienteleError; ids: readonly string[] | undefined }) {
    const reason = this.context.scope()?.messages(commonMessages).errors[error.code];
    return html`<div class="banner" part="error" role="alert">
      ${icon('alert')}
      <p>${this.#words?.failed} ${reason}</p>
      <button class="button button-quiet" part="button" type="button" @click=${() => void this.attempt(ids)}>
        ${this.#words?.retry}
      </button>
      <button class="icon-button" type="button" aria-label=${this.#words?.dismiss} @click=${this.#dismiss}>
        ${icon('close')}
      </button>
    </div>`;
  }

  #dismiss = () => {
    this.#failure = undefined;
    this.#update();
  };

  #say(text: string) {
    this.#announcer.announce(text);
    this.context.onChange();
  }

  #update() {
    this.requestUpdate();
    this.context.onChange();
  }

  get #words() {
    return this.context.scope()?.messages(exportingMessages);
  }
}

/** Today, as a file name has it. */
function dayIn(timeZone: string) {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const { year, month, day } = Object.fromEntries(
    parts.formatToParts(new Date()).map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}`;
}
