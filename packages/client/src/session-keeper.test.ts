import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createSessionKeeper, type FetchedSession, type SessionReason } from './index.ts';

const minute = 60_000;
const serverNow = Date.parse('2026-03-18T10:00:00.000Z');

/** A keeper under a clock that the test moves; `answers` says what each fetch comes to. */
function keep(
  t: TestContext,
  {
    browserClock = serverNow,
    answers = [] as (FetchedSession | Error)[],
    handedOver = undefined as FetchedSession | undefined,
  } = {},
) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: browserClock });
  const reasons: SessionReason[] = [];
  const keeper = createSessionKeeper(async ({ reason }) => {
    reasons.push(reason);
    const answer =
      answers[reasons.length - 1] ?? live(`token-${reasons.length}`, 15 * minute + (Date.now() - browserClock));
    if (answer instanceof Error) throw answer;
    return answer;
  }, handedOver);
  t.after(() => keeper.end());
  return { keeper, reasons, pass: (milliseconds: number) => t.mock.timers.tick(milliseconds) };
}

function live(token: string, milliseconds = 15 * minute): FetchedSession {
  return { token, expiresAt: new Date(serverNow + milliseconds).toISOString() };
}

/** Lets everything that waits only for promises go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('SessionKeeper', () => {
  it('asks for a session before anybody needs it', async (t) => {
    const { keeper, reasons } = keep(t);
    await settle();
    assert.deepEqual(reasons, ['start']);
    assert.equal(keeper.status, 'ready');
  });

  it('a session that the page was sent with is used at once, and renewed at 80 % of what is left of it', async (t) => {
    const { keeper, reasons, pass } = keep(t, { handedOver: live('handed-over', 10 * minute) });
    assert.equal(keeper.status, 'ready');
    assert.equal(await keeper.token(), 'handed-over');
    pass(8 * minute - 1);
    await settle();
    assert.deepEqual(reasons, []);
    pass(1);
    await settle();
    assert.deepEqual(reasons, ['expiring']);
    assert.equal(await keeper.token(), 'token-1');
  });

  for (const [what, handedOver] of [
    ['over', live('handed-over', 0)],
    ['without an end', { token: 'handed-over', expiresAt: '' }],
    ['without a token', { ...live(''), token: '' }],
  ] as const)
    it(`a session that the page was sent with and that is ${what} is not used`, async (t) => {
      const { keeper, reasons } = keep(t, { handedOver });
      assert.equal(await keeper.token(), 'token-1');
      assert.deepEqual(reasons, ['start']);
    });

  it('renews at 80 % of the life, and serves the old token until the new one is there', async (t) => {
    const { keeper, reasons, pass } = keep(t);
    await settle();
    pass(12 * minute - 1);
    await settle();
    assert.deepEqual(reasons, ['start']);
    pass(1);
    assert.equal(await keeper.token(), 'token-1');
    await settle();
    assert.deepEqual(reasons, ['start', 'expiring']);
    assert.equal(await keeper.token(), 'token-2');
  });

  for (const [name, difference] of [
    ['a day behind', -1440 * minute],
    ['a day ahead', 1440 * minute],
  ] as const) {
    it(`a browser clock that is ${name} neither ends a session early nor renews it in a loop`, async (t) => {
      const { keeper, reasons, pass } = keep(t, { browserClock: serverNow + difference });
      await settle();
      assert.equal(await keeper.token(), 'token-1');
      pass(60 * minute);
      await settle();
      assert.deepEqual(reasons, ['start']);
      assert.equal(await keeper.renew('token-1'), 'token-2');
    });

    it(`with the answer's own time, a browser clock that is ${name} does not matter`, async (t) => {
      const first = { ...live('token-1'), issuedAt: new Date(serverNow).toUTCString() };
      const { reasons, pass } = keep(t, { browserClock: serverNow + difference, answers: [first] });
      await settle();
      pass(12 * minute);
      await settle();
      assert.deepEqual(reasons, ['start', 'expiring']);
    });
  }

  it('waking up renews a session that is due, and leaves another alone', async (t) => {
    const { keeper, reasons } = keep(t);
    await settle();
    keeper.wakeUp();
    await settle();
    assert.deepEqual(reasons, ['start']);
    // A sleeping machine runs no timers: the clock is later, and nothing has happened.
    t.mock.timers.reset();
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: serverNow + 13 * minute });
    keeper.wakeUp();
    await settle();
    assert.deepEqual(reasons.at(-1), 'wake-up');
  });

  it('those who come while a refused token is being renewed share the one fetch', async (t) => {
    const { keeper, reasons } = keep(t);
    await keeper.token();
    const tokens = await Promise.all([keeper.renew('token-1'), keeper.renew('token-1'), keeper.token()]);
    assert.deepEqual(tokens, ['token-2', 'token-2', 'token-2']);
    assert.deepEqual(reasons, ['start', 'unauthorized']);
  });

  it('a token refused late, after it was renewed, costs no second renewal', async (t) => {
    const { keeper, reasons } = keep(t);
    await keeper.token();
    await keeper.renew('token-1');
    assert.equal(await keeper.renew('token-1'), 'token-2');
    assert.deepEqual(reasons, ['start', 'unauthorized']);
  });

  it('while it fails it says so, tells those who wait, and tries again by itself', async (t) => {
    const { keeper, reasons, pass } = keep(t, { answers: [new Error('503'), new Error('503')] });
    const seen: string[] = [];
    keeper.subscribe(() => seen.push(keeper.status));
    await assert.rejects(keeper.token(), { code: 'unauthenticated', retryable: true, message: /503/ });
    pass(1000);
    await settle();
    assert.equal(keeper.error?.code, 'unauthenticated');
    pass(2000);
    await settle();
    assert.deepEqual(seen, ['failing', 'failing', 'ready']);
    assert.deepEqual(reasons, ['start', 'start', 'start']);
    assert.equal(keeper.error, null);
  });

  it('a failed renewal leaves the live token in use', async (t) => {
    const { keeper, pass } = keep(t, { answers: [live('token-1'), new Error('503')] });
    await settle();
    pass(12 * minute);
    await settle();
    assert.equal(keeper.status, 'failing');
    assert.equal(await keeper.token(), 'token-1');
  });

  it('an unreachable backend is `offline`, an answer that is no session is `unauthenticated`', async (t) => {
    const { keeper } = keep(t, { answers: [new TypeError('fetch failed'), { token: '', expiresAt: '' }] });
    await assert.rejects(keeper.token(), { code: 'offline' });
    await assert.rejects(keeper.token(), { code: 'unauthenticated', message: /must answer/ });
  });

  it('who stops waiting does not stop the fetch for the others', async (t) => {
    const { keeper } = keep(t);
    const reason = new Error('enough');
    const abandoned = keeper.token(AbortSignal.abort(reason));
    await assert.rejects(abandoned, reason);
    assert.equal(await keeper.token(), 'token-1');
  });

  it('after its end it holds no token and asks for none', async (t) => {
    const { keeper, reasons, pass } = keep(t);
    await settle();
    keeper.end();
    pass(60 * minute);
    keeper.wakeUp();
    await settle();
    await assert.rejects(keeper.token(), { code: 'unauthenticated' });
    assert.deepEqual(reasons, ['start']);
    assert.equal(keeper.expiresAt, null);
  });

  it('a session that arrives after the end is thrown away', async (t) => {
    const gate = Promise.withResolvers<FetchedSession>();
    const keeper = createSessionKeeper(() => gate.promise);
    t.after(() => keeper.end());
    keeper.end();
    gate.resolve(live('token-1'));
    await settle();
    assert.equal(keeper.status, 'ended');
    assert.equal(keeper.expiresAt, null);
  });
});
