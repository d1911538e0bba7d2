import { randomUUID } from 'node:crypto';
import type { sessionEndpoint } from './session-endpoint.ts';

type Mint = Omit<Parameters<typeof sessionEndpoint>[0], 'origins' | 'actorOf'>;
type Actor = ReturnType<Parameters<typeof sessionEndpoint>[0]['actorOf']>;

/** What Tidewater tells of a client. Sent twice with the same external id it is there once. */
interface Entry {
  type: `tidewater.${string}`;
  title: string;
  link?: string;
  externalId: string;
}

/**
 * Puts what happened in Tidewater into the feed of the client whom it concerned: two requests, which any backend can send. The session
 * is one that no page may use, and may do no more than it has to.
 */
export function clientFeed({ serverUrl, secretKey, workspaceId }: Mint) {
  async function post(path: string, secret: string, body: unknown): Promise<{ token: string }> {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const answer = await fetch(new URL(path, serverUrl), { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json() as Promise<{ token: string }>;
  }

  return async (actor: Actor, clientId: string, entry: Entry): Promise<void> => {
    const limits = { allowedOrigins: [], scopes: ['view_clients', 'edit_clients'], ttlSeconds: 60 };
    const { token } = await post('/v1/sessions', secretKey, { workspaceId, actor, ...limits });
    await post('/trpc/activity.addHostEntry', token, {
      idempotencyKey: randomUUID(),
      clientId,
      entry: { ...entry, at: new Date().toISOString() },
    });
  };
}
