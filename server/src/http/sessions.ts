import { idOf, MintSession } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { Router, type Request } from 'express';
import { DomainError } from '../core/errors.ts';
import { parseInput } from '../core/parse-input.ts';
import { transact } from '../core/transact.ts';
import type { Db } from '../db/connect.ts';
import { findLiveKey, mintSession, revokeSession, type LiveKey } from '../features/access/index.ts';
import { client } from '../features/clients/table.ts';
import { clientContact } from '../features/contacts/table.ts';
import { bearerOf, countingFailures } from './bearer.ts';
import type { AppDependencies } from './dependencies.ts';
import { readJson } from './json-body.ts';
import { onlyMethods } from './only-methods.ts';

const SessionId = idOf('session');

/** What a host's backend calls with its secret key: `POST /v1/sessions` and `DELETE /v1/sessions/:id`. */
export function sessionRoutes({ database, now, limits }: AppDependencies): Router {
  const routes = Router({ caseSensitive: true, strict: true });

  routes.post('/v1/sessions', refuseBrowsers, async (request, response) => {
    // Before the body: else anybody could fill the memory with bodies that never end.
    const key = await requireKey(request);
    await limits.minting(key.id);
    const input = parseInput(MintSession, jsonOf(await readJson(request)));
    if (input.subject && input.workspaceId === key.workspaceId) await requireSubject(database.read, key, input.subject);
    response.status(201).json(await mintSession(database, key, input, now()));
  });
  routes.all('/v1/sessions', onlyMethods('POST'));

  routes.delete('/v1/sessions/:id', refuseBrowsers, async (request, response) => {
    const key = await requireKey(request);
    const actor = { workspaceId: key.workspaceId, name: key.id };
    // What is no id at all may be text that PostgreSQL does not take.
    const id = SessionId.safeParse(request.params['id']).data;
    const revoked = id !== undefined && (await transact({ database, actor, now }, (ctx) => revokeSession(ctx, id)));
    if (!revoked) throw new DomainError('not-found', 'There is no such session.');
    response.status(204).end();
  });
  routes.all('/v1/sessions/:id', onlyMethods('DELETE'));

  return routes;

  function requireKey(request: Request): Promise<LiveKey> {
    return countingFailures(request, limits, async () => {
      const secret = bearerOf(request);
      if (!secret?.startsWith('sk_'))
        throw new DomainError('unauthenticated', 'Send a secret key: Authorization: Bearer sk_….');
      const key = await findLiveKey(database.read, secret, now());
      if (!key)
        throw new DomainError(
          'unauthenticated',
          'This secret key is unknown, expired or revoked. `clientele-server list-keys` shows the keys of this server.',
        );
      return key;
    });
  }
}

/** A secret key in a page is a leaked key; only browsers send `Origin`. */
function refuseBrowsers(request: Request, _response: unknown, next: () => void): void {
  if (request.headers.origin !== undefined)
    throw new DomainError(
      'secret-key-in-browser',
      'Sessions are opened by a backend. Revoke this key: a page that could send it has shown it to its visitors.',
    );
  next();
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new DomainError('validation', 'The body is not JSON.');
  }
}

/** The client of a portal session, and the contact where one is named, must be of the key's workspace. */
async function requireSubject(db: Db, { workspaceId }: LiveKey, subject: NonNullable<MintSubject>): Promise<void> {
  const { clientId, contactId } = subject;
  const [found] = await db
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
  if (!found) throw new DomainError('not-found', 'There is no such client.', { field: 'subject.clientId' });
  if (contactId === undefined) return;
  const [link] = await db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(
      and(
        eq(clientContact.workspaceId, workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.contactId, contactId),
      ),
    );
  if (!link) throw new DomainError('not-found', 'This client has no such contact.', { field: 'subject.contactId' });
}

type MintSubject = MintSession['subject'];
