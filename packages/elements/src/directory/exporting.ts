import type { ClienteleError } from '@clientele/client';
import { Announcer } from '@clientele/ui/controllers/announcer';
import { icon } from '@clientele/ui/icon/icon';
import type { ClientQuery, ExportColumn } from '@clientele/contract';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { columnLabel } from './column-label.ts';
import type { Column } from './columns.ts';
import type { DirectoryView } from './directory-view.ts';
import { commonMessages } from '../locales/common.ts';
import { directoryMessages } from '../locales/directory.ts';

/** What is exported: what the list shows. */
interface Shown {
  question(): ClientQuery;
  columns(): readonly Column[];
}

/** Hands the clients of the list to the person as a file. One export at a time. */
export class Exporting implements ReactiveController {
  #host: LitElement;
  #scope: ScopeController;
  #shown: Shown;
  #underWay: AbortController | undefined;
  #failure: { error: ClienteleError; ids: readonly string[] | undefined } | undefined;
  #announcer: Announcer;

  constructor(host: LitElement, scope: ScopeController, shown: Shown) {
    this.#host = host;
    this.#scope = scope;
    this.#shown = shown;
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  hostDisconnected() {
    this.cancel();
  }

  /** What the button does while a file is prepared; undefined when none is. */
  get cancelLabel() {
    return this.#underWay && this.#words?.cancel;
  }

  /**
   * Resolves when the browser has the file; rejects with a ClienteleError, or with an AbortError when it was cancelled. Another export
   * under way is given up.
   */
  async run(ids?: readonly string[]): Promise<void> {
    const { scope } = this.#scope;
    if (!scope) return;
    this.cancel();
    const underWay = (this.#underWay = new AbortController());
    const { signal } = underWay;
    this.#failure = undefined;
    const words = scope.messages(directoryMessages);
    this.#say(words.exporting.underWay);
    const columns = this.#shown.columns().filter(({ host }) => !host);
    try {
      const file = await scope.client.exportClients(
        {
          query: this.#shown.question(),
          // The server knows what a host has added by no name.
          columns: columns.map(({ id }) => id as ExportColumn),
          headers: columns.map((column) => columnLabel(column, words)),
          ...(ids && { ids: [...ids] }),
        },
        { signal },
      );
      signal.throwIfAborted();
      const name = words.exporting.fileName(dayIn(scope.timezone));
      downloadBlob(file, name);
      this.#say(words.exporting.done(name));
    } finally {
      if (this.#underWay === underWay) {
        this.#underWay = undefined;
        this.#host.requestUpdate();
      }
    }
  }

  /** What the button does: begin, or call off what is under way. */
  toggle = () => {
    if (this.#underWay) this.cancel();
    else void this.attempt();
  };

  /** The same for a button: what goes wrong is said above the list. */
  async attempt(ids?: readonly string[]): Promise<void> {
    try {
      await this.run(ids);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return;
      this.#failure = { error: asClienteleError(cause), ids };
      this.#host.requestUpdate();
    }
  }

  cancel() {
    if (!this.#underWay) return;
    this.#underWay.abort();
    this.#underWay = undefined;
    if (this.#words) this.#say(this.#words.cancelled);
  }

  render({ messages }: DirectoryView) {
    return html`${this.#announcer.render()}${this.#failure ? this.#problem(messages) : nothing}`;
  }

  #problem({ exporting: words }: DirectoryView['messages']) {
    const { error, ids } = this.#failure ?? {};
    const reason = error && this.#scope.scope?.messages(commonMessages).errors[error.code];
    return html`<div class="banner" part="error" role="alert">
      ${icon('alert')}
      <p>${words.failed} ${reason}</p>
      <button class="button button-quiet" part="button" type="button" @click=${() => void this.attempt(ids)}>
        ${words.retry}
      </button>
      <button class="icon-button" type="button" aria-label=${words.dismiss} @click=${this.#dismiss}>
        ${icon('close')}
      </button>
    </div>`;
  }

  #dismiss = () => {
    this.#failure = undefined;
    this.#host.requestUpdate();
  };

  #say(text: string) {
    this.#announcer.announce(text);
  }

  get #words() {
    return this.#scope.scope?.messages(directoryMessages).exporting;
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

/** Gives a file to the browser, which keeps it where it keeps its downloads. */
function downloadBlob(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this task; a minute is ample for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
