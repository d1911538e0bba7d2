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
