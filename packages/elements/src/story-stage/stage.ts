import { createClient, type Clientele } from '@clientele/client';
import type { Permission } from '@clientele/contract';
import { openPlace, type PlaceRequest } from './place.ts';
import { Wire, type Fault } from './wire.ts';

export interface StageSetting extends PlaceRequest {
  /** From the first request on. */
  fault?: Fault;
}

/** What a story is told on: a real workspace on a real server, and a wire that can be cut. */
export interface Stage {
  readonly client: Clientele;
  readonly wire: Wire;
  readonly serverUrl: string;
  readonly place: string;
  /** The id of a client of the workspace; throws when there is none of that name. */
  idOf(name: string): string;
  /** Someone else in the same workspace, with a session and a wire of their own. */
  colleague(): Promise<Clientele>;
  /** What was under way is nobody's concern any more. */
  readonly isClosed: boolean;
  close(): void;
}

export async function openStage({ fault, ...request }: StageSetting): Promise<Stage> {
  const opened = await openPlace(request);
  const { place, serverPath, clients } = opened;
  const serverUrl = new URL(serverPath, location.href).href;
  const wire = new Wire(fault);
  let first: typeof opened | null = opened;
  const client = createClient({
    serverUrl,
    fetch: wire.fetch,
    fetchSession: async () => {
      const { token, expiresAt } = first ?? (await openPlace({ ...request, place }));
      first = null;
      return { token, expiresAt };
    },
  });
  const closing = [client];
  let isClosed = false;
  return {
    client,
    wire,
    serverUrl,
    place,
    idOf(name) {
      const id = clients[name];
      if (id === undefined) throw new Error(`There is no client named ${name}.`);
      return id;
    },
    async colleague() {
      const other = createClient({
        serverUrl,
        fetchSession: () => openPlace({ workspace: request.workspace, place, role: 'admin' }),
      });
      closing.push(other);
      return other;
    },
    get isClosed() {
      return isClosed;
    },
    close() {
      isClosed = true;
      closing.forEach((one) => one.close());
    },
  };
}

/** What a session lacks to be able to read and nothing else. */
export const readingOnly: readonly Permission[] = [
  'create_clients',
  'edit_clients',
  'delete_clients',
  'erase_clients',
  'assign_owner',
  'manage_portal',
];
