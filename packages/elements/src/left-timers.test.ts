import { shadow } from '@clientele/ui/testing/mount';
import { expect } from 'chai';
import { html } from 'lit';
import { show, until as untilAsked } from './controllers/live-test-page.ts';
import './directory/define.ts';
import { searchBox, showDirectory, until } from './directory/test-page.ts';
import type { ClienteleDirectory } from './directory/directory.ts';
import type { ClienteleProvider } from './provider/provider.ts';
import { client, fakeClientele } from './testing/fake-clientele.ts';
import { find, mount, mountIn, settled, unmountAll } from './testing/mount.ts';
import { FieldSaves } from './record/field-saves.ts';

// A timer holds what it calls: an element that has left the page stays in memory for as long as one of its own is running.
describe('an element that has left the page holds no timer', () => {
  const { setTimeout: set, clearTimeout: clear } = window;
  const running = new Map<number, number>();
  const delays = () => [...running.values()].toSorted((a, b) => a - b);
  beforeEach(() => {
    running.clear();
    window.setTimeout = ((task: () => void, delay = 0) => {
      const timer: number = set(() => {
        running.delete(timer);
        task();
      }, delay);
      running.set(timer, delay);
      return timer;
    }) as typeof window.setTimeout;
    window.clearTimeout = (timer) => {
      running.delete(Number(timer));
      clear(timer);
    };
  });
  afterEach(() => {
    unmountAll();
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
  });

  /** What was to happen in a task right after has happened. */
  const leave = async () => {
    unmountAll();
    do await new Promise((resolve) => set(resolve));
    while (delays().includes(0));
  };

  it('a list that waits for its first rows', async () => {
    const fake = fakeClientele({ clients: { list: () => new Promise(() => {}) } });
    const provider = await mountIn(fake, html`<clientele-directory></clientele-directory>`);
    const directory = find<ClienteleDirectory>(provider, 'clientele-directory');
    await until(() => shadow(directory).querySelector('.skeletons'));
    expect(delays()).to.include(400);
    await leave();
    expect(delays()).to.deep.equal([]);
  });

  it('a list that waits for its first rows, moved within the page, shows their shape', async () => {
    const fake = fakeClientele({ clients: { list: () => new Promise(() => {}) } });
    const provider = await mountIn(fake, html`<clientele-directory></clientele-directory>`);
    const directory = find<ClienteleDirectory>(provider, 'clientele-directory');
    await until(() => shadow(directory).querySelector('.skeletons'));
    provider.append(directory);
    await until(() => shadow(directory).querySelector('.skeleton'));
  });

  it('a provider that waits for the file of an element', async () => {
    const fake = fakeClientele();
    const place = mount(
      html`<clientele-provider .client=${fake}><clientele-unheard></clientele-unheard></clientele-provider>`,
    );
    await settled(find<ClienteleProvider>(place, 'clientele-provider'));
    await leave();
    expect(delays()).to.deep.equal([]);
  });

  it('a list whose search is being typed; moved within the page it tells of it', async () => {
    const { provider, directory } = await showDirectory();
    const told: string[] = [];
    directory.addEventListener('clientele-query-change', ({ state }) => told.push(state.search ?? ''));
    const type = (text: string) => {
      const box = searchBox(directory);
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    type('moved');
    provider.append(directory);
    await until(() => told.length > 0);
    type('left');
    await leave();
    expect([delays(), told]).to.deep.equal([[], ['moved']]);
  });

  it('a list that was refreshed because others changed it', async () => {
    const { fake, asked } = await show(['Ada']);
    await fake.tell({ type: 'reset' });
    await untilAsked(() => asked('clients.list').length === 2 && delays().includes(3000));
    await leave();
    expect(delays()).to.deep.equal([]);
  });

  it('a list that is being refreshed because others changed it', async () => {
    const { fake, answers, asked } = await show(['Ada']);
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof answers.list>>>();
    answers.list = () => promise;
    await fake.tell({ type: 'reset' });
    await untilAsked(() => asked('clients.list').length === 2);
    await leave();
    resolve({ items: [], nextCursor: null, total: { count: 0, exact: true } });
    await leave();
    expect(delays()).to.deep.equal([]);
  });

  it('a field whose change is kept only then', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof client>>();
    const fake = fakeClientele({ clients: { update: () => promise } });
    fake.records.put('client', client(), { whole: true });
    const host = Object.assign(new EventTarget(), {
      addController() {},
      removeController() {},
      requestUpdate() {},
      updateComplete: Promise.resolve(true),
    });
    const saves = new FieldSaves(host, { scope: { client: fake } });
    const saving = saves.save(client().id, 'email', 'mine@acme.example');
    saves.hostDisconnected();
    resolve(client({ email: 'mine@acme.example', version: 2 }));
    await saving;
    expect([delays(), saves.of(client().id, 'email')]).to.deep.equal([[], undefined]);
  });
});
