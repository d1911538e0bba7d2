import { idOf, MintSession } from '@clientele/contract';
import { Router } from 'express';
import { hostWith } from '../core/actor.ts';
import { DomainError } from '../core/errors.ts';
import { parseInput } from '../core/parse-input.ts';
import { transact } from '../core/transact.ts';
import { findLiveKey, mintSession, revokeSession, type LiveKey } from '../features/access/index.ts';
import { findSubject } from '../features/portal/index.ts';
import { requireMethod, type Credential, type Door } from './admit.ts';
import type { AppDependencies } from './dependencies.ts';
import { sendJson } from './send-json.ts';

const SessionId = idOf('session');

/** What a host's backend calls with its secret key: `POST /v1/sessions` and `DELETE /v1/sessions/:id`. */
export function sessionRoutes(app: AppDependencies, door: Door): Router {
  const { database, now } = app;
  const credential = secretKeys(app);
  const routes = Router({ caseSensitive: true, strict: true });

  routes.all('/v1/sessions', async (request, response) => {
    requireMethod(request, response, 'POST');
    const { holder: key, readJson } = await door.admit(request, response, credential);
    const input = parseInput(MintSession, await readJson());
    sendJson(request, response, 201, await mintSession(database, key, input, now(), findSubject));
  });

  routes.all('/v1/sessions/:id', async (request, response) => {
    requireMethod(request, response, 'DELETE');
    // Revoking costs no points: it is never too late for it.
    const { holder: key } = await door.admit(request, response, credential, 0);
    const actor = hostWith(key);
    // What is no id at all may be text that PostgreSQL does not take.
    const id = SessionId.safeParse(request.params.id).data;
    const revoked = id !== undefined && (await transact({ database, actor, now }, (ctx) => revokeSession(ctx, id)));
    if (!revoked) throw new DomainError('not-found', 'There is no such session.');
    response.status(204).end();
  });

  return routes;
}

/** A secret key in a page is a leaked key; only browsers send `Origin`. */
function secretKeys({ database, now, limits }: AppDependencies): Credential<LiveKey> {
  return {
    async authenticate(secret, origin) {
      if (origin !== undefined)
        throw new DomainError(
          'secret-key-in-browser',
          'Sessions are opened by a backend. Revoke this key: a page that could send it has shown it to its visitors.',
        );
      if (!secret?.startsWith('sk_'))
        throw new DomainError('unauthenticated', 'Send a secret key: Authorization: Bearer sk_….');
      const key = await findLiveKey(database.read, secret, now());
      if (!key)
        throw new DomainError(
          'unauthenticated',
          'This secret key is unknown, expired or revoked. `clientele-server list-keys` shows the keys of this server.',
        );
      return key;
    },
    takePoints: (key, points) => limits.minting(key.id, points),
  };
}
