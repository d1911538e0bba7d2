import assert from 'node:assert/strict';
import type { ErrorCode } from '@clientele/contract';
import { expectRefusal, testOrigin } from '@clientele/server/testing';
import type { Fixture } from './fixture.ts';

/** A session with which nobody gets in, and what its holder is told. */
export interface DeadSession {
  readonly name: string;
  readonly token: string | undefined;
  readonly code: ErrorCode;
}

/** A way into the server for which a session is needed. */
interface Door {
  readonly name: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly body?: unknown;
}

const file = { query: {}, columns: ['name'] };

/** The server asks for the session here, before it looks at what is called. */
const doors: readonly Door[] = [
  { name: 'a call', path: '/trpc/clients.list', method: 'POST', body: {} },
  { name: 'a batch', path: '/trpc/session.get,clients.list?batch=1', method: 'POST', body: { 0: {}, 1: {} } },
  { name: 'an export', path: '/v1/exports/clients', method: 'POST', body: file },
  { name: 'live events', path: '/v1/events', method: 'GET' },
];

/** Tries every dead session at every door, over HTTP. Throws where one opens, says something else, or writes anything. */
export async function runDoors(fixture: Fixture): Promise<void> {
  const sessions = await fixture.deadSessions();
  const [owner] = fixture.actors;
  assert(owner);
  const live = await fixture.tokenOf(owner);
  for (const door of doors) {
    await fixture.journal.take();
    for (const { name, token, code } of sessions) {
      const refused = await fixture.server.send(door.path, requestOf(door, token)).catch(() => undefined);
      assert(refused, `${door.name}, ${name}: a body that is no refusal`);
      expectRefusal(refused, code);
    }
    assert.deepEqual(await fixture.journal.take(), [], `${door.name}: the refusal left something`);
    // The positive control: a live session is let in.
    const leave = new AbortController();
    const answer = await fetch(fixture.server.url + door.path, { ...requestOf(door, live), signal: leave.signal });
    assert.equal(answer.status, 200, door.name);
    // Only a stream has no end; whoever leaves a file half way is put on record a little later.
    if (door.method === 'POST') await answer.text();
    leave.abort();
  }
}

function requestOf({ method, body }: Door, token: string | undefined): RequestInit {
  return {
    method,
    // A stream that opened would never end.
    signal: AbortSignal.timeout(5000),
    headers: {
      origin: testOrigin,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}
