import { createTransport } from 'nodemailer';
import { plain, MailFailure, type Mailer, type MailMessage } from '../features/mail/index.ts';
import { isPublicHost } from '../outbound/allowed-url.ts';
import { limitTime } from '../outbound/time-limit.ts';

/** The operator's mail server. */
export interface SmtpConfig {
  /** `smtp://` or `smtps://`, with name and password or without. */
  readonly url: string;
  /** The address that mails come from. */
  readonly from: string;
}

/** Of one mail, whatever the server does: shorter than the lease of a job. */
const mostMs = 40_000;

/**
 * Hands mails to one SMTP server (RFC 5321), each over a connection of its own. Over a public network it is encrypted or not sent: `smtps://` from
 * the start, `smtp://` by STARTTLS. Certificates are verified, but for this machine's own.
 */
export function createSmtpMailer({ url, from }: SmtpConfig): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: isPublicHost(hostname),
    // This machine shows a certificate for nobody.
    tls: { rejectUnauthorized: !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) },
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    dnsTimeout: 5000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A mail is what it was handed: nothing of it names a file or an address to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message, signal) {
      requireOneAddress(message.to.address);
      const limit = limitTime(mostMs, signal);
      try {
        await limit.wait(transport.sendMail({ ...mailOf(message, from), signal: limit.signal }));
      } catch (error) {
        throw failureOf(error);
      } finally {
        limit.end();
      }
    },
  };
}

function mailOf({ id, fromName, to, subject, text, html, language }: MailMessage, from: string) {
  return {
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    from: { name: plain(fromName), address: from },
    to: { name: plain(to.name), address: to.address },
    // Who it goes to is this, whatever a header says.
    envelope: { from, to: [to.address] },
    subject: plain(subject),
    text,
    html,
    headers: {
      'Content-Language': language,
      // RFC 3834: nobody's absence note answers it.
      'Auto-Submitted': 'auto-generated',
    },
  };
}

/** What could be more than one address, or a command, is none. */
function requireOneAddress(address: string): void {
  if (!/^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(address))
    throw new MailFailure('unknown-address', { isFinal: true, code: 'EADDRESS' });
}

/**
 * What is final: only the server's 5xx about this mail or its recipient. A name and password that are refused, a certificate, a name that is
 * not found are the operator's to mend: the mail waits for it.
 */
function failureOf(error: unknown): MailFailure {
  const { code = 'unknown', responseCode, response } = error as SmtpError;
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (responseCode === undefined || !isAboutMail) return new MailFailure('unreachable', { isFinal: false, code });
  // RFC 3463: what the three digits leave open.
  const [enhanced = ''] = /(?<=^\d{3}[ -])[245]\.\d{1,3}\.\d{1,3}/.exec(response ?? '') ?? [];
  return new MailFailure(problemOf(responseCode, enhanced), {
    isFinal: responseCode >= 500,
    code: `${responseCode} ${enhanced}`.trim(),
  });
}

function problemOf(code: number, enhanced: string) {
  if (/^[45]\.2\.2$/.test(enhanced) || code === 552 || code === 452) return 'mailbox-full';
  if (code < 500) return 'delayed';
  if (enhanced.startsWith('5.1.') || (enhanced === '' && [550, 551, 553].includes(code))) return 'unknown-address';
  return 'rejected';
}

/** Of nodemailer: https://nodemailer.com/errors */
interface SmtpError {
  readonly code?: string;
  /** Three digits of the server's answer. */
  readonly responseCode?: number;
  /** The answer, which may quote the address. */
  readonly response?: string;
}
