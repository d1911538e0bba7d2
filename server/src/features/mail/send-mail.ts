import type { MailProblem, SentMail } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { ServerActor } from '../../core/actor.ts';
import type { JobHandlers } from '../../core/jobs.ts';
import { transact } from '../../core/transact.ts';
import { user } from '../access/table.ts';
import { record } from '../activity/record.ts';
import type { ComposeCtx, MailComposer } from './composer.ts';
import { htmlOf, plain, textOf, type MailContent } from './layout.ts';
import { MailFailure, type MailMessage } from './mailer.ts';
import { findRecipient } from './recipient.ts';
import { mail } from './table.ts';

type Run = Parameters<JobHandlers[string]>[0];
type MailRow = typeof mail.$inferSelect;

const Payload = z.strictObject({ mailId: z.string() });

/**
 * Does the job `mail.send`: has the mail composed in one transaction, hands it over outside of any, and writes what came of it in another.
 * At least once: a process that dies in between leaves the mail to be composed and sent anew.
 */
export function mailSender(composers: Readonly<Record<string, MailComposer>>): JobHandlers[string] {
  return async (run) => {
    const { mailId } = Payload.parse(run.payload);
    const message = await write(run, async (ctx) => {
      const row = await findQueued(ctx, mailId);
      if (!row) return undefined;
      const composed = await compose(ctx, row, composers);
      if (!composed) await setState(ctx, row, 'dropped');
      return composed;
    });
    if (!message) return;
    try {
      // Taken away since it was queued: it waits as it does for a mail server that is down.
      if (!run.mailer) throw new MailFailure('unreachable', { isFinal: false, code: 'not configured' });
      await run.mailer.send(message, run.signal);
    } catch (error) {
      const { problem, isFinal } =
        error instanceof MailFailure ? error : ({ problem: 'unreachable', isFinal: false } as const);
      const isOver = isFinal || run.isLast;
      await write(run, (ctx) => settle(ctx, mailId, isOver ? 'refused' : 'queued', problem));
      if (!isOver) throw error;
      run.log.warn({ err: error, mail: mailId }, 'a mail was not taken, and is not tried again');
      return;
    }
    await write(run, (ctx) => settle(ctx, mailId, 'accepted'));
  };
}

async function compose(
  ctx: ComposeCtx,
  row: MailRow,
  composers: Readonly<Record<string, MailComposer>>,
): Promise<MailMessage | null> {
  const composer = composers[row.kind];
  if (!composer) throw new Error(`Nothing composes mails of the kind ${row.kind}.`);
  const recipient = await findRecipient(ctx.db, row);
  if (!recipient) return null;
  const { language, address, timezone } = recipient;
  const { id, clientId, contactId, subjectId } = row;
  const recipientName = plain(recipient.name);
  const clientName = plain(recipient.clientName);
  const workspaceName = plain(recipient.workspaceName);
  const senderName = await nameOf(ctx, row.senderId);
  const names = { recipientName, clientName, workspaceName, senderName };
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: timezone });
  const formatDay = (instant: string) => days.format(new Date(instant));
  const content = await composer(ctx, { id, clientId, contactId, subjectId, language, formatDay, ...names });
  if (!content) return null;
  requireOwnLink(content, ctx.portalUrl);
  const around = { from: workspaceName, language };
  return {
    id,
    fromName: workspaceName,
    to: content.to ? { name: plain(content.to.name), address: content.to.address } : { name: recipientName, address },
    subject: plain(content.subject),
    text: textOf(content, around),
    html: htmlOf(content, around),
    language,
  };
}

/** A mail leads to the portals' page and nowhere else, whatever a composer makes of a record. */
function requireOwnLink({ button }: MailContent, portalUrl: string | undefined): void {
  if (!button) return;
  if (portalUrl === undefined || new URL(button.url).origin !== new URL(portalUrl).origin)
    throw new Error('A mail links to the page of the portals alone.');
}

async function nameOf({ db, actor }: ComposeCtx, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const [found] = await db
    .select({ name: user.name })
    .from(user)
    .where(and(eq(user.workspaceId, actor.workspaceId), eq(user.id, userId)));
  return found ? plain(found.name) : null;
}

/** Undefined: it went with its client or its contact, or came to its end in another attempt. */
async function findQueued({ db, actor }: ComposeCtx, id: string): Promise<MailRow | undefined> {
  const [row] = await db
    .select()
    .from(mail)
    .where(and(eq(mail.workspaceId, actor.workspaceId), eq(mail.id, id), eq(mail.state, 'queued')));
  return row;
}

async function settle(ctx: ComposeCtx, id: string, state: SentMail['state'], problem: MailProblem | null = null) {
  const row = await findQueued(ctx, id);
  if (row) await setState(ctx, row, state, problem);
}

async function setState(ctx: ComposeCtx, row: MailRow, state: SentMail['state'], problem: MailProblem | null = null) {
  const { id, clientId } = row;
  if (row.state === state && row.problem === problem) return;
  await ctx.db
    .update(mail)
    .set({ state, problem, stateAt: ctx.now().toISOString() })
    .where(and(eq(mail.workspaceId, ctx.actor.workspaceId), eq(mail.id, id)));
  const diff = { state: { before: row.state, after: state }, problem: { before: row.problem, after: problem } };
  await record(ctx, { kind: 'mail', id, clientId, version: null, action: `mail.${state}`, diff });
}

function write<Result>(run: Run, work: (ctx: ComposeCtx) => Promise<Result>): Promise<Result> {
  const actor: ServerActor = { kind: 'server', workspaceId: run.workspaceId, name: 'mail' };
  const { payload: _payload, attempt: _attempt, isLast: _isLast, signal: _signal, workspaceId: _id, ...services } = run;
  return transact({ ...services, actor }, work);
}
