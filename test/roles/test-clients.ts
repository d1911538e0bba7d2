import type { Client, ClientPatch } from '@clientele/contract';
import { stateHash, type TestDatabase, type TestServer } from '@clientele/server/testing';

let turn = 0;

/** A client made through the server by someone who may, with a marker in every text that only its workspace may see. */
export async function makeClient(
  server: TestServer,
  token: string,
  marker: string,
  { ownerId, archived = false }: { ownerId?: string; archived?: boolean } = {},
): Promise<Client> {
  const idempotencyKey = `roles-made-client-${++turn}`;
  const client = {
    name: `${marker} ${turn}`,
    email: `${marker.toLowerCase()}@${turn}.example`,
    notes: `${marker} note`,
  };
  let made = await ask<Client>(server, token, 'clients.create', { idempotencyKey, client });
  const patch: ClientPatch | undefined = ownerId === undefined ? undefined : { ownerId };
  if (patch) made = await ask<Client>(server, token, 'clients.update', { id: made.id, version: made.version, patch });
  if (!archived) return made;
  const { clients } = await ask<{ clients: Client[] }>(server, token, 'clients.archive', { ids: [made.id] });
  return clients[0] ?? made;
}

async function ask<Result>(server: TestServer, token: string, path: string, input: unknown): Promise<Result> {
  const answer = await server.call(path, input, token);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return answer.body.result.data;
}

/** Says whether the database changed since it was asked the last time. */
export async function watchState(database: TestDatabase): Promise<() => Promise<boolean>> {
  let last = await stateHash(database);
  return async () => {
    const before = last;
    last = await stateHash(database);
    return last !== before;
  };
}
