import type { Client } from '@clientele/contract';
import {
  callsInProcess,
  createTestWorkspace,
  openTestDatabase,
  startTestServer,
  stateHash,
  testNow,
  type Answer,
  type CallInProcess,
  type TestDatabase,
  type TestServer,
  type TestWorkspace,
} from '@clientele/server/testing';

/** Where attacks take place: one server, a workspace with its owner, and a neighbour whose every text says whose it is. */
export interface Scene {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly here: TestWorkspace;
  readonly neighbour: TestWorkspace;
  /** Sessions of the two owners. */
  readonly owner: string;
  readonly stranger: string;
  /** Makes a client with this session and answers it. */
  newClient(token: string, fields: { name: string } & Partial<Client>): Promise<Client>;
  /** Calls without HTTP, for tests of what procedures do together. */
  readonly callInProcess: CallInProcess;
  stateHash(): Promise<string>;
  close(): Promise<void>;
}

/** Begins every text of the neighbour, and must be in no answer to anybody else. */
export const canary = 'CANARY_neighbour';

/** Limits so high that only tests of limits meet them. */
export const noLimits = {
  calls: { points: 1e7, seconds: 1 },
  failures: { points: 1e7, seconds: 1 },
  minting: { points: 1e7, seconds: 1 },
  exports: { points: 1e7, seconds: 1 },
};

export async function setScene(options: Parameters<typeof startTestServer>[1] = {}): Promise<Scene> {
  const database = await openTestDatabase();
  const server = await startTestServer(database, { limits: noLimits, ...options });
  const here = await createTestWorkspace(database);
  const neighbour = await createTestWorkspace(database, { name: `${canary}_workspace` });
  const owner = (await server.mint(here, 'owner')).token;
  const stranger = (await server.mint(neighbour, 'owner')).token;
  return {
    database,
    server,
    here,
    neighbour,
    owner,
    stranger,
    newClient: async (token, fields) => {
      const { name, email, phone, website, address, taxId, notes } = fields;
      const client = Object.fromEntries(
        Object.entries({ name, email, phone, website, address, taxId, notes }).filter(
          ([, value]) => value !== undefined,
        ),
      );
      return dataOf(await server.call('clients.create', { idempotencyKey: crypto.randomUUID(), client }, token));
    },
    callInProcess: callsInProcess(database, options.now ?? (() => testNow)),
    stateHash: () => stateHash(database),
    async close() {
      await server.close();
      await database.close();
    },
  };
}

/** What a call answered; fails when it was refused. */
export function dataOf<T>(answer: Answer): T {
  if (answer.status !== 200) throw new Error(`Refused: ${answer.status} ${answer.text.slice(0, 300)}`);
  return answer.body.result.data as T;
}
