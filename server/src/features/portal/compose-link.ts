import { and, eq } from 'drizzle-orm';
import { hashOf, newSecret } from '../access/index.ts';
import { lockClients } from '../clients/index.ts';
import type { MailComposer, MailTexts } from '../mail/index.ts';
import { selectLive } from './open-by-link.ts';
import { addressOf } from './portal-address.ts';
import { portalLink } from './table.ts';

/**
 * Writes the mail that brings somebody a link into a client's portal. Each attempt puts another secret in the place of the one before it. Null when
 * the link was revoked, the portal switched off or the client archived before the mail could leave.
 */
export const composeLink: MailComposer = async (ctx, mail) => {
  const { clientId, subjectId, language, recipientName, clientName, workspaceName, senderName, formatDay } = mail;
  await lockClients(ctx, [clientId]);
  const [link] = await selectLive(ctx.db, eq(portalLink.id, subjectId), ctx.now());
  if (!link || ctx.portalUrl === undefined) return null;
  const secret = newSecret('cpl');
  await ctx.db
    .update(portalLink)
    .set({ secretHash: hashOf(secret) })
    .where(and(eq(portalLink.workspaceId, ctx.actor.workspaceId), eq(portalLink.id, link.id)));
  const words = texts[language];
  return {
    subject: words.subject(workspaceName),
    greeting: words.greeting(recipientName),
    lines: [words.shares(senderName, workspaceName, clientName), words.forward],
    button: { label: words.open, url: addressOf(ctx.portalUrl, { link: secret }) },
    notes: [
      link.expiresAt === null ? words.untilRevoked : words.until(formatDay(link.expiresAt)),
      words.ask(senderName, workspaceName),
    ],
  };
};

/** Names of persons stand alone or first, so that no sentence bends them. Without a sender, who has left, the workspace speaks. */
const texts: MailTexts<{
  subject: (workspace: string) => string;
  greeting: (name: string) => string;
  shares: (sender: string | null, workspace: string, client: string) => string;
  forward: string;
  open: string;
  until: (day: string) => string;
  untilRevoked: string;
  ask: (sender: string | null, workspace: string) => string;
}> = {
  en: {
    subject: (workspace) => `Your portal at ${workspace}`,
    greeting: (name) => `Hello ${name},`,
    shares: (sender, workspace, client) =>
      `${sender === null ? workspace : `${sender} of ${workspace}`} sends you a link to the portal of ${client}. It shows the invoices and the files that are shared there.`,
    forward: 'Everyone who has this link sees the same. Pass it on only to people who may see it.',
    open: 'Open the portal',
    until: (day) => `The link works until ${day}.`,
    untilRevoked: 'The link works until it is revoked.',
    ask: (sender, workspace) =>
      `Questions, or not meant for you? Ask ${sender === null ? workspace : `${sender} at ${workspace}`}.`,
  },
  de: {
    subject: (workspace) => `Ihr Portal bei ${workspace}`,
    greeting: (name) => `Guten Tag ${name},`,
    shares: (sender, workspace, client) =>
      `${sender === null ? workspace : `${sender} von ${workspace}`} sendet Ihnen einen Link zum Portal von ${client}. Es zeigt die Rechnungen und die Dateien, die dort geteilt sind.`,
    forward: 'Alle, die diesen Link haben, sehen dasselbe. Geben Sie ihn nur an Personen weiter, die das dürfen.',
    open: 'Portal öffnen',
    until: (day) => `Der Link gilt bis ${day}.`,
    untilRevoked: 'Der Link gilt, bis er widerrufen wird.',
    ask: (sender, workspace) =>
      `Fragen, oder nicht für Sie bestimmt? Wenden Sie sich an ${sender === null ? workspace : `${sender} bei ${workspace}`}.`,
  },
  ar: {
    subject: (workspace) => `بوابتك لدى ${workspace}`,
    greeting: (name) => `مرحبًا ${name}،`,
    shares: (sender, workspace, client) =>
      `وصلك رابط إلى بوابة ${client} من ${sender === null ? workspace : `${sender} لدى ${workspace}`}. تعرض البوابة الفواتير والملفات المشتركة.`,
    forward: 'كل من لديه هذا الرابط يرى الشيء نفسه. لا تمرره إلا إلى من يحق له ذلك.',
    open: 'فتح البوابة',
    until: (day) => `يعمل الرابط حتى ${day}.`,
    untilRevoked: 'يعمل الرابط حتى إلغائه.',
    ask: (sender, workspace) =>
      `هل لديك أسئلة، أو لست المقصود بها؟ اسأل ${sender === null ? workspace : `${sender} لدى ${workspace}`}.`,
  },
};
