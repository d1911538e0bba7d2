import { and, eq } from 'drizzle-orm';
import type { RecordCtx } from '../../core/ctx.ts';
import type { Services } from '../../core/services.ts';
import { lockClients } from '../clients/index.ts';
import { queueMail, type MailComposer, type MailTexts } from '../mail/index.ts';
import type { ReplyRow } from './load.ts';
import { reply } from './table.ts';

type MailCtx = RecordCtx & Pick<Services, 'clientParts' | 'mailer' | 'portalUrl'>;

/** Has a mail sent to all who read it in the portal. Where no mail or no portal is configured, none: the reply is in the portal, and that is all. */
export async function mailReply(ctx: MailCtx, { id, clientId }: ReplyRow): Promise<void> {
  if (ctx.mailer === undefined || ctx.portalUrl === undefined) return;
  for (const contactId of await readersOf(ctx, clientId))
    await queueMail(ctx, { kind: 'reply', clientId, contactId, subjectId: id });
}

/**
 * Writes the mail that tells somebody of a reply, with what it says by now. Null when the reply was removed before the mail could leave, or who it
 * is for does not read it in the portal any more.
 */
export const composeReply: MailComposer = async (ctx, mail) => {
  const { clientId, contactId, subjectId, language, recipientName, clientName, workspaceName, senderName } = mail;
  await lockClients(ctx, [clientId]);
  const [row] = await ctx.db
    .select({ text: reply.text })
    .from(reply)
    .where(and(eq(reply.workspaceId, ctx.actor.workspaceId), eq(reply.id, subjectId), eq(reply.isRemoved, false)));
  if (!row || ctx.portalUrl === undefined || !(await readersOf(ctx, clientId)).includes(contactId)) return null;
  const words = texts[language];
  const from = senderName === null ? workspaceName : words.of(senderName, workspaceName);
  return {
    subject: words.subject(senderName ?? workspaceName),
    greeting: words.greeting(recipientName),
    lines: [words.writes(from, clientName), ...beginning(row.text)],
    button: { label: words.open, url: ctx.portalUrl },
    notes: [words.answer, words.why(clientName, workspaceName)],
  };
};

async function readersOf(
  ctx: Pick<MailCtx, 'clientParts' | 'db' | 'actor'>,
  clientId: string,
): Promise<readonly string[]> {
  const readers = [];
  for (const part of ctx.clientParts) readers.push(...((await part.portalReaders?.(ctx, clientId)) ?? []));
  return readers;
}

/** Its lines, as far as they are read in a mail: a long one is read in the portal. */
function beginning(text: string): string[] {
  const end = text.length > longestInMail ? text.slice(0, longestInMail).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '') : text;
  const lines = end.split('\n').filter((line) => line.trim() !== '');
  return end === text ? lines : [...lines, '…'];
}

/** UTF-16 units. */
const longestInMail = 1000;

/** Names of persons stand alone or first, so that no sentence bends them. */
const texts: MailTexts<{
  subject: (sender: string) => string;
  greeting: (name: string) => string;
  of: (sender: string, workspace: string) => string;
  writes: (from: string, client: string) => string;
  open: string;
  answer: string;
  why: (client: string, workspace: string) => string;
}> = {
  en: {
    subject: (sender) => `${sender} has written to you`,
    greeting: (name) => `Hello ${name},`,
    of: (sender, workspace) => `${sender} of ${workspace}`,
    writes: (from, client) => `${from} has written in the portal of ${client}:`,
    open: 'Open the portal',
    answer: 'An answer to this email reaches nobody.',
    why: (client, workspace) =>
      `You get this because you are a contact of ${client}. Not meant for you? Please tell ${workspace}.`,
  },
  de: {
    subject: (sender) => `${sender} hat Ihnen geschrieben`,
    greeting: (name) => `Guten Tag ${name},`,
    of: (sender, workspace) => `${sender} von ${workspace}`,
    writes: (from, client) => `${from} hat im Portal von ${client} geschrieben:`,
    open: 'Portal öffnen',
    answer: 'Eine Antwort auf diese E-Mail erreicht niemanden.',
    why: (client, workspace) =>
      `Sie erhalten diese Nachricht als Kontakt von ${client}. Nicht für Sie bestimmt? Bitte geben Sie ${workspace} Bescheid.`,
  },
  ar: {
    subject: (sender) => `كتب إليك ${sender}`,
    greeting: (name) => `مرحبًا ${name}،`,
    of: (sender, workspace) => `${sender} لدى ${workspace}`,
    writes: (from, client) => `كتب ${from} في بوابة ${client}:`,
    open: 'فتح البوابة',
    answer: 'الرد على هذه الرسالة لا يصل إلى أحد.',
    why: (client, workspace) =>
      `وصلتك هذه الرسالة لأنك جهة اتصال لدى ${client}. لست المقصود بها؟ أخبر ${workspace} من فضلك.`,
  },
};
