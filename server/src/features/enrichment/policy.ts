import { factFieldNames, factFields, isFillable, type FactField, type FieldPolicy } from '@clientele/contract';
import { eq, and } from 'drizzle-orm';
import type { StaffActor } from '../../core/actor.ts';
import type { RecordCtx, WriteCtx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { record } from '../activity/record.ts';
import { loadClient, updateClient } from '../clients/index.ts';
import { chosenFacts } from './choose.ts';
import { appliedField, writeDecision } from './decide.ts';
import type { Preferences } from './settings.ts';
import { enrichmentFact, type FactRow, type RunRow } from './table.ts';
import { toldOfFact } from './tell.ts';

/** What a run does with a value of a field. One that a person asked for stays that person's when it is tried again. */
function policyOf(settings: Preferences, run: Pick<RunRow, 'requestedById'>, field: FactField): FieldPolicy {
  const policy = settings.policies[field];
  return (run.requestedById === null ? policy?.automatic : policy?.manual) ?? 'suggest';
}

/** Whether a run keeps what it finds of a field. */
export function isKept(settings: Preferences, run: Pick<RunRow, 'requestedById'>, field: FactField): boolean {
  return policyOf(settings, run, field) !== 'never' && (settings.keepsPeople || !factFields[field].isPersonal);
}

/** Whether no run keeps a value of the field, whoever asks for it. */
export function isNeverKept({ policies, keepsPeople }: Preferences, field: FactField): boolean {
  const { automatic, manual } = policies[field] ?? {};
  return (automatic === 'never' && manual === 'never') || (!keepsPeople && factFields[field].isPersonal);
}

/**
 * Copies what the workspace's policies say to empty fields of the client: only facts that this run was the first to find, so that
 * what a person has taken back once is not filled again. The client's own rules, history and audit hold, and name the server.
 */
export async function fillEmptyFields(
  services: Services,
  ctx: RecordCtx,
  { run, settings }: { run: RunRow; settings: Preferences },
): Promise<void> {
  if (!run.mayFill) return;
  const fields = factFieldNames.filter((field) => isFillable(field) && policyOf(settings, run, field) === 'fill-empty');
  if (fields.length === 0) return;
  const writing: WriteCtx = { ...services, ...ctx, actor: fillerOf(run), requestId: run.id };
  const facts = await ctx.db
    .select()
    .from(enrichmentFact)
    .where(and(eq(enrichmentFact.workspaceId, run.workspaceId), eq(enrichmentFact.clientId, run.clientId)));
  const chosen = chosenFacts(facts);
  for (const field of fields) {
    const fact = chosen[field];
    if (fact?.decision === 'suggested' && fact.firstRunId === run.id && !isEstimated(fact)) await fill(writing, fact);
  }
}

/** Nobody but a language model says so. That is never acted on, except by a person. */
function isEstimated({ sources }: FactRow): boolean {
  return sources.every(({ method }) => method === 'language-model');
}

/** Of an icon, in thousandths. */
const sureLogo = 700;

async function fill(ctx: WriteCtx, fact: FactRow): Promise<void> {
  const field = appliedField(fact);
  const of = await loadClient(ctx, fact.clientId);
  if (field === undefined || of[field] !== null || of.archivedAt !== null) return;
  // What a page is shared with is a photo or a banner more often than a logo: a person looks at it first.
  if (field === 'pictureId' && fact.confidence < sureLogo) return;
  try {
    const after = await updateClient(ctx, { id: of.id, version: of.version, patch: { [field]: fact.value } });
    const at = ctx.now().toISOString();
    const applied = { field, before: null, after: after[field], at };
    const accepted = await writeDecision(ctx, fact, {
      decision: 'accepted',
      decidedById: null,
      decidedAt: at,
      applied,
    });
    await record(ctx, {
      kind: 'enrichment',
      id: fact.id,
      clientId: fact.clientId,
      version: null,
      ...toldOfFact(accepted),
      action: 'enrichment.fill',
      diff: { decision: { before: fact.decision, after: 'accepted' }, [field]: { before: null, after: applied.after } },
    });
  } catch (error) {
    // A value that the client's field does not take stays a suggestion.
    if (!(error instanceof DomainError && error.code === 'validation')) throw error;
  }
}

/** The server, where verbs ask for a member: it may edit clients and nothing else, and records name the server. */
function fillerOf({ workspaceId, createdAt }: RunRow): StaffActor {
  return {
    kind: 'staff',
    workspaceId,
    sessionId: '',
    expiresAt: createdAt,
    userId: '',
    userName: '',
    role: 'agent',
    grants: { view_clients: 'all', edit_clients: 'all' },
    usedBy: 'server',
    through: { kind: 'server', workspaceId, name: 'enrichment' },
  };
}
