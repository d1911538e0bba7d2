import { newIdempotencyKey, type ClienteleError } from '@clientele/client';
import type { ManyRuns, ManyRunsEstimate } from '@clientele/contract';
import { buttonStyles } from '@clientele/ui/button/button';
import { Announcer } from '@clientele/ui/controllers/announcer';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { asClienteleError } from '../../controllers/as-clientele-error.ts';
import { commonMessages } from '../../locales/common.ts';
import { manyRunsMessages } from '../../locales/many-runs.ts';
import type { Scope } from '../../scope.ts';
import { knownRuns } from '../known-runs.ts';
import { manyRunsQuestion } from './many-runs-question.ts';
import { manyRunsStyles } from './many-runs.css.ts';

type Steer = 'pauseMany' | 'resumeMany' | 'cancelMany' | 'dismissMany';

/**
 * Enrichment of many clients: an estimate before it starts, then its progress and outcome until the person dismisses it. The runs take
 * place on the server, whether this is shown or not. Dispatches `decided` when the runs are started or cancelled in the dialog, and
 * `dismissed` when nothing is left to show.
 */
export class ManyRunsBar extends ScopedElements(LitElement, { 'clientele-dialog': ClienteleDialog }) {
  static readonly namespaces = [manyRunsMessages];
  static override styles = [tokens, iconStyles, buttonStyles, manyRunsStyles];

  @property({ attribute: false }) scope!: Scope;
  /** The ids of the clients that the dialog asks about. */
  @property({ attribute: false }) asked: readonly string[] | null = null;

  @query('.end') private endButton!: HTMLElement | null;

  #runs: ManyRuns | null = null;
  #estimate: ManyRunsEstimate | null = null;
  /** Why the runs could not be estimated or started. */
  #problem: ClienteleError | null = null;
  /** Why the runs could not be paused, resumed, cancelled or dismissed. */
  #failure: ClienteleError | null = null;
  #isBusy = false;
  /** The idempotency key of the current question: sent twice, the runs start once. */
  #key = '';
  #estimating: AbortController | null = null;
  /** Counts the requests about the runs; only the answer to the latest one is shown. */
  #turn = 0;
  #announcer = new Announcer(this);
  #wasOpen = false;
  #client: Scope['client'] | undefined;
  #actor: string | undefined;
  #leaveLive = () => {};

  override connectedCallback() {
    super.connectedCallback();
    // The runs went on while this was not in the page.
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaveLive();
    this.#estimating?.abort();
  }

