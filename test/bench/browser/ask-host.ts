import { Agent } from 'node:http';
import type { ClientPage, ListClients } from '@clientele/contract';
import { send } from '../server/load.ts';
import type { Target } from '../server/target.ts';

/** The ids of the first page that answers a question, from the server itself: what the page has to show. */
export async function askHost(host: Target, input: ListClients): Promise<string[]> {
  const agent = new Agent();
  const { items } = (await send(host, agent, { path: 'clients.list', input })) as ClientPage;
  agent.destroy();
  return items.map(({ client }) => client.id);
}
