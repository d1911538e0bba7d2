import { signInMailMinutes } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { emailKey } from '../../clients/index.ts';
import type { ComposeCtx, ComposedMail, MailComposer, MailTexts } from '../../mail/index.ts';
import { accountHolds, invitationEnd } from '../people/load.ts';
import { addressOf, requireAddress } from '../portal-address.ts';
import { portalAccess, portalAccount } from '../table.ts';
import { selectOpenAccess } from './open-access.ts';
import { newCode, newLinkToken } from './token.ts';

const minuteMs = 60_000;

/** An invitation, or, for those who have signed in before, that another client has come to those that they see. */
export const invitationMail: MailComposer = async (ctx, mail) => {
  const wanted = await wantedOf(
    ctx,
    and(eq(portalAccess.id, mail.subjectId), eq(portalAccess.contactId, mail.contactId)),
  );
  if (!wanted) return null;
  const address = requireAddress(ctx);
  const workspace = ctx.actor.workspaceId;
  const words = texts[mail.language];
  const { greeting, around } = words;
  if (await hasAccount(ctx, mail.contactId)) {
    const { subject, line, button } = words.added;
    return {
      subject: subject(mail),
      greeting: greeting(mail),
      lines: [line(mail)],
      button: { label: button, url: addressOf(address, { workspace }) },
      notes: [around.unexpected(mail)],
    };
  }
  const expiresAt = invitationEnd(wanted.access.invitedAt);
  const secret = await newLinkToken(ctx, {
    purpose: 'invitation',
    accessId: wanted.access.id,
    contactId: mail.contactId,
    emailKey: wanted.emailKey,
    expiresAt,
  });
  const { subject, lines, button, until } = words.invitation;
  return {
    subject: subject(mail),
    greeting: greeting(mail),
    lines: lines(mail),
    button: { label: button, url: addressOf(address, { invitation: secret, workspace }) },
    notes: [until(mail.formatDay(expiresAt)), around.unexpected(mail)],
  };
};

/** A link and a code to sign in. */
export const signInMail: MailComposer = async (ctx, mail) => {
  const wanted = await wantedOf(ctx, eq(portalAccess.contactId, mail.contactId));
  if (!wanted) return null;
  const token = { contactId: mail.contactId, emailKey: wanted.emailKey, expiresAt: soon(ctx) };
  const secret = await newLinkToken(ctx, { ...token, purpose: 'sign-in' });
  const digits = await newCode(ctx, token);
  const { greeting, signIn, around } = texts[mail.language];
  return {
    subject: signIn.subject(mail),
    greeting: greeting(mail),
    lines: [signIn.line(mail)],
    button: { label: signIn.button, url: linkTo(ctx, { 'sign-in': secret }) },
    code: { label: signIn.code, digits },
    notes: [around.minutes(signInMailMinutes), around.ignore],
  };
};

/** A link to set a password. */
export const passwordMail: MailComposer = async (ctx, mail) => {
  const wanted = await wantedOf(ctx, eq(portalAccess.contactId, mail.contactId));
  if (!wanted) return null;
  const token = { contactId: mail.contactId, emailKey: wanted.emailKey, expiresAt: soon(ctx) };
  const secret = await newLinkToken(ctx, { ...token, purpose: 'password' });
  const { greeting, password, around } = texts[mail.language];
  return {
    subject: password.subject(mail),
    greeting: greeting(mail),
    lines: [password.line(mail)],
    button: { label: password.button, url: linkTo(ctx, { password: secret }) },
    notes: [around.minutes(signInMailMinutes), around.ignore],
  };
};

function linkTo(ctx: ComposeCtx, carried: Readonly<Record<string, string>>): string {
  return addressOf(requireAddress(ctx), { ...carried, workspace: ctx.actor.workspaceId });
}

function soon(ctx: ComposeCtx): string {
  return new Date(ctx.now().getTime() + signInMailMinutes * minuteMs).toISOString();
}

