import { and, eq } from 'drizzle-orm';
import type { WriteCtx } from '../../../core/ctx.ts';
import { lockClients } from '../../clients/index.ts';
import { queueMail, type ComposeCtx, type MailComposer, type MailTexts } from '../../mail/index.ts';
import { reply } from '../../replies/table.ts';
import { addressOf } from '../portal-address.ts';
import { selectOpenAccess } from '../sign-in/open-access.ts';
import { portalAccess } from '../table.ts';

/**
 * Has a mail sent to everybody who reads a reply of the team in the portal, by an access in their own name. Where no mail is sent, or portals
 * have no address, the reply is in the portal, and that is all.
 */
export async function mailReply(ctx: WriteCtx, { id, clientId }: { id: string; clientId: string }): Promise<void> {
  if (ctx.mailer === undefined || ctx.portalUrl === undefined) return;
  for (const contactId of await readersOf(ctx, clientId))
    await queueMail(ctx, { kind: 'portal.reply', clientId, contactId, subjectId: id });
}

/**
 * Tells somebody of a reply, with what it says by now. Null when it was removed before the mail could leave, or whoever it is for does not read it
 * in the portal any more.
 */
export const replyMail: MailComposer = async (ctx, mail) => {
  const { clientId, contactId, subjectId, language, recipientName, clientName, workspaceName, senderName } = mail;
  const { workspaceId } = ctx.actor;
  await lockClients(ctx, [clientId]);
  const [row] = await ctx.db
    .select({ text: reply.text })
    .from(reply)
    .where(and(eq(reply.workspaceId, workspaceId), eq(reply.id, subjectId), eq(reply.isRemoved, false)));
  if (!row || ctx.portalUrl === undefined || !(await readersOf(ctx, clientId)).includes(contactId)) return null;
  const words = texts[language];
  const from = senderName === null ? workspaceName : words.of(senderName, workspaceName);
  return {
    subject: words.subject(senderName ?? workspaceName),
    greeting: words.greeting(recipientName),
    lines: [words.writes(from, clientName), ...beginning(row.text)],
    button: { label: words.open, url: addressOf(ctx.portalUrl, { workspace: workspaceId }) },
    notes: [words.answer, words.why(clientName, workspaceName)],
  };
};

/** The contacts with an email who see replies in the portal of a client now. */
async function readersOf({ db, actor }: Pick<WriteCtx | ComposeCtx, 'db' | 'actor'>, clientId: string) {
  const found = await selectOpenAccess(db, actor, eq(portalAccess.clientId, clientId));
  return found.flatMap(({ access: { contactId, scopes }, contact: { emails } }) =>
    scopes.includes('replies') && emails.length > 0 ? [contactId] : [],
  );
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
    answer: 'Answer in the portal: an answer to this email reaches nobody.',
    why: (client, workspace) =>
      `You get this because you have access to the portal of ${client}. Not meant for you? Please tell ${workspace}.`,
  },
  de: {
    subject: (sender) => `${sender} hat Ihnen geschrieben`,
    greeting: (name) => `Guten Tag ${name},`,
    of: (sender, workspace) => `${sender} von ${workspace}`,
    writes: (from, client) => `${from} hat im Portal von ${client} geschrieben:`,
    open: 'Portal öffnen',
    answer: 'Antworten Sie im Portal: Eine Antwort auf diese E-Mail erreicht niemanden.',
    why: (client, workspace) =>
      `Sie erhalten diese Nachricht, weil Sie Zugang zum Portal von ${client} haben. Nicht für Sie bestimmt? Bitte geben Sie ${workspace} Bescheid.`,
  },
  ar: {
    subject: (sender) => `كتب إليك ${sender}`,
    greeting: (name) => `مرحبًا ${name}،`,
    of: (sender, workspace) => `${sender} لدى ${workspace}`,
    writes: (from, client) => `كتب ${from} في بوابة ${client}:`,
    open: 'فتح البوابة',
    answer: 'يُرجى الرد في البوابة: الرد على هذه الرسالة لا يصل إلى أحد.',
    why: (client, workspace) =>
      `وصلتك هذه الرسالة لأن لديك دخولًا إلى بوابة ${client}. لست المقصود بها؟ أخبر ${workspace} من فضلك.`,
  },
};
