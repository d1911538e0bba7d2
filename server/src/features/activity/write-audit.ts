import { newId } from '../../core/new-id.ts';
import type { Actor, ServerActor } from '../../core/actor.ts';
import type { Writing } from '../../core/ctx.ts';
import { audit } from './table.ts';

interface AuditEntry {
  /** The procedure or command. */
  action: string;
  entity: 'apiKey' | 'export' | 'session' | 'user' | 'workspace';
  entityId: string;
  diff?: Record<string, { before: unknown; after: unknown }>;
  /** By default the actor, in its session. */
  by?: { actorId: string; sessionId: string | null };
}

/** Puts on record what someone did that changed no record of clients: who signed in or out, was suspended, took data away. */
export async function writeAudit(
  ctx: Writing & { readonly now: () => Date; readonly actor: Actor | ServerActor },
  { by = authorOf(ctx.actor), diff, ...entry }: AuditEntry,
): Promise<void> {
  const now = ctx.now();
  const { workspaceId } = ctx.actor;
  const row = { id: newId('audit', now), workspaceId, ...by, ...entry, diff: diff ?? null, at: now.toISOString() };
  await ctx.db.insert(audit).values(row);
}

function authorOf(actor: Actor | ServerActor): { actorId: string; sessionId: string | null } {
  return 'name' in actor
    ? { actorId: actor.name, sessionId: null }
    : { actorId: actor.userId, sessionId: actor.sessionId };
}