/** Access that opens something now, and the address to which the mail goes; undefined: nobody wants the mail any more. */
async function wantedOf(ctx: ComposeCtx, which: Parameters<typeof selectOpenAccess>[2]) {
  const [found] = await selectOpenAccess(ctx.db, ctx.actor, which).limit(1);
  const [primary] = found?.contact.emails ?? [];
  return found && primary ? { access: found.access, emailKey: emailKey(primary.value) } : undefined;
}

async function hasAccount({ db, actor }: ComposeCtx, contactId: string): Promise<boolean> {
  const [found] = await db
    .select({ contactId: portalAccount.contactId })
    .from(portalAccount)
    .where(
      and(eq(portalAccount.workspaceId, actor.workspaceId), eq(portalAccount.contactId, contactId), accountHolds(db)),
    );
  return found !== undefined;
}

type Words = Readonly<{
  greeting: (mail: ComposedMail) => string;
  invitation: {
    subject: (mail: ComposedMail) => string;
    lines: (mail: ComposedMail) => string[];
    button: string;
    until: (day: string) => string;
  };
  added: { subject: (mail: ComposedMail) => string; line: (mail: ComposedMail) => string; button: string };
  signIn: {
    subject: (mail: ComposedMail) => string;
    line: (mail: ComposedMail) => string;
    button: string;
    code: string;
  };
  password: { subject: (mail: ComposedMail) => string; line: (mail: ComposedMail) => string; button: string };
  around: { unexpected: (mail: ComposedMail) => string; minutes: (minutes: number) => string; ignore: string };
}>;

