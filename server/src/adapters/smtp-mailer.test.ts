import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { MailFailure, type MailMessage } from '../features/mail/index.ts';
import { startTestMailServer, type TestMailServer } from '../testing/test-mail-server.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

const from = 'clients@tidewater.test';
const message: MailMessage = {
  id: 'mai_1',
  fromName: 'Northwind Studio',
  to: { name: 'Priya Nair', address: 'priya@acme.test' },
  subject: 'Hello',
  text: 'Hello.\n',
  html: '<p>Hello.</p>',
  language: 'en',
};

let server: TestMailServer;
before(async () => {
  server = await startTestMailServer();
});
after(() => server.close());
beforeEach(() => {
  server.received.length = 0;
});

const failureOf = async (sending: Promise<void>): Promise<MailFailure> => {
  const failure: unknown = await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(failure instanceof MailFailure, String(failure));
  return failure;
};

describe('the SMTP mailer', () => {
  it('keeps every name and subject in its own header, in any script', async () => {
    await createSmtpMailer({ url: server.url, from }).send({
      ...message,
      fromName: 'Evil\r\nCc: cc@evil.test',
      to: { name: 'بريا "P" <other@evil.test>,\nBcc: bcc@evil.test', address: 'priya@acme.test' },
      subject: 'Grüße\r\n\r\n<h1>body</h1>',
    });
    const [{ parsed, to, raw } = assert.fail('Nothing was received.')] = server.received;
    assert.deepEqual(to, ['priya@acme.test']);
    assert.deepEqual([parsed.cc, parsed.bcc], [undefined, undefined]);
    assert.equal(parsed.subject, 'Grüße <h1>body</h1>');
    assert.ok(!Array.isArray(parsed.to));
    assert.deepEqual(
      parsed.to?.value.map(({ address }) => address),
      ['priya@acme.test'],
    );
    assert.doesNotMatch(raw, /^(cc|bcc):/im);
  });

  it('takes nothing for an address that could be several, or a command', async () => {
    const mailer = createSmtpMailer({ url: server.url, from });
    for (const address of [
      'a@acme.test,b@evil.test',
      'a@acme.test>\r\nRCPT TO:<b@evil.test',
      'a@acme.test\nBcc: b@evil.test',
      'A <a@acme.test>',
      'a b@acme.test',
      'nobody',
      '',
    ]) {
      const failure = await failureOf(mailer.send({ ...message, to: { name: 'A', address } }));
      assert.deepEqual([failure.problem, failure.isFinal], ['unknown-address', true], address);
    }
    assert.equal(server.received.length, 0);
  });

  it('signs in with name and password, and encrypts where that is offered', async () => {
    const user = { name: 'clientele', password: 'p@ss/wörd:%' };
    const strict = await startTestMailServer({ user, encrypts: true });
    await createSmtpMailer({ url: strict.url, from }).send(message);
    assert.deepEqual(
      strict.received.map(({ isEncrypted }) => isEncrypted),
      [true],
    );
    const wrong = strict.url.replace('clientele:', 'clientele:not-');
    const failure = await failureOf(createSmtpMailer({ url: wrong, from }).send(message));
    // The operator mends it, and what waits is sent then.
    assert.deepEqual([failure.problem, failure.isFinal, failure.code], ['unreachable', false, 'EAUTH']);
    assert.ok(!JSON.stringify([failure, failure.message, failure.stack]).includes('wörd'));
    await strict.close();
  });

  it('does not wait for a server that says nothing when its time is over', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    assert.ok(typeof address === 'object' && address);
    const ending = new AbortController();
    const sending = createSmtpMailer({ url: `smtp://127.0.0.1:${address.port}`, from }).send(message, ending.signal);
    const [socket] = await once(silent, 'connection');
    ending.abort(new Error('the lease has ended'));
    const failure = await failureOf(sending);
    assert.deepEqual([failure.problem, failure.isFinal], ['unreachable', false]);
    socket.destroy();
    silent.close();
  });
});
