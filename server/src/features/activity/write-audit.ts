import { newId } from '../../core/new-id.ts';
import { authorOf, type Author } from '../../core/actor.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { audit } from './table.ts';

interface AuditEntry {
  /** The procedure or command. */
  action: string;
  entity: 'apiKey' | 'export' | 'picture' | 'portalSignIn' | 'session' | 'user' | 'workspace';
  entityId: string;
  diff?: Record<string, { before: unknown; after: unknown }>;
  /** By default the actor, in its session. */
  by?: Author;
}

/** Puts on record what someone did that changed no record of clients: who signed in or out, was suspended, took data away. */
export async function writeAudit(
  ctx: RecordCtx,
  { by = authorOf(ctx.actor), diff, ...entry }: AuditEntry,
): Promise<void> {
  const now = ctx.now();
  const { workspaceId } = ctx.actor;
  const row = { id: newId('audit', now), workspaceId, ...by, ...entry, diff: diff ?? null, at: now.toISOString() };
  await ctx.db.insert(audit).values(row);
}