const texts: MailTexts<Words> = {
  en: {
    greeting: ({ recipientName }) => `Hello ${recipientName},`,
    invitation: {
      subject: ({ workspaceName }) => `Your invitation to the client portal of ${workspaceName}`,
      lines: ({ workspaceName, clientName, senderName }) => [
        `Welcome! ${senderName ?? workspaceName} invites you to the client portal of ${workspaceName}, where you find everything about ${clientName}: invoices, files and messages.`,
        'To begin, open the page below and choose a password. After that you sign in with your email address and this password. You can also go without a password: then we send you a link whenever you sign in.',
      ],
      button: 'Accept the invitation',
      until: (day) => `This invitation is valid until ${day}.`,
    },
    added: {
      subject: ({ clientName }) => `You now have access to ${clientName}`,
      line: ({ workspaceName, clientName }) =>
        `The client portal of ${workspaceName} now shows you ${clientName}, too. Sign in as usual.`,
      button: 'Sign in',
    },
    signIn: {
      subject: ({ workspaceName }) => `Sign in to ${workspaceName}`,
      line: ({ workspaceName }) =>
        `With this link you sign in to the client portal of ${workspaceName}. On another device, type the code instead.`,
      button: 'Sign in',
      code: 'Your code:',
    },
    password: {
      subject: ({ workspaceName }) => `Set a new password for ${workspaceName}`,
      line: ({ workspaceName }) =>
        `Here you set a new password for the client portal of ${workspaceName}. All devices on which you are signed in are signed out then.`,
      button: 'Set a password',
    },
    around: {
      unexpected: ({ workspaceName }) =>
        `You don’t know what this is about? Ask ${workspaceName}; without your click nothing happens.`,
      minutes: (minutes) => `This is valid for ${minutes} minutes, and once.`,
      ignore: 'You did not ask for this? Then you need not do anything: without this mail nobody gets in.',
    },
  },
  de: {
    greeting: ({ recipientName }) => `Guten Tag ${recipientName},`,
    invitation: {
      subject: ({ workspaceName }) => `Ihre Einladung zum Kundenportal von ${workspaceName}`,
      lines: ({ workspaceName, clientName, senderName }) => [
        `Willkommen! ${senderName ?? workspaceName} lädt Sie in das Kundenportal von ${workspaceName} ein. Dort finden Sie alles zu ${clientName}: Rechnungen, Dateien und Nachrichten.`,
        'Öffnen Sie zuerst die Seite unten und wählen Sie ein Passwort. Danach melden Sie sich mit Ihrer E-Mail-Adresse und diesem Passwort an. Es geht auch ohne Passwort: Dann senden wir Ihnen zu jeder Anmeldung einen Link.',
      ],
      button: 'Einladung annehmen',
      until: (day) => `Diese Einladung gilt bis zum ${day}.`,
    },
    added: {
      subject: ({ clientName }) => `Sie haben jetzt Zugang zu ${clientName}`,
      line: ({ workspaceName, clientName }) =>
        `Das Kundenportal von ${workspaceName} zeigt Ihnen jetzt auch ${clientName}. Melden Sie sich wie gewohnt an.`,
      button: 'Anmelden',
    },
    signIn: {
      subject: ({ workspaceName }) => `Anmeldung bei ${workspaceName}`,
      line: ({ workspaceName }) =>
        `Mit diesem Link melden Sie sich im Kundenportal von ${workspaceName} an. Auf einem anderen Gerät geben Sie stattdessen den Code ein.`,
      button: 'Anmelden',
      code: 'Ihr Code:',
    },
    password: {
      subject: ({ workspaceName }) => `Neues Passwort für ${workspaceName}`,
      line: ({ workspaceName }) =>
        `Hier legen Sie ein neues Passwort für das Kundenportal von ${workspaceName} fest. Alle Geräte, auf denen Sie angemeldet sind, werden dabei abgemeldet.`,
      button: 'Passwort festlegen',
    },
    around: {
      unexpected: ({ workspaceName }) =>
        `Sie wissen nicht, worum es geht? Fragen Sie ${workspaceName}; ohne Ihren Klick geschieht nichts.`,
      minutes: (minutes) => `Das gilt ${minutes} Minuten lang und einmal.`,
      ignore: 'Sie haben das nicht angefordert? Dann müssen Sie nichts tun: Ohne diese E-Mail kommt niemand hinein.',
    },
  },
  ar: {
    greeting: ({ recipientName }) => `مرحبًا ${recipientName}،`,
    invitation: {
      subject: ({ workspaceName }) => `دعوتك إلى بوابة عملاء ${workspaceName}`,
      lines: ({ workspaceName, clientName, senderName }) => [
        `أهلًا بك! يدعوك ${senderName ?? workspaceName} إلى بوابة عملاء ${workspaceName}، حيث تجد كل ما يخص ${clientName}: الفواتير والملفات والرسائل.`,
        'للبدء، افتح الصفحة أدناه واختر كلمة مرور. بعد ذلك تسجّل الدخول بعنوان بريدك الإلكتروني وكلمة المرور هذه. ويمكنك الاستغناء عن كلمة المرور: عندها نرسل إليك رابطًا كلما أردت تسجيل الدخول.',
      ],
      button: 'قبول الدعوة',
      until: (day) => `هذه الدعوة صالحة حتى ${day}.`,
    },
    added: {
      subject: ({ clientName }) => `لديك الآن حق الوصول إلى ${clientName}`,
      line: ({ workspaceName, clientName }) =>
        `تعرض لك بوابة عملاء ${workspaceName} الآن ${clientName} أيضًا. سجّل الدخول كالمعتاد.`,
      button: 'تسجيل الدخول',
    },
    signIn: {
      subject: ({ workspaceName }) => `تسجيل الدخول إلى ${workspaceName}`,
      line: ({ workspaceName }) =>
        `بهذا الرابط تسجّل الدخول إلى بوابة عملاء ${workspaceName}. وعلى جهاز آخر اكتب الرمز بدلًا منه.`,
      button: 'تسجيل الدخول',
      code: 'رمزك:',
    },
    password: {
      subject: ({ workspaceName }) => `كلمة مرور جديدة لبوابة ${workspaceName}`,
      line: ({ workspaceName }) =>
        `هنا تعيّن كلمة مرور جديدة لبوابة عملاء ${workspaceName}. وعندها يُسجَّل خروجك من جميع الأجهزة.`,
      button: 'تعيين كلمة المرور',
    },
    around: {
      unexpected: ({ workspaceName }) => `لا تعرف ما المقصود؟ اسأل ${workspaceName}؛ فلن يحدث شيء ما لم تنقر.`,
      minutes: (minutes) => `هذا صالح لمدة ${minutes} دقيقة ولمرة واحدة.`,
      ignore: 'لم تطلب هذا؟ لا يلزمك فعل شيء: فلا أحد يدخل من دون هذه الرسالة.',
    },
  },
};
