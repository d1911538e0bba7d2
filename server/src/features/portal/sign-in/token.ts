import { randomInt } from 'node:crypto';
import { codeLength } from '@clientele/contract';
import { and, eq, gt, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { RecordCtx, Writing } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { hashOf, newSecret } from '../../access/index.ts';
import { contact, contactEmail } from '../../contacts/table.ts';
import { portalToken } from '../table.ts';

const prefixes = { invitation: 'cpi', 'sign-in': 'cps', password: 'cpp' } as const;

/** What a link in a mail is for. One for anything else is unknown, whatever it is. */
export type LinkPurpose = keyof typeof prefixes;

/** How often a wrong code is borne. */
const mostAttempts = 5;

interface NewToken {
  readonly contactId: string;
  /** To which it is mailed. */
  readonly emailKey: string;
  readonly expiresAt: string;
}

/** A secret for the link of a mail. An invitation has one at a time: the one of an attempt before opens nothing any more. */
export async function newLinkToken(
  ctx: RecordCtx,
  { purpose, accessId, ...token }: NewToken & { readonly purpose: LinkPurpose; readonly accessId?: string },
): Promise<string> {
  if (accessId !== undefined) await endTokens(ctx, { accessId });
  const secret = newSecret(prefixes[purpose]);
  await insert(ctx, { ...token, hash: hashOf(secret), purpose, accessId: accessId ?? null });
  return secret;
}

/** Digits to type, in the place of all that there were for this contact. */
export async function newCode(ctx: RecordCtx, token: NewToken): Promise<string> {
  await endTokens(ctx, { contactId: token.contactId, purpose: 'code' });
  const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
  await insert(ctx, { ...token, hash: hashOfCode(token.contactId, code), purpose: 'code', accessId: null });
  return code;
}

async function insert(
  ctx: RecordCtx,
  token: Omit<typeof portalToken.$inferInsert, 'workspaceId' | 'attempts' | 'createdAt'>,
): Promise<void> {
  const { workspaceId } = ctx.actor;
  await ctx.db.insert(portalToken).values({ ...token, workspaceId, attempts: 0, createdAt: ctx.now().toISOString() });
}

/** Whoever has a copy of the database could try a million codes: the contact makes one copy useless for all others. */
function hashOfCode(contactId: string, code: string): string {
  return hashOf(`${contactId} ${code}`);
}

/** Ends what was mailed of an invitation, or to a contact. */
export async function endTokens(
  { db, actor }: Pick<RecordCtx, 'actor'> & Writing,
  which: { readonly accessId: string } | { readonly contactId: string; readonly purpose?: 'code' },
): Promise<void> {
  await db
    .delete(portalToken)
    .where(
      and(
        eq(portalToken.workspaceId, actor.workspaceId),
        'accessId' in which
          ? eq(portalToken.accessId, which.accessId)
          : and(eq(portalToken.contactId, which.contactId), which.purpose && eq(portalToken.purpose, which.purpose)),
      ),
    );
}

export interface FoundToken {
  readonly hash: string;
  readonly workspaceId: string;
  readonly contactId: string;
  readonly accessId: string | null;
  readonly emailKey: string;
  readonly expiresAt: string;
}

/** What the secret of a mail is for; undefined when it is unknown, used, over, replaced, for something else, or of a former address. */
export async function findLinkToken(
  db: Db,
  purpose: LinkPurpose,
  secret: string,
  now: Date,
): Promise<FoundToken | undefined> {
  if (!secret.startsWith(`${prefixes[purpose]}_`)) return undefined;
  const { hash, workspaceId, contactId, accessId, emailKey, expiresAt } = portalToken;
  const [found] = await db
    .select({ hash, workspaceId, contactId, accessId, emailKey, expiresAt })
    .from(portalToken)
    .innerJoin(
      contactEmail,
      and(
        eq(contactEmail.workspaceId, workspaceId),
        eq(contactEmail.key, emailKey),
        eq(contactEmail.contactId, contactId),
      ),
    )
    .innerJoin(
      contact,
      and(eq(contact.workspaceId, workspaceId), eq(contact.id, contactId), isNull(contact.archivedAt)),
    )
    .where(and(eq(hash, hashOf(secret)), isGood(purpose, now)));
  return found;
}

/** Uses it up. False: somebody else has, at the same time. */
export async function useToken(tx: Writing['db'], { hash, workspaceId }: FoundToken): Promise<boolean> {
  const used = await tx
    .delete(portalToken)
    .where(and(eq(portalToken.workspaceId, workspaceId), eq(portalToken.hash, hash)))
    .returning({ hash: portalToken.hash });
  return used.length > 0;
}

/**
 * Uses up the code that was mailed to a contact, if it is this one; every other counts, and some of them end it. Answers the address that it
 * was mailed to.
 */
export async function useCode(ctx: RecordCtx, contactId: string, code: string): Promise<string | undefined> {
  const ofWorkspace = eq(portalToken.workspaceId, ctx.actor.workspaceId);
  // Counted first: of any number at once no more are looked at than one after the other.
  const tried = await ctx.db
    .update(portalToken)
    .set({ attempts: sql`${portalToken.attempts} + 1` })
    .where(
      and(
        ofWorkspace,
        eq(portalToken.contactId, contactId),
        isGood('code', ctx.now()),
        lt(portalToken.attempts, mostAttempts),
      ),
    )
    .returning({ hash: portalToken.hash, emailKey: portalToken.emailKey });
  const right = tried.find(({ hash }) => hash === hashOfCode(contactId, code));
  if (right) await ctx.db.delete(portalToken).where(and(ofWorkspace, eq(portalToken.hash, right.hash)));
  return right?.emailKey;
}

function isGood(purpose: typeof portalToken.$inferSelect.purpose, now: Date): SQL | undefined {
  return and(eq(portalToken.purpose, purpose), gt(portalToken.expiresAt, now.toISOString()));
}
