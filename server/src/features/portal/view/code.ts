import { randomInt } from 'node:crypto';
import { codeLength, codeMinutes, codeOf, type PortalContract } from '@clientele/contract';
import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { authorOf } from '../../../core/actor.ts';
import type { PortalCtx } from '../../../core/ctx.ts';
import { DomainError, invalid } from '../../../core/errors.ts';
import type { Verb } from '../../../core/implement.ts';
import { transact } from '../../../core/transact.ts';
import { hashOf } from '../../access/index.ts';
import { session } from '../../access/table.ts';
import { writeAudit } from '../../activity/index.ts';
import { lockClients } from '../../clients/index.ts';
import { contact } from '../../contacts/table.ts';
import { queueMail, requireMailer } from '../../mail/index.ts';
import type { MailComposer, MailTexts } from '../../mail/index.ts';
import { mail } from '../../mail/table.ts';
import { contactsWithEmail } from '../proposals/load.ts';
import { findWriter, suspendedOf, writingAs } from '../proposals/writer.ts';
import { portalCode } from '../table.ts';
import { subjectOf } from './subject.ts';

const minuteMs = 60_000;

/** How often a code can be typed. */
const mostAttempts = 5;

/** So many codes go to one contact in an hour: nobody floods a mailbox, and nobody guesses. */
const mostCodes = 5;

const mostRecipients = 20;

export const send: Verb<PortalContract['code']['send']> = (ctx, { contactId }) =>
  transact(ctx, async (ctx) => {
    const { workspaceId, sessionId, subject } = ctx.actor;
    requireMailer(ctx);
    await lockClients(ctx, [subject.clientId]);
    await subjectOf(ctx, null);
    const recipients = await recipientsOf(ctx);
    const to = contactId === undefined ? recipients[0] : recipients.find(({ id }) => id === contactId);
    if (!to) {
      const problem = contactId === undefined ? 'required' : 'invalid';
      const message = 'Nobody of this client can be mailed a code here.';
      throw invalid([{ field: 'contactId', problem, message }]);
    }
    await requireFewCodes(ctx, to.id);
    const { clientId } = subject;
    const mailId = await queueMail(ctx, { kind: 'portal.code', clientId, contactId: to.id, subjectId: sessionId });
    const code = { contactId: to.id, mailId, hash: null, attempts: 0, expiresAt: null, writingEndsAt: null };
    await ctx.db
      .insert(portalCode)
      .values({ sessionId, workspaceId, ...code })
      .onConflictDoUpdate({ target: portalCode.sessionId, set: code });
    await writeAudit(ctx, {
      by: authorOf(ctx.actor),
      action: 'portal.code.send',
      entity: 'session',
      entityId: sessionId,
    });
    return { to: to.email };
  });

export const confirm: Verb<PortalContract['code']['confirm']> = async (ctx, { code: typed }) => {
  const code = codeOf(typed);
  // A wrong one is counted, so it is refused when that is committed.
  const confirmed = await transact(ctx, async (ctx) => {
    const { workspaceId, sessionId, subject, expiresAt } = ctx.actor;
    await lockClients(ctx, [subject.clientId]);
    await subjectOf(ctx, null);
    const now = ctx.now();
    const own = and(eq(portalCode.workspaceId, workspaceId), eq(portalCode.sessionId, sessionId));
    if (code === null) return undefined;
    const [tried] = await ctx.db
      .update(portalCode)
      .set({ attempts: sql`${portalCode.attempts} + 1` })
      .where(and(own, gt(portalCode.expiresAt, now.toISOString()), lt(portalCode.attempts, mostAttempts)))
      .returning({ hash: portalCode.hash, contactId: portalCode.contactId });
    if (tried?.hash !== hashOfCode(sessionId, tried?.contactId ?? '', code)) return undefined;
    const end = new Date(now.getTime() + codeMinutes.writing * minuteMs).toISOString();
    const until = end < expiresAt ? end : expiresAt;
    await ctx.db.update(portalCode).set({ hash: null, expiresAt: null, writingEndsAt: until }).where(own);
    const writer = await findWriter(ctx);
    if (!writer) return undefined;
    await writeAudit(ctx, {
      by: authorOf(writingAs(ctx, writer).actor),
      action: 'portal.code.confirm',
      entity: 'session',
      entityId: sessionId,
    });
    const [person] = await ctx.db
      .select({ name: contact.name })
      .from(contact)
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, writer.contactId)));
    return { contact: { name: person?.name ?? '' }, until };
  });
  if (confirmed) return confirmed;
  const message = 'This is not the code, or it is not valid any more. Type the newest one, or ask for another.';
  throw invalid([{ field: 'code', problem: 'invalid', message }]);
};

/**
 * To whom a code can go: contacts of the client today who have an email, and whose access is not suspended. First the one to whom the link was sent, then the primary one. Nobody,
 * where who is there is known.
 */
export async function recipientsOf(ctx: PortalCtx): Promise<{ id: string; email: string }[]> {
  const { actor, db } = ctx;
  const { workspaceId, sessionId, subject } = actor;
  if (subject.contactId !== null) return [];
  const contacts = await contactsWithEmail({ actor, db }, subject.clientId);
  const [link] = await db
    .select({ contactId: mail.contactId })
    .from(session)
    .innerJoin(mail, and(eq(mail.workspaceId, session.workspaceId), eq(mail.subjectId, session.portalLinkId)))
    .where(and(eq(session.workspaceId, workspaceId), eq(session.id, sessionId)))
    .limit(1);
  const suspended = await suspendedOf(ctx);
  return contacts
    .filter(({ id }) => !suspended.has(id))
    .map(({ id, email }) => ({ id, email: masked(email) }))
    .toSorted((a, b) => Number(b.id === link?.contactId) - Number(a.id === link?.contactId))
    .slice(0, mostRecipients);
}

