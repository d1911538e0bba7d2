import { ClienteleError } from '@clientele/client';
import type { Client, ClientPage, EnrichmentState, ListClients } from '@clientele/contract';
import { html, LitElement } from 'lit';
import { client, fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, settled } from '../testing/mount.ts';
import { ListController } from './list-controller.ts';
import { RecordController } from './record-controller.ts';
import { ScopeController } from './scope-controller.ts';

export class LiveHost extends LitElement {
  scope = new ScopeController(this);
  list = new ListController(this, this.scope);
  record = new RecordController(this, this.scope, () => this.openId);
  openId: string | null = null;

  get names() {
    return this.list.rows.map((row) => row.client.name);
  }
}
customElements.define('live-host', LiveHost);

/** A list, over clients that others change behind its back. */
export async function show(names: string[], { pageLength = 50 } = {}) {
  const server = new Map(names.map((name) => [`cli_${name}`, client({ id: `cli_${name}`, name })]));
  const list = async ({ state = 'active', limit = 50, cursor = '0' }: ListClients): Promise<ClientPage> => {
    const found = [...server.values()]
      .filter(({ archivedAt }) => state === 'all' || (state === 'archived') === (archivedAt !== null))
      .toSorted((a, b) => a.name.localeCompare(b.name));
    const end = Number(cursor) + Math.min(limit, pageLength);
    const items = found.slice(Number(cursor), end).map((one) => ({ client: one, matches: [] }));
    return { items, nextCursor: end < found.length ? String(end) : null, total: { count: found.length, exact: true } };
  };
  const get = async ({ id }: { id: string }): Promise<Client> => {
    const found = server.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such record.');
    return found;
  };
  const answers = { list, get };
  const fake = fakeClientele({ clients: { list: (input) => answers.list(input), get: (input) => answers.get(input) } });
  const provider = await mountIn(fake, html`<live-host></live-host>`);
  const host = find<LiveHost>(provider, 'live-host');
  host.list.ask({});
  await settled(host);
  return {
    fake,
    provider,
    host,
    answers,
    server,
    asked: (path: string) => fake.calls.filter((call) => call.path === path),
    /** Someone else does this to a client. */
    async change(name: string, fields: Partial<Client> | null) {
      const id = `cli_${name}`;
      const before = server.get(id);
      const version = (before?.version ?? 0) + 1;
      if (fields) server.set(id, client({ ...(before ?? { id, name }), ...fields, version }));
      else server.delete(id);
      await fake.tell({ type: 'changes', changes: [{ kind: 'client', id, version: fields ? version : null }] });
    },
    /** A run of enrichment of a client gets into this state. */
    async enrich(name: string, enrichmentState: EnrichmentState) {
      const id = `cli_${name}`;
      const before = server.get(id);
      if (before) server.set(id, client({ ...before, enrichmentState }));
      const run = { kind: 'enrichment', id: `run_${name}`, clientId: id, version: 2 } as const;
      await fake.tell({ type: 'changes', changes: [run] });
    },
  };
}

export async function until(isSo: () => unknown) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
