import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { contract, IdempotencyKey, mutation, query } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { z } from 'zod';
import type { PortalActor } from '../core/actor.ts';
import { requirePortal } from '../core/authorize.ts';
import type { PortalCtx } from '../core/ctx.ts';
import { procedures, type Verbs } from '../core/implement.ts';
import { transact } from '../core/transact.ts';
import { record } from '../features/activity/record.ts';
import { session } from '../features/access/table.ts';
import { activity, audit, event } from '../features/activity/table.ts';
import { get as getClient } from '../features/clients/get.ts';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { newClient } from '../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, testOrigin, type Answer, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../testing/test-workspace.ts';
import { createDoor } from './admit.ts';
import { listen, type RunningServer } from './listen.ts';
import { createRateLimits, defaultLimits } from './rate-limits.ts';
import { beginRequest } from './request-state.ts';
import { sendError } from './send-error.ts';
import { sessionHolders } from './session-holders.ts';
import { trpcCalls } from './trpc.ts';

/** A feature of a portal as it could be: what there is of it in a product is all that this test does not import. */
const portalContract = {
  whoIs: query({
    input: z.strictObject({}),
    output: z.strictObject({ clientId: z.string(), contactId: z.string().nullable() }),
    access: { need: 'portal' },
  }),
  greet: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey }),
    output: z.strictObject({ greetings: z.int() }),
    access: { need: 'portal' },
  }),
};

let greetings = 0;
/** Whether the session ends while the verb is at work. */
let isEnding = false;

const verbs: Verbs<typeof portalContract> = {
  whoIs: async ({ actor: { subject } }) => ({ clientId: subject.clientId, contactId: subject.contactId }),
  greet: (ctx) =>
    transact(ctx, async (ctx) => {
      greetings += 1;
      const { clientId } = ctx.actor.subject;
      await record(ctx, {
        kind: 'client',
        id: clientId,
        clientId,
        version: null,
        type: 'client.updated',
        action: 'portal.greet',
      });
      const revokedAt = isEnding ? ctx.now().toISOString() : null;
      await ctx.db.update(session).set({ revokedAt }).where(eq(session.id, ctx.actor.sessionId));
      return { greetings };
    }),
};

const { implement, router } = procedures<PortalActor, 'portal'>();

let database: TestDatabase;
let staffServer: TestServer;
let portalServer: RunningServer;
let here: TestWorkspace;
let clientId: string;

before(async () => {
  database = await openTestDatabase();
  staffServer = await startTestServer(database);
  here = await createTestWorkspace(database);
  clientId = (await newClient(here.as('owner'))).id;
  const log = pino({ level: 'silent' });
  const dependencies = {
    database,
    log,
    now: () => testNow,
    limits: createRateLimits(defaultLimits),
    clientParts: [],
    quotas: {},
    removedDays: 30,
    isTrustedProxy: () => false,
    eventLoopLag: () => 0,
  };
  const { isFor, answer } = trpcCalls(dependencies, createDoor(dependencies), {
    ...sessionHolders(dependencies, dependencies.limits, requirePortal),
    at: '/portal',
    router: router({ portal: implement('portal', portalContract, verbs) }),
  });
  const begin = beginRequest(log);
  portalServer = await listen(
    (request, response) => {
      assert.ok(isFor(request.url));
      begin(request, response, () => undefined);
      answer(request, response).catch((error: unknown) => sendError(log, error, request, response));
    },
    { port: 0, host: '127.0.0.1' },
  );
});
after(async () => {
  await portalServer.close();
  await staffServer.close();
  await database.close();
});

/** Calls a procedure of the second router, as a page does. */
async function callPortal(name: string, input: unknown, token: string): Promise<Pick<Answer, 'status' | 'body'>> {
  const response = await fetch(`http://127.0.0.1:${portalServer.port}/portal/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, origin: testOrigin, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return { status: response.status, body: await response.json() };
}

const portalToken = async () => (await staffServer.mint(here, 'owner', { subject: { clientId } })).token;

it('a router of a portal stands beside the staff’s, and each refuses at the door whom the other is for', async () => {
  const [staff, portal] = [(await staffServer.mint(here, 'owner')).token, await portalToken()];
  const answer = await callPortal('portal.whoIs', {}, portal);
  assert.deepEqual(answer.body.result.data, { clientId, contactId: null });
  for (const name of ['portal.whoIs', 'portal.none', 'clients.get']) {
    const refused = await callPortal(name, {}, staff);
    assert.deepEqual([refused.status, refused.body.error.code], [403, 'forbidden']);
  }
  expectRefusal(await staffServer.call('clients.get', { id: clientId }, portal), 'forbidden');
});

it('[A01] no procedure of the staff can be reached through it, nor one of it through theirs', async () => {
  const portal = await portalToken();
  for (const name of ['clients.get', 'session.get', 'preferences.set'])
    assert.equal((await callPortal(name, { id: clientId }, portal)).body.error.data.code, 'not-found');
  const { token } = await staffServer.mint(here, 'owner');
  expectRefusal(await staffServer.call('portal.whoIs', {}, token), 'not-found');
});

it('what somebody in a portal does is done once, and history, audit and event say who it was', async () => {
  const token = await portalToken();
  const { userId } = await actorOf(token);
  const input = { idempotencyKey: 'greeting-00000001' };
  for (const _ of ['first', 'again'])
    assert.deepEqual((await callPortal('portal.greet', input, token)).body.result.data, { greetings: 1 });
  const author = { actorType: 'portal', actorId: userId };
  const [[told], [line], [change]] = [
    await database.read.select().from(activity).where(eq(activity.type, 'client.updated')),
    await database.read.select().from(audit).where(eq(audit.action, 'portal.greet')),
    await database.read.select().from(event).where(eq(event.actorType, 'portal')),
  ];
  for (const row of [told, line, change])
    assert.deepEqual({ actorType: row?.actorType, actorId: row?.actorId }, author);
});

it('[A17] nothing is kept of what somebody in a portal did while the session ended', async (t) => {
  const token = await portalToken();
  const lines = async () => (await database.read.select().from(audit).where(eq(audit.action, 'portal.greet'))).length;
  const before = await lines();
  isEnding = true;
  t.after(() => (isEnding = false));
  const refused = await callPortal('portal.greet', { idempotencyKey: 'greeting-00000002' }, token);
  assert.equal(refused.body.error.data.code, 'session-expired');
  assert.equal(await lines(), before);
});

it('what is for the staff does not compile with the context of a portal, and has no place in its router', () => {
  const compiled = [
    // @ts-expect-error A verb of the staff.
    (ctx: PortalCtx) => getClient(ctx, { id: clientId }),
    // @ts-expect-error Procedures of the staff.
    () => implement('preferences', contract.preferences, { set: async () => ({}) }),
  ];
  assert.equal(compiled.length, 2);
});

async function actorOf(token: string): Promise<{ userId: string }> {
  const { body } = await staffServer.call('session.get', {}, token);
  return { userId: body.result.data.user.id };
}