  override willUpdate(changed: PropertyValues<this>) {
    const { client, session } = this.scope;
    if (client !== this.#client || session?.user.id !== this.#actor) this.#begin();
    if (changed.has('asked')) this.#consider();
  }

  override render() {
    const { scope } = this;
    return html`${this.#announcer.render()}${this.#runs ? this.#progress(this.#runs) : nothing}
    ${manyRunsQuestion(scope, {
      isOpen: this.asked !== null,
      estimate: this.#estimate,
      error: this.#problem,
      isBusy: this.#isBusy,
      waiting: this.#runs ? openOf(this.#runs) : 0,
      onConfirm: () => void this.#start(),
      onRetry: () => void this.#askEstimate(),
      onCancel: this.#giveUp,
    })}`;
  }

  #progress(runs: ManyRuns) {
    const { format, messages, locale } = this.scope;
    const words = messages(manyRunsMessages);
    const { errors } = messages(commonMessages);
    const isOpen = openOf(runs) > 0;
    const details = (['succeeded', 'failed', 'skipped'] as const).flatMap((state) =>
      runs[state] > 0 ? [words[state](locale, runs[state])] : [],
    );
    const text = this.#textOf(runs);
    return html`<div class="place">
      <div class="bar" role="group" aria-label=${words.label}>
        ${icon('sparkles')}
        <div class="said">
          <p class="text">${text}</p>
          ${
            isOpen
              ? html`<progress max=${runs.clients} value=${runs.clients - openOf(runs)} aria-label=${text}></progress>`
              : nothing
          }
          ${details.length > 0 ? html`<p class="muted">${format.series(details)}</p>` : nothing}
          ${
            isOpen && !runs.isPaused && runs.waitsUntil !== null
              ? html`<p class="muted">${words.waits(format.dateTime(runs.waitsUntil))}</p>`
              : nothing
          }
          ${this.#failure ? html`<p class="problem" role="alert">${words.actionFailed} ${errors[this.#failure.code]}</p>` : nothing}
        </div>
        <div class="acts">
          ${
            isOpen
              ? html`<button class="button button-quiet" part="button" type="button" @click=${this.#onPause}>
                  ${runs.isPaused ? words.resume : words.pause}
                </button>`
              : nothing
          }
          <button class="button button-quiet end" part="button" type="button" @click=${this.#onEnd}>
            ${isOpen ? words.cancel : words.close}
          </button>
        </div>
      </div>
    </div>`;
  }

  #textOf(runs: ManyRuns): string {
    const { format, messages, locale } = this.scope;
    const words = messages(manyRunsMessages);
    const open = openOf(runs);
    if (open === 0) return words.finished(locale, runs.clients);
    const done = format.number(runs.clients - open);
    return (runs.isPaused ? words.paused : words.underWay)(done, format.number(runs.clients));
  }

  /** The runs of one person are not shown to another person of the same page. */
  #begin() {
    const { client, session, liveUpdates } = this.scope;
    this.#leaveLive();
    if (this.#client !== undefined && (client !== this.#client || session?.user.id !== this.#actor)) {
      this.#runs = null;
      this.#failure = null;
      if (this.asked) this.#giveUp();
    }
    this.#client = client;
    this.#actor = session?.user.id;
    this.#leaveLive = liveUpdates.subscribe({
      shows: ({ kind }) => kind === 'enrichment',
      refresh: () => this.refresh(),
    });
    void this.refresh();
  }

  refresh = async (): Promise<void> => {
    const { client } = this.scope;
    const turn = ++this.#turn;
    // After a failure the next change asks again.
    const runs = await client.api.enrichment.getMany({}).catch(() => undefined);
    if (runs !== undefined && turn === this.#turn && client === this.scope.client) this.#show(runs);
  };

  #show(runs: ManyRuns | null) {
    const isOpen = runs !== null && openOf(runs) > 0;
    if (runs && this.#wasOpen && !isOpen) this.#announcer.announce(this.#textOf(runs));
    // The buttons of open runs disappear with the last run.
    const hasFocus = this.#wasOpen && !isOpen && this.shadowRoot?.activeElement?.closest('.acts');
    this.#wasOpen = isOpen;
    const { session } = this.scope;
    if (session) knownRuns.note(session, runs !== null);
    this.#runs = runs;
    this.requestUpdate();
    if (hasFocus) void this.updateComplete.then(() => this.endButton?.focus());
  }

  #onPause = () => void this.#steer(this.#runs?.isPaused ? 'resumeMany' : 'pauseMany');

  #onEnd = () => void this.#steer(this.#runs && openOf(this.#runs) > 0 ? 'cancelMany' : 'dismissMany');

  async #steer(verb: Steer) {
    const { client } = this.scope;
    const turn = ++this.#turn;
    try {
      const runs = await client.api.enrichment[verb]({});
      this.#failure = null;
      if (client !== this.scope.client) return;
      // The answer to a later request may be older than this one.
      if (turn === this.#turn || runs === null) this.#show(runs);
      else void this.refresh();
      if (runs) this.#announcer.announce(this.#textOf(runs));
      else this.dispatchEvent(new Event('dismissed'));
    } catch (cause) {
      this.#failure = asClienteleError(cause);
    }
    this.requestUpdate();
  }

  #consider() {
    this.#estimating?.abort();
    this.#estimate = null;
    this.#problem = null;
    this.#isBusy = false;
    this.#key = newIdempotencyKey();
    if (this.asked) void this.#askEstimate();
  }

  async #askEstimate() {
    const { asked } = this;
    if (!asked) return;
    this.#problem = null;
    this.requestUpdate();
    this.#estimating?.abort();
    const { signal } = (this.#estimating = new AbortController());
    try {
      const estimate = await this.scope.client.api.enrichment.estimateMany({ clientIds: [...asked] }, { signal });
      if (!signal.aborted) this.#estimate = estimate;
    } catch (cause) {
      if (!signal.aborted) this.#problem = asClienteleError(cause);
    }
    this.requestUpdate();
  }

  async #start() {
    const { asked } = this;
    const { client } = this.scope;
    if (!asked || this.#isBusy) return;
    this.#isBusy = true;
    this.#problem = null;
    this.requestUpdate();
    try {
      const { estimate, runs } = await client.api.enrichment.runMany({
        idempotencyKey: this.#key,
        clientIds: [...asked],
      });
      if (asked !== this.asked || client !== this.scope.client) return;
      this.#turn++;
      this.#show(runs);
      // Other people may have started the same runs: the dialog says why nothing was started.
      if (estimate.clients === 0) this.#estimate = estimate;
      else {
        this.#announcer.announce(this.scope.messages(manyRunsMessages).begun(this.scope.locale, estimate.clients));
        this.dispatchEvent(new Event('decided'));
      }
    } catch (cause) {
      if (asked === this.asked) this.#problem = asClienteleError(cause);
    }
    this.#isBusy = false;
    this.requestUpdate();
  }

  #giveUp = () => {
    this.#estimating?.abort();
    this.dispatchEvent(new Event('decided'));
  };
}

/** The number of runs that are queued or running. */
function openOf({ queued, running }: ManyRuns): number {
  return queued + running;
}
