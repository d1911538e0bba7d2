export type { ComposeCtx, ComposedMail, MailComposer } from './composer.ts';
export type { MailTexts } from './language.ts';
export { plain } from './layout.ts';
export { MailFailure, type Mailer, type MailMessage } from './mailer.ts';
export { mailsAbout } from './mails-about.ts';
export { queueMail, requireMailer } from './queue-mail.ts';
export { mailSender } from './send-mail.ts';
