import type { Mailer } from './mailer.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { DomainError, invalid, notFound } from '../../core/errors.ts';
import { enqueueJob } from '../../core/jobs.ts';
import { newId } from '../../core/new-id.ts';
import { findRecipient, isOfClient } from './recipient.ts';
import { mail } from './table.ts';

/** What a mail is to be. */
interface NewMail {
  /** Which composer writes it: see `mailSender` in `router.ts`. */
  readonly kind: string;
  readonly clientId: string;
  readonly contactId: string;
  /** The record that it is about. */
  readonly subjectId: string;
}

/** Of a context, what queues a mail: inside of a transaction. */
type QueueCtx = RecordCtx & { readonly mailer?: Mailer | undefined };

/**
 * Has a mail sent to a contact of a client, if and only if the transaction is committed. Answers its id. Errors: `not-found` (no
 * contact of this client), `not-entitled` (no mail is configured), `validation` (`contactId`: they have left, or have no email).
 */
export async function queueMail(ctx: QueueCtx, { kind, clientId, contactId, subjectId }: NewMail): Promise<string> {
  requireMailer(ctx);
  const { workspaceId } = ctx.actor;
  const at = { workspaceId, clientId, contactId };
  if (!(await findRecipient(ctx.db, at))) {
    if (!(await isOfClient(ctx.db, at))) throw notFound();
    const message = 'Choose a contact who is at this client today and has an email address.';
    throw invalid([{ field: 'contactId', problem: 'invalid', message }]);
  }
  const now = ctx.now();
  const queuedAt = now.toISOString();
  const id = newId('mail', now);
  const senderId = ctx.actor.kind === 'staff' ? ctx.actor.userId : null;
  const queued = { state: 'queued' as const, problem: null, createdAt: queuedAt, stateAt: queuedAt };
  await ctx.db.insert(mail).values({ id, workspaceId, kind, clientId, contactId, subjectId, senderId, ...queued });
  await enqueueJob(ctx.db, { workspaceId, kind: 'mail.send', payload: { mailId: id } }, now);
  return id;
}

/** Errors: `not-entitled`. */
export function requireMailer({ mailer }: { readonly mailer?: Mailer | undefined }): void {
  if (mailer !== undefined) return;
  throw new DomainError(
    'not-entitled',
    'This server sends no mail yet. The operator switches it on with CLIENTELE_SMTP_URL and CLIENTELE_MAIL_FROM.',
  );
}
