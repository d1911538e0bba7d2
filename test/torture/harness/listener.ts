// A page that listens to live events as the product's own client does, and keeps all that it was told.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@clientele/client';
import { runSql } from '@clientele/server/testing';
import { mintToken } from './caller.ts';
import { pageOrigin, type Fixture } from './fixture.ts';

export interface Told {
  id: string;
  version: number | null;
}

export interface Listener {
  /** Every change that was told, in order. */
  readonly told: readonly Told[];
  /** How often it was told that changes were lost. */
  resets: number;
  /** Why it has no session, if it has none. */
  readonly failure: Error | null;
}

/** Listens to the server at this address until the test ends; it gets itself new sessions, as the same person. */
export function listenTo(t: TestContext, url: string, fixture: Fixture, userId: string): Listener {
  const client = createClient({
    serverUrl: url,
    fetchSession: async () => ({
      token: await mintToken(url, fixture, userId),
      expiresAt: new Date(Date.now() + 3600_000).toISOString(),
    }),
    fetch(input, init) {
      const headers = new Headers(init?.headers);
      headers.set('origin', pageOrigin);
      return fetch(input, { ...init, headers });
    },
  });
  t.after(() => client.close());
  const told: Told[] = [];
  const listener = {
    told,
    resets: 0,
    get failure() {
      return client.session.error;
    },
  };
  client.live.subscribe((news) => {
    if (news.type === 'reset') listener.resets += 1;
    else told.push(...news.changes.map(({ id, version }) => ({ id, version })));
  });
  return listener;
}

/**
 * Every committed change was told once, and those of one record in their order. Waits up to half a minute for the last ones.
 * Answers how many there were.
 */
export async function expectAllTold(databaseUrl: string, listeners: readonly Listener[]): Promise<number> {
  const committed = await committedEvents(databaseUrl);
  for (const listener of listeners) {
    assert.equal(listener.failure, null);
    for (let waited = 0; waited < 30_000 && listener.told.length < committed.length; waited += 50) await wait(50);
    assert.equal(listener.resets, 0, 'Changes were lost.');
    assert.deepEqual(listener.told.map(textOf).toSorted(), committed.map(textOf).toSorted());
    assert.deepEqual(byRecord(listener.told), byRecord(committed));
  }
  return committed.length;
}

async function committedEvents(databaseUrl: string): Promise<Told[]> {
  const rows = await runSql(databaseUrl, 'select "recordId" as id, "version" from "event" order by "seq"');
  return rows as Told[];
}

function textOf({ id, version }: Told): string {
  return `${id} ${version}`;
}

function byRecord(changes: readonly Told[]): Record<string, (number | null)[]> {
  const versions: Record<string, (number | null)[]> = {};
  for (const { id, version } of changes) (versions[id] ??= []).push(version);
  return versions;
}
