import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { ClienteleError } from './clientele-error.ts';
import { createPortalAccount } from './portal-account.ts';

interface Seen {
  path: string | undefined;
  type: string | undefined;
  authorization: string | undefined;
  body: unknown;
}

/** A server that answers every request with this. */
async function serverSaying(t: TestContext, status: number, answer: unknown) {
  const seen: Seen[] = [];
  const answerTo = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    const { authorization, 'content-type': type } = request.headers;
    seen.push({ path: request.url, type, authorization, body });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const server = createServer((request, response) => void answerTo(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    account: createPortalAccount(`http://127.0.0.1:${port}`),
    seen,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

describe('the account of somebody of a client', () => {
  it('posts each thing to its place, as JSON and without a token', async (t) => {
    const { account, seen } = await serverSaying(t, 200, { clients: [] });
    const secret = 'cps_1';
    await account.workspace({});
    await account.openInvitation({ secret });
    await account.acceptInvitation({ secret, password: null });
    await account.signIn({ workspaceId: 'wsp_1', email: 'a@b.test', code: '123456' });
    assert.equal(await account.mailSignIn({ workspaceId: 'wsp_1', email: 'a@b.test' }), undefined);
    await account.resetPassword({ secret, password: 'new' });
    await account.changePassword({ password: 'new' });
    assert.deepEqual(await account.clients(), { clients: [] });
    await account.devices();
    assert.equal(await account.end({ which: 'all' }), undefined);
    assert.deepEqual(
      seen.map(({ path }) => path?.replace('/portal/v1/', '')),
      [
        'workspace',
        'invitations/open',
        'invitations/accept',
        'sign-in',
        'sign-in/mail',
        'password',
        'password/change',
        'sign-in/clients',
        'sign-in/devices',
        'sign-in/end',
      ],
    );
    assert.deepEqual(seen[2]?.body, { secret, password: null });
    assert.ok(seen.every(({ type, authorization }) => type === 'application/json' && authorization === undefined));
  });

  it('answers sessions of one client, with the time at which the server gave them', async (t) => {
    const { account, seen } = await serverSaying(t, 201, { token: 'cst_1', expiresAt: '2026-03-18T10:15:00.000Z' });
    const { signal } = new AbortController();
    const session = await account.sessionOf('cli_1')({ reason: 'start', signal });
    assert.equal(session.token, 'cst_1');
    assert.ok(session.issuedAt !== undefined && !Number.isNaN(Date.parse(session.issuedAt)));
    assert.deepEqual(seen[0]?.body, { clientId: 'cli_1' });
  });

  it('[C08] a refusal has its code, its field and how long to wait', async (t) => {
    const error = { code: 'rate-limited', message: 'Wait.', requestId: 'req_1', retryable: true, retryAfter: 40 };
    const { account } = await serverSaying(t, 429, { error });
    const refused = await account.clients().catch((thrown: unknown) => thrown);
    assert.ok(refused instanceof ClienteleError);
    assert.deepEqual([refused.code, refused.retryAfter], ['rate-limited', 40]);
  });

  it('is offline where there is no server, and ends with its signal', async (t) => {
    const { account, stop } = await serverSaying(t, 200, {});
    await stop();
    const refused = await account.clients().catch((thrown: unknown) => thrown);
    assert.ok(refused instanceof ClienteleError && refused.code === 'offline');
    const gone = AbortSignal.abort(new Error('enough'));
    await assert.rejects(account.devices({ signal: gone }));
  });
});