/** `m…@acme.example`: who has the mailbox knows it. */
function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return `${String.fromCodePoint(email.codePointAt(0) ?? 0)}…${email.slice(at)}`;
}

async function requireFewCodes({ actor, db, now }: PortalCtx, contactId: string): Promise<void> {
  const hourAgo = new Date(now().getTime() - 60 * minuteMs).toISOString();
  const sent = await db
    .select({ createdAt: mail.createdAt })
    .from(mail)
    .where(
      and(
        eq(mail.workspaceId, actor.workspaceId),
        eq(mail.contactId, contactId),
        eq(mail.kind, 'portal.code'),
        gt(mail.createdAt, hourAgo),
      ),
    )
    .orderBy(asc(mail.createdAt));
  const [oldest] = sent;
  if (!oldest || sent.length < mostCodes) return;
  const retryAfter = Math.max(1, Math.ceil((Date.parse(oldest.createdAt) - Date.parse(hourAgo)) / 1000));
  const message = 'Too many codes were sent to this address. Use the newest one, or wait.';
  throw new DomainError('rate-limited', message, { retryAfter });
}

/** Whoever has a copy of the database could try a million codes: session and contact make one of no use for all others. */
function hashOfCode(sessionId: string, contactId: string, code: string): string {
  return hashOf(`${sessionId} ${contactId} ${code}`);
}

/** The mail that brings the code. Each attempt makes another. Null when a newer one was asked for, or the session is over. */
export const codeMail: MailComposer = async (ctx, mail) => {
  const now = ctx.now();
  const { workspaceId } = ctx.actor;
  const own = and(
    eq(portalCode.workspaceId, workspaceId),
    eq(portalCode.sessionId, mail.subjectId),
    eq(portalCode.mailId, mail.id),
    isNull(portalCode.writingEndsAt),
  );
  const [found] = await ctx.db
    .select({ contactId: portalCode.contactId })
    .from(portalCode)
    .innerJoin(session, and(eq(session.workspaceId, workspaceId), eq(session.id, portalCode.sessionId)))
    .where(and(own, gt(session.expiresAt, now.toISOString()), isNull(session.revokedAt)));
  if (!found) return null;
  const digits = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
  await ctx.db
    .update(portalCode)
    .set({
      hash: hashOfCode(mail.subjectId, found.contactId, digits),
      expiresAt: new Date(now.getTime() + codeMinutes.typed * minuteMs).toISOString(),
    })
    .where(own);
  const words = texts[mail.language];
  return {
    subject: words.subject(mail.workspaceName),
    greeting: words.greeting(mail.recipientName),
    lines: [words.line(mail.clientName, mail.workspaceName)],
    code: { label: words.code, digits },
    notes: [words.minutes(codeMinutes.typed), words.ignore(mail.workspaceName)],
  };
};

const texts: MailTexts<{
  subject: (workspace: string) => string;
  greeting: (name: string) => string;
  line: (client: string, workspace: string) => string;
  code: string;
  minutes: (minutes: number) => string;
  ignore: (workspace: string) => string;
}> = {
  en: {
    subject: (workspace) => `Your code for the portal of ${workspace}`,
    greeting: (name) => `Hello ${name},`,
    line: (client, workspace) =>
      `Type this code on the page of the portal of ${client} at ${workspace} to write or to propose changes there in your name.`,
    code: 'Your code:',
    minutes: (minutes) => `It is valid for ${minutes} minutes, once, and on the page where it was requested alone.`,
    ignore: (workspace) =>
      `You did not request it? Then do not pass it on. If you receive more of them, tell ${workspace}: somebody has a link to your portal.`,
  },
  de: {
    subject: (workspace) => `Ihr Code für das Portal von ${workspace}`,
    greeting: (name) => `Guten Tag ${name},`,
    line: (client, workspace) =>
      `Geben Sie diesen Code auf der Seite des Portals von ${client} bei ${workspace} ein, um dort in Ihrem Namen zu schreiben oder Änderungen vorzuschlagen.`,
    code: 'Ihr Code:',
    minutes: (minutes) =>
      `Er gilt ${minutes} Minuten lang, einmal und nur auf der Seite, auf der er angefordert wurde.`,
    ignore: (workspace) =>
      `Sie haben ihn nicht angefordert? Dann geben Sie ihn nicht weiter. Erhalten Sie weitere, sagen Sie es ${workspace}: Jemand hat einen Link zu Ihrem Portal.`,
  },
  ar: {
    subject: (workspace) => `رمزك لبوابة ${workspace}`,
    greeting: (name) => `مرحبًا ${name}،`,
    line: (client, workspace) =>
      `اكتب هذا الرمز في صفحة بوابة ${client} لدى ${workspace} لتكتب هناك أو تقترح تغييرات باسمك.`,
    code: 'رمزك:',
    minutes: (minutes) => `الرمز صالح لمدة ${minutes} دقائق ولمرة واحدة، وفي الصفحة التي طُلب منها فقط.`,
    ignore: (workspace) => `لم تطلبه؟ لا تعطه لأحد. وإن وصلتك رموز أخرى فأخبر ${workspace}: فلدى أحدهم رابط إلى بوابتك.`,
  },
};
