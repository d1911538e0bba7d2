import { ClienteleError, newIdempotencyKey, type Clientele } from '@clientele/client';
import type { Enrichment, EnrichmentFact, FactDecision, GetPaid, GetPaidPatch } from '@clientele/contract';
import type { GetPaidItem } from '@clientele/contract/rules/get-paid';
import type { LitElement } from 'lit';
import { ClientAnswer, type ClientQuestion } from '../controllers/client-answer.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { decideFact } from './decide-fact.ts';

/** What a person can do with the enrichment of a client. */
export interface EnrichmentActions {
  run(isForced: boolean): Promise<void>;
  retry(): Promise<void>;
  cancel(): Promise<void>;
  undoRun(): Promise<void>;
  decide(fact: EnrichmentFact, decision: FactDecision, apply: boolean): Promise<void>;
  /** Saves what a person says of how to get paid, from the version that the person saw. Throws what the server refuses. */
  setGetPaid(version: number, patch: GetPaidPatch): Promise<void>;
  /** The same at once, with `label` in what is said and an undo. */
  confirmGetPaid(patch: GetPaidPatch, label: string): Promise<void>;
}

const question: ClientQuestion<Enrichment> = {
  ask: ({ api }, clientId, signal) => api.enrichment.get({ clientId }, { signal }),
  isAffected: ({ kind }) => kind === 'enrichment',
  // What stands on record decides what can be looked up, and how complete it is.
  dependsOn: ({ version }) => version,
  // Its settings decide what can be looked up.
  followsWorkspace: true,
};

/** What is known of the enrichment of one client, and what a person does with it. */
export class EnrichmentController extends ClientAnswer<Enrichment> implements EnrichmentActions {
  /** Ids of facts that are being decided on, and `run` while a run is being asked for. A new set with every change. */
  busy: ReadonlySet<string> = new Set();

  #waiting: (() => void)[] = [];

  constructor(host: LitElement, scopeOf: () => Scope | null, idOf: () => string | null) {
    super(host, scopeOf, idOf, question);
  }

  /** Resolves when it is shown, or said not to be had. */
  async whenSettled(): Promise<void> {
    await this.host.updateComplete;
    if (this.subject && !this.data && !this.error) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await this.host.updateComplete;
  }

  hostUpdated() {
    if (!this.subject || this.data || this.error) this.#settle();
  }

