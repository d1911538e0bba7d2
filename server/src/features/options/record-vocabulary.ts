import type { WriteCtx } from '../../core/ctx.ts';
import { record } from '../activity/record.ts';

/** Puts a change of the workspace's vocabulary on record, and tells every session that may read it. */
export async function recordVocabulary(
  ctx: WriteCtx,
  action: string,
  diff: Readonly<Record<string, { before: unknown; after: unknown }>>,
): Promise<void> {
  await record(ctx, { kind: 'vocabulary', id: ctx.actor.workspaceId, clientId: null, version: null, action, diff });
}

/** What can be changed of a status, an option or a field. */
interface Term {
  readonly id: string;
  readonly label: string;
  readonly choices?: readonly string[];
  readonly hiddenAt: string | null;
}

/** The same of one that was there before. */
export async function recordChange(ctx: WriteCtx, action: string, before: Term, after: Term): Promise<void> {
  await recordVocabulary(ctx, action, { [after.id]: { before: stateOf(before), after: stateOf(after) } });
}

function stateOf({ label, choices, hiddenAt }: Term) {
  return { label, ...(choices && { choices }), hiddenAt };
}
