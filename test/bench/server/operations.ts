import { Agent } from 'node:http';
import type { Client, ClientPage, Condition, ListClients } from '@clientele/contract';
import { send, type Caller } from './load.ts';
import type { ReferenceList } from './reference-input.ts';
import type { Target } from './target.ts';

/** Something that people do, as a set of connections does it. */
export interface Operation {
  readonly name: string;
  readonly callers: (connections: number) => Caller[];
  /** The same, as the servers are asked that ours is compared with. Absent for what those do not do. */
  readonly referenceCallers?: (connections: number) => Caller[];
}

const demoStatusOnHold = 'opt_01hzdemo0000000000000000002';
const onHoldSinceJune: Condition[] = [
  ['status', 'in', [demoStatusOnHold]],
  ['createdAt', 'gte', '2025-06-01'],
];

/** All that is measured. Reads the ids to ask for, and the places to continue from, from the server itself. */
export async function operations(target: Target, clients: number): Promise<Operation[]> {
  const agent = new Agent({ keepAlive: true });
  const list = (input: ListClients) => send(target, agent, { path: 'clients.list', input }) as Promise<ClientPage>;
  const versions = await someVersions(list);
  const ids = [...versions.keys()];
  const depth = Math.floor(clients * 0.45);
  const deep = await cursorAt(list, depth);
  const [newest] = (await list({ sort: ['createdAt', 'desc'], limit: 1 })).items;
  const lastDay = newest?.client.createdAt.slice(0, 10) ?? '';
  agent.destroy();
  const updateTerms = updating('update one', versions, (round) => ({ paymentTermsDays: 10 + (round % 50) }));
  return [
    listing('list by name', {}, {}),
    listing('list + total', { withTotal: true }, { withTotal: true }),
    listing('list by created', { sort: ['createdAt', 'desc'] }),
    listing('list by invoices', { sort: ['invoiceCount', 'desc'] }),
    listing('list by last activity', { sort: ['lastInteraction', 'desc'] }),
    listing('list by outstanding', { sort: ['outstanding', 'desc'] }),
    listing('list by revenue', { sort: ['revenue', 'desc'] }),
    listing('page at depth 45 %', { cursor: deep, limit: 50 }, { offset: depth }),
    listing(
      'filter status + dates',
      { where: onHoldSinceJune },
      { statusId: demoStatusOnHold, createdFrom: '2025-06-01' },
    ),
    listing('filter status + dates + total', { where: onHoldSinceJune, withTotal: true }),
    listing('filter status + total', { where: [['status', 'in', [demoStatusOnHold]]], withTotal: true }),
    listing('filter: of the last day, + total', { where: [['createdAt', 'gte', lastDay]], withTotal: true }),
    listing('filter: nobody has it', { where: [['country', 'in', ['AQ']]] }),
    listing('search, one hit', { search: 'heron in the logo' }, { search: 'heron in the logo' }),
    listing('search, none', { search: 'zyzzyva' }, { search: 'zyzzyva' }),
    listing('search, a surname', { search: 'sjögren' }, { search: 'sjogren' }),
    listing('search, a short fragment', { search: 'öb' }),
    listing('search, a common word', { search: 'hello' }, { search: 'hello' }),
    listing('search, every row', { search: '+' }),
    listing('search, a surname + total', { search: 'sjögren', withTotal: true }),
    listing('search, a common word + total', { search: 'hello', withTotal: true }),
    reading(ids),
    { ...updateTerms, referenceCallers: updateTerms.callers },
    updating('update one, searched text', versions, (round) => ({ notes: `Asked to be called back, ${round}.` })),
  ];
}

/** Everything that people search for, one after the other, each with its total. */
export function searching(connections: number): Caller[] {
  const searches = ['hello', 'heron in the logo', '+', 'sjögren', 'zyzzyva'];
  return Array.from({ length: connections }, (_, start) => {
    let at = start;
    const next = () => searches[(at += 1) % searches.length] ?? '';
    return { next: () => ({ path: 'clients.list', input: { search: next(), withTotal: true } }) };
  });
}

export function listing(name: string, input: ListClients, reference?: ReferenceList): Operation {
  return {
    name,
    callers: (connections) => asking(connections, input),
    ...(reference && { referenceCallers: (connections) => asking(connections, reference) }),
  };
}

function asking(connections: number, input: unknown): Caller[] {
  return Array.from({ length: connections }, () => ({ next: () => ({ path: 'clients.list', input }) }));
}

type List = (input: ListClients) => Promise<ClientPage>;

/** The versions of some clients, two hundred of each of ten places of the list: neighbours would all be in the same pages of the database. */
async function someVersions(list: List): Promise<Map<string, number>> {
  const pages: ClientPage[] = [];
  for (const sort of ['name', 'createdAt', 'lastInteraction', 'revenue', 'outstanding'] as const)
    for (const direction of ['asc', 'desc'] as const) pages.push(await list({ sort: [sort, direction], limit: 200 }));
  return new Map(pages.flatMap(({ items }) => items.map(({ client }) => [client.id, client.version] as const)));
}

async function cursorAt(list: List, rows: number): Promise<string> {
  let cursor: string | null = null;
  for (let read = 0; read < rows; read += 200) {
    const page: ClientPage = await list({ limit: 200, ...(cursor !== null && { cursor }) });
    cursor = page.nextCursor;
  }
  if (cursor === null) throw new Error('Too few clients to go far down.');
  return cursor;
}

function reading(ids: readonly string[]): Operation {
  const callers = (connections: number) =>
    Array.from({ length: connections }, (_, start): Caller => {
      let at = start;
      return { next: () => ({ path: 'clients.get', input: { id: ids[(at += connections) % ids.length] } }) };
    });
  return { name: 'read one', callers, referenceCallers: callers };
}

/** Each connection has clients of its own and knows their versions: no update is refused. */
function updating(
  name: string,
  versions: Map<string, number>,
  patchOf: (round: number) => Record<string, unknown>,
): Operation {
  const callers = (connections: number) =>
    Array.from({ length: connections }, (_, start): Caller => {
      const mine = [...versions.keys()].filter((_id, index) => index % connections === start).slice(0, 20);
      let round = 0;
      let id = '';
      return {
        next() {
          id = mine[(round += 1) % mine.length] ?? '';
          return { path: 'clients.update', input: { id, version: versions.get(id), patch: patchOf(round) } };
        },
        onAnswer: (data) => versions.set(id, (data as Client).version),
      };
    });
  return { name, callers };
}
