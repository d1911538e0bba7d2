import type { Clientele } from '@clientele/client';
import type { ClientVersion, ManyClientsPatch } from '@clientele/contract';
import type { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { html, nothing } from 'lit';
import type { ReactiveController } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Scope } from '../../context.ts';
import type { BarPlace, BulkWorld } from '../bulk-dock.ts';
import { isCommandKey } from '../command-key.ts';
import { isEditable } from '../editable.ts';
import type { Act } from './act.ts';
import { archiveQuestion, mostUnasked } from './archive-question.ts';
import { BarFocus } from './bar-focus.ts';
import { outcomeBar } from './outcome-bar.ts';
import { progressBar } from './progress-bar.ts';
import { SelectionView } from './selection-view.ts';
import { textOfRun, Work } from './work.ts';
import { isComposing } from '@clientele/ui/input-method/is-composing';

/** Acts on the clients that are selected: one act at a time, in pieces, with a way back. */
export class Bulk implements ReactiveController {
  #world: BulkWorld;
  #work: Work;
  #view: SelectionView;
  /** To be archived, if the person says so. */
  #asked: readonly string[] | null = null;
  #showsConflicts = false;
  #toasts = createRef<ClienteleToasts>();
  /** Takes the last message away: what it offers to undo is no longer the last thing that was done. */
  #untell = () => {};
  /** Takes back what was done last; undefined where there is nothing to take back. */
  #undo: (() => void) | undefined;
  #clientele: Clientele | undefined;
  #actor: string | undefined;

  constructor(world: BulkWorld) {
    this.#world = world;
    this.#noteActor();
    this.#work = new Work(world, (text, undo) => this.#tell(text, undo));
    this.#view = new SelectionView(world, {
      onMove: (verb) => this.#move(verb),
      onChange: (patch) => this.#change(patch),
    });
    world.host.addController(new BarFocus(world.host, () => world.onLeave()));
    world.host.addController(this);
    world.host.renderRoot.addEventListener('keydown', (event) => this.#onUndoKey(event as KeyboardEvent));
  }

  /** What one person did in one session is not another one's to go on with, or to undo. */
  hostUpdate() {
    if (!this.#noteActor()) return;
    this.#asked = null;
    this.#untell();
    this.#undo = undefined;
    this.#work.run?.stop();
    this.#work.close();
  }

  hostDisconnected() {
    this.#work.run?.stop();
  }

  /** What the live region of the directory says instead of the count. */
  get said(): string {
    return this.#work.said;
  }

  get isRunning() {
    return this.#work.run?.isRunning ?? false;
  }

  /** They need not be selected: the menu of a row acts on its client alone. */
  act(act: Act, targets: readonly ClientVersion[]) {
    this.#showsConflicts = false;
    this.#untell();
    this.#undo = undefined;
    this.#work.begin(act.verb, [{ act, targets }]);
  }

  render(scope: Scope, place: BarPlace) {
    const { run } = this.#work;
    const text = textOfRun(scope, this.#work);
    const isWorking = run !== null && (!run.isRunning || this.#work.isLong);
    const isShown = isWorking || this.#world.selection.ids.size > 0;
    return html`<div class="bulk" @keydown=${this.#onKeydown}>
        ${isShown && !run ? this.#view.renderOffer(scope) : nothing}
        ${
          isShown
            ? html`<div class="bar" part="bulk-bar" role="group" aria-label=${scope.messages.bulk.label}>
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
      <clientele-toasts
        ${ref(this.#toasts)}
        exportparts="toast"
        .label=${scope.messages.common.messages}
        .closeLabel=${scope.messages.bulk.close}
      ></clientele-toasts>`;
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
        this.#world.host.requestUpdate();
      },
      onOpen: (clientId) => this.#world.onOpen(clientId),
      onClose: this.#work.close,
    });
  }

  #move(verb: 'archive' | 'restore') {
    const ids = this.#view.idsToMove(verb);
    if (verb === 'archive' && ids.length > mostUnasked) this.#ask(ids);
    else this.#begin({ verb }, ids);
  }

  #change(patch: ManyClientsPatch) {
    this.#begin({ verb: 'update', patch }, this.#world.selection.ids);
  }

  #begin(act: Act, ids: Iterable<string>) {
    this.act(act, this.#view.versionsOf(ids));
  }

  #ask(ids: readonly string[] | null) {
    this.#asked = ids;
    this.#world.host.requestUpdate();
  }

  #confirm = () => {
    const ids = this.#asked ?? [];
    this.#ask(null);
    this.#begin({ verb: 'archive' }, ids);
  };

  #cancel = () => this.#ask(null);

  #tell(text: string, undo?: () => void) {
    this.#undo = undo;
    const action = undo && {
      actionLabel: this.#world.scope()?.messages.bulk.undo ?? '',
      onAction: this.#undoLast,
    };
    const toasts = this.#toasts.value;
    if (!toasts) return;
    // Messages are placed in the window, and the bar lies where the list ends, which may be far above.
    const below = innerHeight - (toasts.parentElement?.getBoundingClientRect().bottom ?? innerHeight);
    toasts.style.setProperty('--_cl-below', `${Math.max(0, below)}px`);
    this.#untell = toasts.show({ text, ...action });
  }

  #undoLast = () => {
    const { run } = this.#work;
    const undo = run ? this.#work.undo : this.#undo;
    if (!undo || run?.isRunning) return;
    this.#untell();
    this.#undo = undefined;
    undo();
  };

  /** Who acts now. True when another session has come, or another person within the same. */
  #noteActor() {
    const { client, session } = this.#world.scope() ?? {};
    const actor = session?.user.id ?? this.#actor;
    const isElse = client !== this.#clientele || (this.#actor !== undefined && actor !== this.#actor);
    this.#clientele = client;
    this.#actor = actor;
    return isElse;
  }

  /**
   * Ctrl+Z where the list is seen and not covered by a question, also when the message that offers it has gone. Where a person
   * types it belongs to what is typed.
   */
  #onUndoKey(event: KeyboardEvent) {
    const canUndo = this.#undo ?? this.#work.undo;
    if (!canUndo || this.#asked || event.defaultPrevented || !isCommandKey(event, 'z')) return;
    const { target: place } = event;
    if (!(place instanceof Element && place.closest(undoPlaces))) return;
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
    else this.#world.selection.clear();
  };
}

/** Not in what lies above the list, such as a dialog. */
const undoPlaces = '[role=grid], .toolbar, .bulk, clientele-toasts';
