import { expect } from 'chai';
import { settled, unmountAll } from '../testing/mount.ts';
import { search, showDirectory, until } from './test-page.ts';

/** Every filter of the toolbar in the words of the address, and as the server is asked. */
const filters = {
  status: ['opt_1,opt_2', ['status', 'in', ['opt_1', 'opt_2']]],
  owner: ['me,usr_2', ['owner', 'in', ['me', 'usr_2']]],
  tags: ['tag_1,tag_2', ['tags', 'any', ['tag_1', 'tag_2']]],
  from: ['2026-01-01', ['createdAt', 'gte', '2026-01-01']],
  to: ['2026-03-31', ['createdAt', 'lte', '2026-03-31']],
} as const;

describe('a filter of the toolbar in the address of the page', () => {
  const home = location.href;
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', home);
  });

  async function roundTrip(given: Record<string, string>) {
    const url = new URL(home);
    for (const [key, value] of Object.entries(given)) url.searchParams.set(`clients.${key}`, value);
    history.replaceState(null, '', url);
    const { directory, provider, asked } = await showDirectory();
    const before = asked().length;
    // The address is read when an element comes into the page.
    directory.remove();
    directory.urlSync = 'query';
    provider.append(directory);
    await until(() => asked().length > before);
    await settled(directory);
    const question = asked().at(-1)?.input as { where?: unknown; state?: unknown };
    await search(directory, 'x');
    await until(() => new URL(location.href).searchParams.get('clients.q') === 'x');
    const written = [...new URL(location.href).searchParams]
      .filter(([name]) => name.startsWith('clients.') && name !== 'clients.q')
      .map(([name, value]) => [name.slice('clients.'.length), value]);
    return { question, written: Object.fromEntries(written) };
  }

  for (const [key, [text, condition]] of Object.entries(filters))
    it(`${key} is asked as it is written there, and written there as before`, async () => {
      const { question, written } = await roundTrip({ [key]: text });
      expect(question.where).to.deep.equal([condition]);
      expect(written).to.deep.equal({ [key]: text });
    });

  it('a filter and an order by enrichment are asked as they are written there, and written there as before', async () => {
    const given = { where: JSON.stringify([['enrichment', 'in', ['failed', 'never']]]), sort: '-enrichment' };
    const { question, written } = await roundTrip(given);
    expect(question).to.deep.include({
      where: [['enrichment', 'in', ['failed', 'never']]],
      sort: ['enrichment', 'desc'],
    });
    expect(written).to.deep.equal(given);
  });

  it('clients without an owner, and all filters at once, too', async () => {
    const none = await roundTrip({ owner: 'nobody', state: 'archived' });
    expect(none.question).to.deep.include({ where: [['owner', 'empty']], state: 'archived' });
    expect(none.written).to.deep.equal({ owner: 'nobody', state: 'archived' });
    unmountAll();
    const all = Object.fromEntries(Object.entries(filters).map(([key, [text]]) => [key, text]));
    const { question, written } = await roundTrip(all);
    expect(question.where).to.have.deep.members(Object.values(filters).map(([, condition]) => condition));
    expect(written).to.deep.equal(all);
  });
});
