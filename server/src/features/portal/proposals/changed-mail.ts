import { and, eq } from 'drizzle-orm';
import { client } from '../../clients/table.ts';
import { contact } from '../../contacts/table.ts';
import type { MailComposer, MailTexts } from '../../mail/index.ts';
import { portalProposal } from '../table.ts';

/**
 * Tells the address that the client had that its email or its tax ID was changed, and not what to: whoever did it without a right to it has the new
 * address. Null when the change was undone before the mail could leave.
 */
export const changedMail: MailComposer = async (ctx, mail) => {
  const { workspaceId } = ctx.actor;
  const [found] = await ctx.db
    .select({
      field: portalProposal.field,
      before: portalProposal.before,
      proposer: contact.name,
      email: client.email,
    })
    .from(portalProposal)
    .innerJoin(client, and(eq(client.workspaceId, workspaceId), eq(client.id, portalProposal.clientId)))
    .leftJoin(contact, and(eq(contact.workspaceId, workspaceId), eq(contact.id, portalProposal.contactId)))
    .where(
      and(
        eq(portalProposal.workspaceId, workspaceId),
        eq(portalProposal.id, mail.subjectId),
        eq(portalProposal.state, 'accepted'),
      ),
    );
  if (!found) return null;
  const isEmail = found.field === 'email';
  const address = isEmail ? found.before : found.email;
  const words = texts[mail.language];
  return {
    ...(typeof address === 'string' && { to: { name: mail.clientName, address } }),
    subject: words.subject(mail.clientName),
    greeting: words.greeting,
    lines: [
      words.line(mail.clientName, mail.workspaceName, isEmail),
      ...(found.proposer ? [words.by(found.proposer)] : []),
    ],
    notes: [words.ask(mail.workspaceName)],
  };
};

const texts: MailTexts<{
  subject: (client: string) => string;
  greeting: string;
  line: (client: string, workspace: string, isEmail: boolean) => string;
  by: (name: string) => string;
  ask: (workspace: string) => string;
}> = {
  en: {
    subject: (client) => `The details of ${client} were changed`,
    greeting: 'Hello,',
    line: (client, workspace, isEmail) =>
      `The ${isEmail ? 'email address' : 'tax ID'} that ${workspace} keeps of ${client} was changed.`,
    by: (name) => `It was proposed in the client portal by ${name}.`,
    ask: (workspace) => `You did not expect this? Tell ${workspace} at once.`,
  },
  de: {
    subject: (client) => `Die Angaben zu ${client} wurden geändert`,
    greeting: 'Guten Tag,',
    line: (client, workspace, isEmail) =>
      `Die ${isEmail ? 'E-Mail-Adresse' : 'Steuernummer'} von ${client} bei ${workspace} wurde geändert.`,
    by: (name) => `Im Kundenportal vorgeschlagen hat das ${name}.`,
    ask: (workspace) => `Sie haben das nicht erwartet? Sagen Sie es ${workspace} sofort.`,
  },
  ar: {
    subject: (client) => `تغيّرت بيانات ${client}`,
    greeting: 'مرحبًا،',
    line: (client, workspace, isEmail) =>
      `تغيّر ${isEmail ? 'عنوان البريد الإلكتروني' : 'الرقم الضريبي'} الخاص بـ ${client} لدى ${workspace}.`,
    by: (name) => `جاء الاقتراح في بوابة العملاء من ${name}.`,
    ask: (workspace) => `لم تكن تتوقع هذا؟ أخبر ${workspace} فورًا.`,
  },
};
