import type { Clientele } from '@clientele/client';
import type { ClientVersion, ManyClientsPatch } from '@clientele/contract';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Scope } from '../../context.ts';
import { LazyDialog } from '../../controllers/lazy-dialog.ts';
import { LazyElement } from '../../controllers/lazy-element.ts';
import { ToastOutlet } from '../../controllers/toast-outlet.ts';
import { isCommandKey } from '../../command-key.ts';
import type { SaveReason, StatusSubject } from '../../record/reason-dialog.ts';
import { isEditable } from '../editable.ts';
import { partMissing } from '../placeholders.ts';
import type { Act } from './act.ts';
import { archiveQuestion, mostUnasked } from './archive-question.ts';
import { BarFocus } from './bar-focus.ts';
import type { BarPlace, BulkContext } from './bulk-context.ts';
import { bulkStyles } from './bulk.css.ts';
import { outcomeBar } from './outcome-bar.ts';
import { progressBar } from './progress-bar.ts';
import { SelectionView } from './selection-view.ts';
import { textOfRun, Work } from './work.ts';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { bulkMessages } from '../../locales/bulk.ts';

/**
 * What floats above the last rows: what is selected and what can be done with it, how far that has come, and what came of it. Acts on
 * many clients, one act at a time, in pieces, with a way back.
 *
 * @csspart bulk-bar - the bar
 */
