import { ClienteleError } from '@clientele/client';
import type { Asset, NewAsset } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { AssetsSection } from './assets-section.ts';
import { SectionPage } from './section-page.ts';

function asset(id: string, fields: Partial<Asset> = {}): Asset {
  return {
    id: `ast_${id}`,
    version: 1,
    clientId: 'cli_1',
    name: `Asset ${id}`,
    kind: null,
    identifier: null,
    place: null,
    installedOn: null,
    note: null,
    status: 'in_use',
    createdAt: '2026-03-01T09:00:00.000Z',
    ...fields,
  };
}

/** A server that keeps assets as the real one does. */
function assetServer(initial: Asset[] = []) {
  const assets = new Map(initial.map((one) => [one.id, one]));
  const removed = new Set<string>();
  const find = (id: string) => {
    const found = assets.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such asset.');
    return found;
  };
  const emptied = (fields: object): object =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value === '' ? null : value]));
  return {
    assets,
    async list({ cursor = '0', limit = 50 }: { cursor?: string | undefined; limit?: number | undefined }) {
      const kept = [...assets.values()].filter(({ id }) => !removed.has(id));
      const all = [...kept.filter((one) => one.status === 'in_use'), ...kept.filter((one) => one.status === 'retired')];
      const end = Number(cursor) + limit;
      const inUse = kept.filter((one) => one.status === 'in_use').length;
      return {
        items: all.slice(Number(cursor), end),
        nextCursor: end < all.length ? String(end) : null,
        counts: { inUse, retired: kept.length - inUse },
      };
    },
    async create({ asset: fields }: { asset: NewAsset }) {
      const made = asset(`new${assets.size}`, emptied(fields));
      assets.set(made.id, made);
      return made;
    },
    async update({ id, version, patch }: { id: string; version: number; patch: object }) {
      const before = find(id);
      if (before.version !== version) throw new ClienteleError('conflict', 'Someone was quicker.', { current: before });
      const after = { ...before, ...emptied(patch), version: version + 1 };
      assets.set(id, after);
      return after;
    },
    async remove({ id }: { id: string }) {
      removed.add(id);
      return { id };
    },
    async restore({ id }: { id: string }) {
      removed.delete(id);
      return find(id);
    },
  };
}

async function open(initial: Asset[] = [], more: Partial<Parameters<typeof SectionPage.open>[2]> = {}) {
  const server = assetServer(initial);
  const page = await SectionPage.open(AssetsSection, 'clientele-assets-section', {
    answers: { assets: server },
    permissions: ['edit_clients'],
    ...more,
  });
  return { page, server };
}

const list = 'Assets, in use first';

