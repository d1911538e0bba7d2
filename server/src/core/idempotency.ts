import { createHash } from 'node:crypto';
import type { Procedure } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { idempotencyKey } from '../features/access/table.ts';
import { idOfActor, type SessionActor } from './actor.ts';
import type { CallCtx, SessionCtx } from './ctx.ts';
import { DomainError } from './errors.ts';
import type { AnyVerb } from './implement.ts';
import { transact } from './transact.ts';

/**
 * Runs a verb at most once per key. The key is claimed in the verb's own transaction: of calls at the same time one does the
 * work, the others wait for its commit and get its answer, and when it fails the key is free again.
 *
 * An answer that is given again need not fit the contract of today: a retry after an upgrade comes from the page that called before
 * it, and gets the answer in the shape of then.
 */
export function once<Who extends SessionActor>(
  ctx: CallCtx<Who>,
  procedure: string,
  input: unknown,
  { verb, checked, output }: Once<Who>,
): Promise<unknown> {
  const { workspaceId } = ctx.actor;
  const userId = idOfActor(ctx.actor);
  const key = keyOf(input);
  const inputHash = hashOf(ctx, input);
  return transact(ctx, async (ctx) => {
    const claimed = await ctx.db
      .insert(idempotencyKey)
      .values({ workspaceId, userId, procedure, key, inputHash, answer: null, createdAt: ctx.now().toISOString() })
      .onConflictDoNothing()
      .returning({ key: idempotencyKey.key });
    const mine = rowOf(ctx, procedure, key);
    if (claimed.length === 0) {
      const [first] = await ctx.db.select().from(idempotencyKey).where(mine);
      if (first?.inputHash !== inputHash) throw mismatch();
      const asToday = output.safeParse(first.answer);
      return asToday.success ? asToday.data : first.answer;
    }
    const answer = checked(await verb(ctx, input));
    await ctx.db.update(idempotencyKey).set({ answer }).where(mine);
    return answer;
  });
}

/**
 * What a call with this key was answered, as it was then; undefined when there was none. For a verb that has much to do before it could
 * ask {@link once}. Errors: `idempotency-mismatch`.
 */
export async function earlierAnswer(ctx: SessionCtx, procedure: string, input: unknown): Promise<unknown> {
  const [first] = await ctx.db
    .select()
    .from(idempotencyKey)
    .where(rowOf(ctx, procedure, keyOf(input)));
  if (first && first.inputHash !== hashOf(ctx, input)) throw mismatch();
  return first?.answer ?? undefined;
}

function rowOf({ actor }: SessionCtx, procedure: string, key: string) {
  return and(
    eq(idempotencyKey.workspaceId, actor.workspaceId),
    eq(idempotencyKey.userId, idOfActor(actor)),
    eq(idempotencyKey.procedure, procedure),
    eq(idempotencyKey.key, key),
  );
}

/** In a portal the client is part of what is asked, though no input names it: one contact may have several. */
function hashOf({ actor }: Pick<SessionCtx, 'actor'>, input: unknown): string {
  const asked = actor.kind === 'portal' ? [actor.subject.clientId, input] : input;
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

function mismatch(): DomainError {
  return new DomainError('idempotency-mismatch', 'This idempotency key was used before with another input.');
}

interface Once<Who extends SessionActor> {
  verb: AnyVerb<Who>;
  checked: (answer: unknown) => unknown;
  output: Procedure['output'];
}

function keyOf(input: unknown): string {
  return (input as { idempotencyKey: string }).idempotencyKey;
}