export class BulkBar extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-menu': ClienteleMenu,
  'clientele-toast-outlet': ToastOutlet,
}) {
  static readonly namespaces = [bulkMessages];
  static override styles = [tokens, iconStyles, buttonStyles, bulkStyles];

  /** The list that it acts on; the same object from the first update on. */
  @property({ attribute: false }) context!: BulkContext;
  /** A new object whenever the owner is drawn: what the context says may be different. */
  @property({ attribute: false }) place!: BarPlace;

  #work = new Work(this, (scope, text, undo) => this.#tell(scope, text, undo));
  #view = new SelectionView(this, {
    onMove: (verb) => this.#move(verb),
    onChange: (patch) => this.#change(patch),
    onEnrich: (clientIds) => this.#enrich(clientIds),
  });
  /** To be archived, if the person says so. */
  #asked: readonly string[] | null = null;
  /** About the status for which a reason is asked, and the clients that get it. */
  #reason = new LazyDialog<StatusSubject & { readonly ids: readonly string[] }>(
    this,
    { add: (namespaces) => this.context.addTexts(namespaces) },
    'clientele-reason-dialog',
    async () => (await import('../../record/reason-dialog.ts')).ReasonDialog,
  );
  /** To be looked up, if the person says so. */
  #toEnrich: readonly string[] | null = null;
  #runs = new LazyElement(
    this,
    { add: (namespaces) => this.context.addTexts(namespaces) },
    'clientele-many-runs',
    async () => (await import('./many-runs.ts')).ManyRunsBar,
  );
  #showsConflicts = false;
  /** Takes the last message away: what it offers to undo is no longer the last thing that was done. */
  #dismissToast = () => {};
  /** Takes back what was done last; undefined where there is nothing to take back. */
  #undo: (() => void) | undefined;
  #clientele: Clientele | undefined;
  #actor: string | undefined;

  #connected: AbortController | undefined;

  constructor() {
    super();
    this.addController(new BarFocus(this, () => this.context.onLeave()));
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    this.getRootNode().addEventListener('keydown', (event) => this.#onUndoKey(event as KeyboardEvent), { signal });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#work.run?.stop();
  }

  override willUpdate() {
    if (this.#isOtherActor()) this.#forget();
    const pending = this.context.takePending();
    // They need not be selected: the menu of a row acts on its client alone.
    if (pending) this.#act(pending.act, pending.targets);
  }

  /** What one person did in one session is not another one's to continue, or to undo. */
  #forget() {
    this.#asked = null;
    this.#reason.subject = null;
    this.#toEnrich = null;
    this.#dismissToast();
    this.#undo = undefined;
    this.#work.run?.stop();
    this.#work.close();
  }

  get isRunning(): boolean {
    return this.#work.run?.isRunning ?? false;
  }

  #act(act: Act, targets: readonly ClientVersion[]) {
    this.#showsConflicts = false;
    this.#dismissToast();
    this.#undo = undefined;
    this.#work.begin(act.verb, [{ act, targets }]);
  }

  override render() {
    const scope = this.context.scope();
    if (!scope) return nothing;
    const { place } = this;
    const { run } = this.#work;
    const text = textOfRun(scope, this.#work);
    const isWorking = run !== null && (!run.isRunning || this.#work.isLong);
    const isShown = isWorking || this.context.selection.ids.size > 0;
    return html`<p class="visually-hidden" role="status">${this.#work.said || nothing}</p>
      ${this.#renderRuns(scope)}
      <div class="bulk" data-layout=${place.layout} @keydown=${this.#onKeydown}>
        ${isShown && !run ? this.#view.renderOffer(scope) : nothing}
        ${
          isShown
            ? html`<div class="bar" part="bulk-bar" role="group" aria-label=${scope.messages(bulkMessages).label}>
                ${
                  !isWorking
                    ? this.#view.render(scope, place)
                    : run.isRunning
                      ? progressBar(scope, text, run)
                      : this.#outcome(scope, text, run)
                }
              </div>`
            : nothing
        }
        ${
          this.#asked
            ? archiveQuestion(scope, this.#asked.length, { onConfirm: this.#confirm, onCancel: this.#cancel })
            : nothing
        }
      </div>
      ${this.#renderReason(scope)}
      <clientele-toast-outlet exportparts="toast" .scope=${scope}></clientele-toast-outlet>`;
  }

  override updated() {
    const toaster = this.context.scope()?.toaster;
    toaster?.expect();
    // The bar may be there now, or gone.
    toaster?.settle();
  }

  #outcome(scope: Scope, text: string, run: NonNullable<Work['run']>) {
    return outcomeBar(scope, {
      text,
      run,
      showsConflicts: this.#showsConflicts && run.conflicts.length > 0,
      onUndo: this.#work.undo,
      onAgain: this.#work.doing === 'undo' ? undefined : this.#work.again,
      onGoOn: () => void this.#work.goOn(),
      onShow: () => {
        this.#showsConflicts = !this.#showsConflicts;
        this.requestUpdate();
      },
      onOpen: (clientId) => this.context.onOpen(clientId),
      onClose: this.#work.close,
    });
  }

  #move(verb: 'archive' | 'restore') {
    const ids = this.#view.idsToMove(verb);
    if (verb === 'archive' && ids.length > mostUnasked) this.#ask(ids);
    else this.#begin({ verb }, ids);
  }

  /** Why clients are put on hold or have churned is asked once for all of them. */
  #change(patch: ManyClientsPatch) {
    const ids = [...this.context.selection.ids];
    const { statusId } = patch;
    const status = this.context.scope()?.vocabulary?.statuses.find(({ id }) => id === statusId);
    if (statusId === undefined || !status || status.category === 'active')
      return this.#begin({ verb: 'update', patch }, ids);
    this.#reason.open({ client: null, statusId, ids });
  }

  #renderReason(scope: Scope) {
    return this.#reason.draw(
      (subject) =>
        html`<clientele-reason-dialog
          exportparts="error"
          .scope=${scope}
          .subject=${subject}
          .save=${this.#saveReason}
          @closed=${this.#reason.close}
        ></clientele-reason-dialog>`,
      () => partMissing(scope, { onRetry: () => void this.#reason.retry(), onClose: this.#reason.close }),
    );
  }

  #enrich(clientIds: readonly string[] | null) {
    this.#toEnrich = clientIds;
    if (clientIds && this.#runs.status === 'failed') void this.#runs.retry();
    this.requestUpdate();
  }

  /** Enrichment goes on at the server: it is no run of this bar, and stays in sight beside one. */
  #renderRuns(scope: Scope) {
    if (!this.#toEnrich && !this.context.hasRuns() && this.#runs.status !== 'ready') return nothing;
    return this.#runs.render({
      ready: () =>
        html`<clientele-many-runs
          exportparts="button, button-primary"
          .scope=${scope}
          .asked=${this.#toEnrich}
          @decided=${() => this.#enrich(null)}
          @dismissed=${() => this.context.onLeave()}
        ></clientele-many-runs>`,
      failed: () => partMissing(scope, { onRetry: () => void this.#runs.retry(), onClose: () => this.#enrich(null) }),
    });
  }

  #saveReason: SaveReason = async ({ statusReasonId = null, statusReason = null }) => {
    const { statusId, ids } = this.#reason.subject ?? {};
    if (statusId === undefined || !ids) return 'declined';
    const given = {
      ...(statusReasonId !== null && { statusReasonId }),
      ...(statusReason !== null && { statusReason }),
    };
    this.#begin({ verb: 'update', patch: { statusId, ...given } }, ids);
    return 'saved';
  };

  #begin(act: Act, ids: Iterable<string>) {
    this.#act(act, this.#view.versionsOf(ids));
  }

  #ask(ids: readonly string[] | null) {
    this.#asked = ids;
    this.requestUpdate();
  }

  #confirm = () => {
    const ids = this.#asked ?? [];
    this.#ask(null);
    this.#begin({ verb: 'archive' }, ids);
  };

  #cancel = () => this.#ask(null);

  #tell(scope: Scope, text: string, undo?: () => void) {
    this.#undo = undo;
    this.#dismissToast = scope.toaster.say({
      text,
      about: this,
      ...(undo && { undo: { label: scope.messages(bulkMessages).undo, run: this.#undoLast } }),
    });
  }

  #undoLast = () => {
    const { run } = this.#work;
    const undo = run ? this.#work.undo : this.#undo;
    if (!undo || run?.isRunning) return;
    this.#dismissToast();
    this.#undo = undefined;
    undo();
  };

  /** True when another session has come, or another person within the same, or the session has ended; not when the list has left the page. */
  #isOtherActor() {
    const scope = this.context.scope();
    if (!scope) return this.isConnected;
    const { client } = scope;
    const actor = scope.session?.user.id ?? this.#actor;
    const isOther =
      (this.#clientele !== undefined && client !== this.#clientele) ||
      (this.#actor !== undefined && actor !== this.#actor);
    this.#clientele = client;
    this.#actor = actor;
    return isOther;
  }

  /**
   * Ctrl+Z where the list is seen and not covered by a question, also when the message that offers it has gone. Where a person
   * types it belongs to what is typed.
   */
  #onUndoKey(event: KeyboardEvent) {
    const canUndo = this.#undo ?? this.#work.undo;
    if (!canUndo || this.#asked || this.#reason.subject || event.defaultPrevented || !isCommandKey(event, 'z')) return;
    const { target: place } = event;
    if (!(place instanceof Element) || place.closest('dialog, :popover-open')) return;
    const [target] = event.composedPath();
    if (target instanceof Element && isEditable(target)) return;
    event.preventDefault();
    this.#undoLast();
  }

  /** Escape: the outcome first, then the selection. */
  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event) || this.#asked) return;
    event.preventDefault();
    event.stopPropagation();
    const { run } = this.#work;
    if (run?.isRunning) return;
    if (run) this.#work.close();
    else this.context.selection.clear();
  };
}