describe('the assets of a client', () => {
  afterEach(unmountAll);

  it('[S1-34] lists what there is with its number, place, day and state, and counts it', async () => {
    const { page } = await open([
      asset('a', { kind: 'Tree', identifier: 'T-17', place: 'Yard', installedOn: '2024-11-09', note: 'Cut yearly' }),
      asset('b', { status: 'retired' }),
    ]);
    await page.untilSaid('Asset b');
    expect(page.rows(list)).to.deep.equal(['Asset a Tree Cut yearly T-17 Yard Nov 9, 2024 In use', 'Asset b Retired']);
    expect(page.has('1 in use, 1 retired')).to.equal(true);
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
  });

  it('[S1-34] stands under the name that the workspace gives it', async () => {
    const { page } = await open([], { vocabulary: { assetLabel: { singular: 'tree', plural: 'trees' } } });
    await page.untilSaid('No trees yet');
    await page.press('New tree');
    await page.until(() => page.named('heading', 'New tree').length > 0);
  });

  it('[S1-34] a new one needs a name, and is kept with all that was typed', async () => {
    const { page } = await open();
    await page.untilSaid('No assets yet');
    await page.press('New asset');
    await page.until(() => page.focused === 'Name');
    await page.type('Place', 'Yard');
    await page.press('Save');
    await page.untilSaid('This is required.');
    expect(page.calls('assets.create')).to.have.lengthOf(0);
    await page.type('Name', 'Old oak');
    await page.type('Installed on', '2020-02-01');
    await page.key('Name', 'Enter', { ctrlKey: true });
    await page.until(() => page.named('list', list).length > 0);
    expect(page.rows(list)).to.deep.equal(['Old oak Yard Feb 1, 2020 In use']);
    expect(page.changes).to.equal(1);
  });

  it('what the server refuses stands at its field, and what was typed stays', async () => {
    const { page, server } = await open();
    page.clientele.answer({
      assets: {
        ...server,
        create: async () => {
          const issues = [{ field: 'asset.identifier', problem: 'card-number' as const, message: 'x' }];
          throw new ClienteleError('validation', 'x', { field: 'asset.identifier', issues });
        },
      },
    });
    await page.untilSaid('No assets yet');
    await page.press('New asset');
    await page.type('Name', 'Old oak');
    await page.type('Serial or identifier', '4111111111111111');
    await page.press('Save');
    await page.untilSaid('payment card');
    expect(page.input('Serial or identifier').value).to.equal('4111111111111111');
  });

  it('[S1-34] what both changed is shown side by side, and nothing is saved before it is chosen', async () => {
    const { page, server } = await open([asset('a')]);
    await page.untilSaid('Asset a');
    await page.press('Edit Asset a');
    await page.type('Name', 'Mine');
    await page.type('Place', 'My yard');
    await server.update({ id: 'ast_a', version: 1, patch: { name: 'Theirs', place: 'Their yard', kind: 'Tree' } });
    await page.press('Save');
    await page.untilSaid('Someone else changed this in the meantime.');
    const sent = page.calls('assets.update').length;
    await page.press('Save');
    expect(page.calls('assets.update')).to.have.lengthOf(sent);
    await page.press('Keep mine', 0);
    await page.press('Take theirs');
    await page.press('Save');
    await page.until(() => page.rows(list)[0] === 'Mine Tree Their yard In use');
    expect(page.calls('assets.update').at(-1)).to.deep.equal({ id: 'ast_a', version: 2, patch: { name: 'Mine' } });
  });

  it('a closed dialog keeps what was typed, and a text that is emptied is cleared', async () => {
    const { page, server } = await open([asset('a', { place: 'Yard', installedOn: '2024-11-09' })]);
    await page.untilSaid('Asset a');
    await page.press('Edit Asset a');
    await page.type('Place', '');
    await page.press('Cancel');
    await page.press('Edit Asset a');
    await page.untilSaid('You had not saved these changes.');
    await page.press('Save');
    await page.until(() => page.rows(list)[0] === 'Asset a Nov 9, 2024 In use');
    expect(server.assets.get('ast_a')?.place).to.equal(null);
  });

  it('[S1-34] one is retired from its menu, with an undo', async () => {
    const { page, server } = await open([asset('a'), asset('b')]);
    await page.untilSaid('Asset b');
    await page.choose('Actions for Asset a', 'Mark as retired');
    await page.untilSaid('Asset a is retired');
    await page.until(() => page.rows(list)[1] === 'Asset a Retired');
    await page.press('Undo');
    await page.until(() => server.assets.get('ast_a')?.status === 'in_use');
  });

  it('[S1-34] one is removed with an undo', async () => {
    const { page } = await open([asset('a')]);
    await page.untilSaid('Asset a');
    await page.choose('Actions for Asset a', 'Remove');
    await page.untilSaid('Asset a was removed');
    expect(page.has('No assets yet')).to.equal(true);
    expect(page.focused).to.equal('New asset');
    await page.press('Undo');
    await page.until(() => page.named('list', list).length > 0);
  });

  it('is live, and may be read only', async () => {
    const { page, server } = await open([asset('a')], { permissions: [] });
    await page.untilSaid('Asset a');
    expect(page.all('clientele-menu')).to.have.lengthOf(0);
    expect(page.named('button', 'New asset')).to.have.lengthOf(0);
    const made = await server.create({ asset: { name: 'From elsewhere' } });
    const change = { kind: 'asset', id: made.id, clientId: 'cli_1', version: 1 } as const;
    await page.clientele.tell({ type: 'changes', changes: [change] });
    await page.untilSaid('From elsewhere');
  });
});