  run(isForced: boolean): Promise<void> {
    return this.#steer(({ api }, clientId) =>
      api.enrichment.run({ clientId, isForced, idempotencyKey: newIdempotencyKey() }),
    );
  }

  retry(): Promise<void> {
    return this.#steer(({ api }, _, id) => api.enrichment.retry({ id }));
  }

  cancel(): Promise<void> {
    return this.#steer(({ api }, _, id) => api.enrichment.cancel({ id }));
  }

  undoRun(): Promise<void> {
    return this.#steer(async ({ api, records }, clientId, id) => {
      const { kept } = await api.enrichment.undoRun({ id });
      records.put('client', await api.clients.get({ id: clientId }), { whole: true });
      const scope = this.scopeOf();
      if (!scope) return;
      const words = scope.messages(enrichmentMessages);
      const { fields } = scope.messages(recordMessages);
      const names = kept.map((field) => (fields as Record<string, string>)[field] ?? field);
      scope.toaster.say({
        text: names.length > 0 ? `${words.runUndone} ${words.kept(scope.format.list(names))}` : words.runUndone,
      });
    });
  }

  /** Decides on a fact, and says so with an undo that brings back what was before. */
  async decide(fact: EnrichmentFact, decision: FactDecision, apply: boolean): Promise<void> {
    const scope = this.scopeOf();
    if (!scope || this.busy.has(fact.id)) return;
    await this.#while(fact.id, async () => {
      await decideFact(scope, fact, { decision, apply, onDone: this.refresh });
    });
  }

  async setGetPaid(version: number, patch: GetPaidPatch): Promise<void> {
    const target = this.#target;
    if (!target) return;
    const { scope, client, clientId } = target;
    const before = this.data?.getPaid;
    const after = await client.api.enrichment.setGetPaid({ clientId, version, patch });
    this.#sayGetPaid(target, scope.messages(enrichmentMessages).getPaid.saved, { before, after, patch });
    await this.refresh();
  }

  async confirmGetPaid(patch: GetPaidPatch, label: string): Promise<void> {
    const target = this.#target;
    const before = this.data?.getPaid;
    if (!target || !before || this.busy.has('get-paid')) return;
    const { scope, client, clientId } = target;
    await this.#while('get-paid', async () => {
      try {
        const after = await client.api.enrichment.setGetPaid({ clientId, version: before.version, patch });
        const text = scope.messages(enrichmentMessages).getPaid.wasConfirmed(label);
        this.#sayGetPaid(target, text, { before, after, patch });
      } catch (cause) {
        sayGetPaidFailure(scope, cause);
      }
      await this.refresh();
    });
  }

  protected override forget() {
    super.forget();
    this.busy = new Set();
    // Nobody waits for what is not asked for any more.
    this.#settle();
  }

  #settle() {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Whose enrichment it is now: by the time of an answer another client may be shown. */
  get #target(): { scope: Scope; client: Clientele; clientId: string } | null {
    const scope = this.scopeOf();
    return scope && this.subject && { scope, ...this.subject };
  }

  /** Undo says again what was said before, and takes back what was only found. */
  #sayGetPaid(
    { scope, client, clientId }: { scope: Scope; client: Clientele; clientId: string },
    text: string,
    { before, after, patch }: { before: GetPaid | undefined; after: GetPaid; patch: GetPaidPatch },
  ) {
    const undo = async () => {
      try {
        const former = Object.fromEntries(
          Object.keys(patch).map((item) => [item, saidBefore(before, item as GetPaidItem)]),
        );
        await client.api.enrichment.setGetPaid({ clientId, version: after.version, patch: former });
      } catch (cause) {
        sayGetPaidFailure(scope, cause);
      }
      await this.refresh();
    };
    scope.toaster.say({
      text,
      undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
    });
  }

  async #steer(act: (client: Clientele, clientId: string, runId: string) => Promise<unknown>): Promise<void> {
    const target = this.#target;
    if (!target || this.busy.has('run')) return;
    const { scope, client, clientId } = target;
    await this.#while('run', async () => {
      try {
        await act(client, clientId, this.data?.run?.id ?? '');
      } catch (cause) {
        sayFailure(scope, scope.messages(enrichmentMessages).actionFailed, cause);
      }
      await this.refresh();
    });
  }

  async #while(key: string, work: () => Promise<void>) {
    const { subject } = this;
    this.#setBusy(new Set([...this.busy, key]));
    await work();
    // Of another client something else may be under way.
    if (subject === this.subject) this.#setBusy(new Set([...this.busy].filter((one) => one !== key)));
  }

  #setBusy(busy: ReadonlySet<string>) {
    this.busy = busy;
    this.host.requestUpdate();
  }
}

function sayGetPaidFailure(scope: Scope, cause: unknown) {
  const words = scope.messages(enrichmentMessages);
  if (cause instanceof ClienteleError && cause.code === 'conflict')
    scope.toaster.say({ text: words.getPaid.changedMeanwhile, tone: 'error' });
  else sayFailure(scope, words.actionFailed, cause);
}

/** Null for what nobody had said. */
function saidBefore(before: GetPaid | undefined, item: GetPaidItem): string | string[] | null {
  const answer = before?.[item];
  if (Array.isArray(answer))
    return answer.length > 0 && answer.every(({ confirmedAt }) => confirmedAt !== null)
      ? answer.map(({ value }) => value)
      : null;
  return answer?.confirmedAt ? answer.value : null;
}
