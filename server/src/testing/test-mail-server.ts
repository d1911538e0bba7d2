import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
interface ReceivedMail {
  /** Whom the envelope names. */
  readonly to: readonly string[];
  readonly from: string;
  readonly isEncrypted: boolean;
  /** As it came over the wire. */
  readonly raw: string;
  readonly parsed: ParsedMail;
}

export interface TestMailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** What it says to the next command instead of taking it: `550 5.1.1 No such user here`. Undefined: it takes everything. */
  answers: { readonly at: 'sender' | 'recipient' | 'data'; readonly code: number; readonly text: string } | undefined;
  /** Ends it; its port refuses connections from then on. */
  close(): Promise<void>;
}

/**
 * A real SMTP server on a free port of this machine. With `user`, only who signs in as that person may send; with `encrypts`, it offers STARTTLS.
 */
export async function startTestMailServer({
  user,
  encrypts = false,
}: { user?: { name: string; password: string }; encrypts?: boolean } = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const refusal = (at: string) =>
    server.answers?.at === at
      ? Object.assign(new Error(server.answers.text), { responseCode: server.answers.code })
      : undefined;
  const smtp = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    hideSTARTTLS: !encrypts,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      username === user?.name && password === user?.password
        ? done(null, { user: username })
        : done(new Error('Wrong name or password')),
    onMailFrom: (_address, _session, done) => done(refusal('sender')),
    onRcptTo: (_address, _session, done) => done(refusal('recipient')),
    onData(stream, { envelope, secure }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const refused = refusal('data');
        if (refused) return done(refused);
        const raw = Buffer.concat(parts);
        simpleParser(raw, (error, parsed) => {
          if (error) return done(error);
          const { mailFrom, rcptTo } = envelope;
          const to = rcptTo.map(({ address }) => address);
          const from = mailFrom ? mailFrom.address : '';
          received.push({ to, from, isEncrypted: secure, raw: String(raw), parsed });
          done();
        });
      });
    },
  });
  // What a client does to a connection is the client's to tell.
  smtp.on('error', () => undefined);
  const listening = smtp.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const server: TestMailServer = {
    url: `smtp://${user ? `${user.name}:${encodeURIComponent(user.password)}@` : ''}127.0.0.1:${port}`,
    received,
    answers: undefined,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  return server;
}
