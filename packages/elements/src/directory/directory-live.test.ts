import { shadow } from '@clientele/ui/testing/mount';
import type { Client, ListClients } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { settled, unmountAll } from '../testing/mount.ts';
import { names, rowAt, rowsOf, showDirectory, until } from './test-page.ts';

/** A directory over clients that others change. */
async function show(known: string[]) {
  const server = known.map((name) => client({ id: `cli_${name}`, name }));
  const list = async ({ limit = 50 }: ListClients) => ({
    items: server
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .slice(0, limit)
      .map((one) => ({ client: one, matches: [] })),
    nextCursor: null,
    total: { count: server.length, exact: true },
  });
  const page = await showDirectory({
    list,
    server: () => ({ get: async ({ id }) => server.find((one) => one.id === id) as Client }),
  });
  const tell = (id: string, version: number) =>
    page.fake.tell({ type: 'changes', changes: [{ kind: 'client', id, version }] });
  return {
    ...page,
    tops: () => rowsOf(page.root).map((row) => row.getBoundingClientRect().top),
    bar: () => page.root.querySelector<HTMLButtonElement>('.news button'),
    async create(name: string) {
      server.push(client({ id: `cli_${name}`, name }));
      await tell(`cli_${name}`, 1);
    },
    async change(name: string, fields: Partial<Client>) {
      const index = server.findIndex((one) => one.name === name);
      server[index] = client({ ...server[index], ...fields, version: 2 });
      await tell(`cli_${name}`, 2);
    },
  };
}

describe('<clientele-directory> while others work', () => {
  afterEach(unmountAll);

  it('shows what they change in its place, and the focus stays', async () => {
    const { root, tops, change } = await show(['a', 'b', 'c']);
    const before = tops();
    rowAt(root, 1).focus();
    await change('b', { name: 'z' });
    await until(() => names(root).includes('z'));
    expect([names(root), tops()]).to.deep.equal([['a', 'z', 'c'], before]);
    expect(root.activeElement?.closest('.row')).to.equal(rowAt(root, 1));
  });

  it('announces clients that belong between the rows without moving any, and shows them when told to', async () => {
    const { directory, root, tops, bar, create } = await show(['b', 'c']);
    const status = root.querySelector('.news[role=status]');
    const before = tops();
    await create('a');
    await until(() => bar());
    expect(bar()?.textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('1 new client Show');
    expect(status?.contains(bar())).to.equal(true);
    expect(tops()).to.deep.equal(before);
    bar()?.click();
    await until(() => names(shadow(directory)).length === 3);
    await settled(directory);
    expect([names(root), bar()]).to.deep.equal([['a', 'b', 'c'], null]);
  });

  it('marks a client that they archive, and leaves it where it is', async () => {
    const { root, tops, change } = await show(['a', 'b']);
    const before = tops();
    await change('a', { archivedAt: '2026-03-18T10:00:00.000Z' });
    await until(() => rowAt(root, 0).textContent.includes('Archived'));
    expect([names(root), tops()]).to.deep.equal([['a', 'b'], before]);
  });
});
