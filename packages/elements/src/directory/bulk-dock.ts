import type { ClientVersion } from '@clientele/contract';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { Scope } from '../scope.ts';
import type { Batch } from './bulk/act.ts';
import type { BulkBar } from './bulk/bulk-bar.ts';
import type { BarPlace, BulkContext } from './bulk/bulk-context.ts';
import { knownRuns } from './known-runs.ts';
import { partMissing } from './placeholders.ts';
import { directoryMessages } from '../locales/directory.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';

/** The place of the bar for what is selected. The bar itself is loaded when a person comes near to selecting something. */
export class BulkDock implements ReactiveController {
  #host: LitElement;
  #context: BulkContext;
  #bar: LazyElement;
  /** What the menu of a row asks for, until the bar has begun it. */
  #pending: Batch | undefined;
  #question = '';
  #wasUsed = false;
  /** Of enrichment: see `#findRuns`. */
  #hasRuns = false;
  /** Whose runs are known, or asked for. */
  #asker: string | undefined;
  #client: Scope['client'] | undefined;

  constructor(
    host: LitElement,
    scope: ScopeController,
    context: Omit<BulkContext, 'takePending' | 'addTexts' | 'hasRuns'>,
  ) {
    this.#host = host;
    this.#context = {
      ...context,
      takePending: () => this.#takePending(),
      addTexts: (namespaces) => scope.add(namespaces),
      hasRuns: () => this.#hasRuns,
    };
    this.#bar = new LazyElement(
      host,
      scope,
      'clientele-bulk-bar',
      async () => (await import('./bulk/bulk-bar.ts')).BulkBar,
    );
    host.addController(this);
  }

  hostUpdate() {
    const { list, selection } = this.#context;
    const { sort: _, ...question } = list.answered ?? {};
    const scope = this.#context.scope();
    const client = scope?.client;
    // What was asked for with the clients of another server is not done to those of this one.
    if (client !== this.#client) {
      this.#pending = undefined;
      this.#hasRuns = false;
      this.#asker = undefined;
    }
    this.#client = client;
    // Another provider, or another session: these clients are not known there.
    if (!list.answered) selection.clear();
    if (selection.ids.size > 0) this.#wasUsed = true;
    // After the first rows, and when it is known who looks at them.
    if (list.answered && selection.isMultiple && scope?.can('run_enrichment')) void this.#findRuns(scope);
    const asked = JSON.stringify(question);
    if (asked === this.#question) return;
    this.#question = asked;
    selection.forgetMatching();
  }

  /** Enrichment of many clients outlives the page that began it: the bar shows how far it is. */
  async #findRuns({ client, session }: Scope) {
    const asker = session?.user.id;
    if (!session || asker === this.#asker) return;
    this.#asker = asker;
    this.#hasRuns = false;
    if (!knownRuns.mayBe(session)) return;
    const runs = await client.api.enrichment.getMany({}).catch(() => null);
    if (client !== this.#client || asker !== this.#asker) return;
    this.#hasRuns = runs !== null;
    this.#host.requestUpdate();
  }

  preload = () => this.#bar.preload();

  /** Archives or restores one client, selected or not. */
  move(verb: 'archive' | 'restore', client: ClientVersion) {
    this.#pending = { act: { verb }, targets: [client] };
    if (this.#bar.status === 'failed') void this.#bar.retry();
    this.#host.requestUpdate();
  }

  /** Something is to be done or said, also where nothing can be selected. Once there it stays, with its messages. */
  get isInUse() {
    return (
      this.#pending !== undefined ||
      this.#hasRuns ||
      this.#context.selection.ids.size > 0 ||
      this.#bar.status === 'ready'
    );
  }

  /** Rows leave and come back meanwhile. */
  get isRunning() {
    return this.#host.renderRoot.querySelector<BulkBar>('clientele-bulk-bar')?.isRunning ?? false;
  }

  render(scope: Scope, place: BarPlace, keepFocus: () => Promise<void>) {
    const { selection: words } = scope.messages(directoryMessages);
    const { ids, isLetGo } = this.#context.selection;
    const count = ids.size;
    const said = count > 0 ? words.count(scope.format.number(count)) : isLetGo ? words.none : '';
    return html`<p class="visually-hidden" role="status">${this.#wasUsed ? said : nothing}</p>
      ${
        this.isInUse
          ? this.#bar.render({
              ready: () =>
                html`<clientele-bulk-bar
                  exportparts="bulk-bar, button, button-primary, menu, item, toast"
                  .context=${this.#context}
                  .place=${place}
                ></clientele-bulk-bar>`,
              failed: () =>
                partMissing(scope, {
                  onRetry: () => void this.#bar.retry().then(keepFocus),
                  onClose: () => this.#giveUp(keepFocus),
                }),
            })
          : nothing
      }`;
  }

  /** As the bar's own button does: nothing is selected any more. */
  #giveUp(keepFocus: () => Promise<void>) {
    this.#pending = undefined;
    this.#hasRuns = false;
    this.#context.selection.clear();
    this.#bar.dismiss();
    void keepFocus();
  }

  #takePending() {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }
}
