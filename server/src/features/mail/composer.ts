import type { ServerActor } from '../../core/actor.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import type { Services } from '../../core/services.ts';
import type { MailContent } from './layout.ts';
import type { MailLanguage } from './language.ts';

/**
 * Writes the mails of one kind. It is called in a write transaction of its own before each attempt to send one, and what it writes is
 * committed before the mail leaves. So a secret is made here: its hash is stored, in the place of the one of an attempt before, and its text
 * is in the mail alone. Null: the mail is not wanted any more, because what it is about was cancelled, or is over.
 */
export type MailComposer = (ctx: ComposeCtx, mail: ComposedMail) => Promise<MailContent | null>;

export type ComposeCtx = Services & RecordCtx & { readonly actor: ServerActor };

/** What a composer is asked for. */
export interface ComposedMail {
  readonly id: string;
  readonly clientId: string;
  readonly contactId: string;
  readonly subjectId: string;
  readonly language: MailLanguage;
  /** A day as people of the workspace read it, in its zone. */
  readonly formatDay: (instant: string) => string;
  /** As they are called today: names for sentences. */
  readonly recipientName: string;
  readonly clientName: string;
  readonly workspaceName: string;
  /** Who had it sent; null: the server, or somebody who is gone. */
  readonly senderName: string | null;
}
