import { ClienteleError } from '@clientele/client';
import { html, nothing, type LitElement } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { Scope } from '../scope.ts';
import type { ExportContext, ExportRun } from './export-run.ts';
import { partMissing } from './placeholders.ts';

/** The export of the list, one at a time. What does it is loaded when a person comes near to the button. */
export class Exporting {
  #host: LitElement;
  #context: ExportContext;
  #run: LazyElement;
  /** A person has asked for an export, of these clients or of all that the list shows, and the file for it did not come. */
  #missed: { ids: readonly string[] | undefined } | undefined;

  constructor(host: LitElement, scope: ScopeController, shown: Pick<ExportContext, 'question' | 'columns'>) {
    this.#host = host;
    this.#context = { ...shown, scope: () => scope.scope, onChange: () => host.requestUpdate() };
    this.#run = new LazyElement(
      host,
      scope,
      'clientele-export-run',
      async () => (await import('./export-run.ts')).ExportRun,
    );
  }

  preload = () => this.#run.preload();

  /** What the button does while a file is prepared; undefined when none is. */
  get cancelLabel() {
    return this.#element?.cancelLabel;
  }

  /**
   * Resolves when the browser has the file; rejects with a ClienteleError, or with an AbortError when it was cancelled. Another export
   * under way is given up.
   */
  async run(ids?: readonly string[]): Promise<void> {
    const element = await this.#loaded();
    if (!element) throw new ClienteleError('offline', 'A file of the page could not be loaded.');
    await element.run(ids);
  }

  /** What the button does: begin, or call off what is under way. */
  toggle = () => {
    if (this.cancelLabel) this.#element?.cancel();
    else void this.attempt();
  };

  /** The same for a button: what goes wrong is said above the list. */
  async attempt(ids?: readonly string[]): Promise<void> {
    const element = await this.#loaded();
    this.#missed = element ? undefined : { ids };
    if (element) await element.attempt(ids);
    else this.#host.requestUpdate();
  }

  render(scope: Scope, keepFocus: () => Promise<void>) {
    if (this.#run.status === 'ready')
      return html`<clientele-export-run .context=${this.#context}></clientele-export-run>`;
    const { ids } = this.#missed ?? {};
    if (!this.#missed) return nothing;
    return partMissing(scope, {
      onRetry: () => void this.attempt(ids).then(keepFocus),
      onClose: () => {
        this.#missed = undefined;
        this.#run.dismiss();
        void keepFocus();
      },
    });
  }

  async #loaded() {
    if (this.#run.status !== 'ready') await this.#run.retry();
    await this.#host.updateComplete;
    // Its live region is there before it has something to say.
    await this.#element?.updateComplete;
    return this.#element;
  }

  get #element() {
    return this.#host.renderRoot.querySelector<ExportRun>('clientele-export-run');
  }
}
