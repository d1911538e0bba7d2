import type { MailProblem } from '@clientele/contract';

/** A mail as it is handed over. Every text is plain, of one line where it becomes a header. */
export interface MailMessage {
  /** Ours, the same in every attempt: receivers recognise by it what they have already. */
  readonly id: string;
  /** Who writes, as people read it. The address is the mailer's own. */
  readonly fromName: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
}

/** A port: hands mails to a mail server, which the operator chooses. */
export interface Mailer {
  /** Resolves when the server has taken the mail. Rejects with {@link MailFailure}, or when nothing is known: then it is tried again. */
  send(message: MailMessage, signal?: AbortSignal): Promise<void>;
}

/** A mail was not taken. Its message has nothing of what the server said, which may quote the address. */
export class MailFailure extends Error {
  readonly problem: MailProblem;
  /** Nothing is gained by another attempt. */
  readonly isFinal: boolean;
  /** For the operator's log: a code of SMTP, such as `550 5.1.1`, or of the connection. */
  readonly code: string;

  constructor(problem: MailProblem, { isFinal, code }: { isFinal: boolean; code: string }) {
    super(`The mail was ${isFinal ? 'refused' : 'not taken yet'}: ${problem}.`);
    this.name = 'MailFailure';
    this.problem = problem;
    this.isFinal = isFinal;
    this.code = code;
  }
}
