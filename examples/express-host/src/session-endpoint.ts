import type { RequestHandler } from 'express';

interface Mint {
  /** Where the Clientele server is. */
  serverUrl: string;
  secretKey: string;
  workspaceId: string;
  /** The pages that may use the session. */
  origins: string[];
  /** Who is signed in to the host. `userId` is the host's own id of the person. */
  actorOf: (request: Parameters<RequestHandler>[0]) => { userId: string; role: string; name: string };
}

/** What any host's backend has: an endpoint behind its own login that opens the clients workspace for whoever is signed in. */
export function sessionEndpoint({ serverUrl, secretKey, workspaceId, origins, actorOf }: Mint): RequestHandler {
  return async (request, response) => {
    const answer = await fetch(new URL('/v1/sessions', serverUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ workspaceId, actor: actorOf(request), allowedOrigins: origins, ttlSeconds: 900 }),
    });
    response.status(answer.status).json(await answer.json());
  };
}
