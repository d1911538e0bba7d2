import type { TestContext } from 'node:test';
import { createClient, type FetchSession, type SessionReason } from '../index.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** A client on a server of its own; `reasons` lists why sessions were fetched. Everything ends with the test. */
export async function connect(t: TestContext, fetchSession?: FetchSession) {
  const server: TestServer = await startTestServer();
  t.after(() => server.stop());
  const reasons: SessionReason[] = [];
  const client = createClient({
    serverUrl: server.url,
    fetchSession: async (request) => {
      reasons.push(request.reason);
      return fetchSession ? fetchSession(request) : sessionOf(`token-${reasons.length}`);
    },
  });
  t.after(() => client.close());
  return { server, client, reasons };
}

export function sessionOf(token: string, seconds = 900) {
  return { token, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() };
}
