import { ClienteleError, type Clientele } from '@clientele/client';
import type { Client, EnrichmentFact, FactDecision } from '@clientele/contract';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { ruleOf } from './fact-groups.ts';

interface Seen {
  version: number;
  /** Of the field that the value is copied to. */
  current: string | null;
}

interface Decision {
  decision: FactDecision;
  /** Copies the value to the client. */
  apply: boolean;
  /** What the person saw of the client; what is known of it here unless given. */
  seen?: Seen;
  /** It was decided, or undone. */
  onDone: () => unknown;
  /** It was undone, wherever that was asked for. */
  onUndone?: () => unknown;
}

/** Decides on a fact, says so with an undo, and says why where it fails. Answers how to undo it; null where nothing was decided. */
export async function decideFact(
  scope: Scope,
  fact: EnrichmentFact,
  { decision, apply, seen, onDone, onUndone }: Decision,
): Promise<(() => Promise<void>) | null> {
  const words = scope.messages(enrichmentMessages);
  try {
    const after = await send(scope.client, fact, { decision, apply, ...(seen && { seen }) });
    let isUndone = false;
    const undo = async () => {
      // From the message, or by a key: once.
      if (isUndone) return;
      isUndone = true;
      try {
        await send(scope.client, after, {
          decision: fact.decision,
          apply: fact.applied !== null && after.applied === null,
        });
      } catch (cause) {
        isUndone = false;
        sayFailure(scope, words.actionFailed, cause);
      }
      onDone();
      if (isUndone) onUndone?.();
    };
    scope.toaster.say({
      text: words.said[decision](words.fields[fact.field]),
      undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
    });
    onDone();
    return undo;
  } catch (cause) {
    if (cause instanceof ClienteleError && cause.code === 'conflict')
      scope.toaster.say({ text: words.changedMeanwhile, tone: 'error' });
    else sayFailure(scope, words.actionFailed, cause);
    onDone();
    return null;
  }
}

/**
 * Sends a decision. When someone else has changed the client meanwhile, but not the field in question, it is sent once more from their
 * version; else what they wrote stands.
 */
async function send(
  { api, records }: Clientele,
  { id, clientId, field }: EnrichmentFact,
  { decision, apply, seen }: Omit<Decision, 'onDone' | 'onUndone'>,
): Promise<EnrichmentFact> {
  const take = ({ fact, client }: { fact: EnrichmentFact; client: Client | null }) => {
    if (client) records.put('client', client, { whole: true });
    return fact;
  };
  if (!apply) return take(await api.enrichment.decide({ id, decision }));
  const { appliesTo } = ruleOf(field);
  const { version, current: shown } = seen ?? (await seenHere());
  try {
    return take(await api.enrichment.decide({ id, decision, apply: { version } }));
  } catch (cause) {
    const current = cause instanceof ClienteleError && cause.code === 'conflict' ? cause.current : undefined;
    if (!current || appliesTo === undefined) throw cause;
    // The contract promises the whole record with every conflict.
    const theirs = current as Client;
    records.put('client', theirs, { whole: true });
    if ((theirs[appliesTo] ?? null) !== shown) throw cause;
    return take(await api.enrichment.decide({ id, decision, apply: { version: theirs.version } }));
  }

  async function seenHere(): Promise<Seen> {
    const stored = records.get('client', clientId);
    const record = stored?.record ?? (await api.clients.get({ id: clientId }));
    const current = appliesTo === undefined ? null : (record[appliesTo] ?? null);
    return { version: stored?.baseVersion ?? record.version, current };
  }
}
