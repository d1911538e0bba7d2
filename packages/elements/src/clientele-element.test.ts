import { shadow } from '@clientele/ui/testing/mount';
import { expect } from 'chai';
import { names, search, showDirectory, until } from './directory/test-page.ts';
import './detail-sheet/define.ts';
import './provider/define.ts';
import { unmountAll } from './testing/mount.ts';

const properties = {
  'clientele-provider': {
    serverUrl: 'https://clients.example',
    sessionUrl: '/session',
    portalLink: 'cpl_x',
    portal: true,
    fetchSession: async () => ({ token: '', expiresAt: '' }),
    session: { token: 't', expiresAt: '2026-03-18T10:15:00.000Z' },
    locale: 'de',
    timezone: 'Asia/Tokyo',
    theme: 'dark',
    density: 'compact',
    appearance: {},
    messages: {},
  },
  'clientele-directory': {
    columns: 'name',
    query: 'x',
    state: 'all',
    sort: '-created',
    selection: 'multiple',
    urlSync: 'query',
    searchKey: '/',
    filters: [['status', 'in', ['opt_1']]],
    columnDefs: [{}],
    extraData: async () => ({}),
    rowActions: [{}],
    provider: 'x',
  },
  'clientele-detail-sheet': {
    clientId: 'cli_1',
    mode: 'create',
    open: true,
    placement: 'inline',
    tab: 'invoices',
    provider: 'x',
  },
} as const;

describe('every element', () => {
  afterEach(unmountAll);

  for (const [tag, sound] of Object.entries(properties))
    it(`<${tag}> has the default of each public property again when it is taken away`, () => {
      const fresh = document.createElement(tag) as unknown as Record<string, unknown>;
      for (const name of (
        customElements.get(tag) as unknown as { elementProperties: Map<string, unknown> }
      ).elementProperties.keys())
        if (name !== 'client') expect(sound, name).to.have.property(name);
      for (const [name, value] of Object.entries(sound)) {
        for (const nothing of [undefined, null]) {
          const before = fresh[name];
          fresh[name] = value;
          expect(fresh[name], name).to.equal(value);
          fresh[name] = nothing;
          expect(fresh[name], name).to.deep.equal(before);
        }
      }
    });

  it('the directory still lists and searches after all its properties and attributes were taken away', async () => {
    const { directory, root } = await showDirectory({ clients: [{ name: 'Acme' }, { name: 'Brill' }] });
    for (const name of Object.keys(properties['clientele-directory'])) Object.assign(directory, { [name]: undefined });
    for (const name of ['columns', 'query', 'state', 'sort', 'selection', 'url-sync']) {
      directory.setAttribute(name, 'x');
      directory.removeAttribute(name);
    }
    Object.assign(directory, {
      filters: [
        ['status', 'in', null],
        ['country', 'in', ['?!']],
      ],
    });
    await directory.updateComplete;
    Object.assign(directory, { filters: null });
    await search(directory, 'bri');
    await until(() => names(root).length === 1);
    expect(names(root)).to.deep.equal(['Brill']);
  });

  it('tells the page what its update throws, once, and draws again when that is mended', async () => {
    const { directory, provider } = await showDirectory({ clients: [{ name: 'Acme' }] });
    const complain = console.error;
    const complaints: unknown[] = [];
    console.error = (...parts: unknown[]) => void complaints.push(parts[0]);
    const errors: { code: string; retry(): void }[] = [];
    directory.addEventListener('clientele-error', (event) => errors.push(event));
    try {
      provider.messages = {
        directory: {
          total: () => {
            throw new Error('A text of the host.');
          },
        },
      };
      await until(() => errors.length > 0);
      directory.requestUpdate();
      await directory.updateComplete;
    } finally {
      console.error = complain;
    }
    expect(errors.map(({ code }) => code)).to.deep.equal(['render-failed']);
    expect(complaints).to.deep.equal(['<clientele-directory> could not be drawn.']);
    provider.messages = { directory: { total: () => 'All of them' } };
    await until(() => shadow(directory).textContent.includes('All of them'));
  });
});
