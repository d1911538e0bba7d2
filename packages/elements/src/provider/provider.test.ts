import { ClienteleError, type FetchSession, type SessionReason } from '@clientele/client';
import type { SessionInfo } from '@clientele/contract';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { ScopeController } from '../controllers/scope-controller.ts';
import { fakeClientele, sessionInfo, vocabulary } from '../testing/fake-clientele.ts';
import { find, mount, mountIn, settled, unmountAll } from '../testing/mount.ts';
import type { ClienteleProvider } from './provider.ts';
import { commonMessages } from '../locales/common.ts';
import { directoryMessages } from '../locales/directory.ts';

class ScopeHost extends LitElement {
  found = new ScopeController(this, commonMessages, directoryMessages);
}
customElements.define('scope-host', ScopeHost);

const providerIn = (place: Element) => find<ClienteleProvider>(place, 'clientele-provider');
const hostIn = (place: Element) => find<ScopeHost>(place, 'scope-host');

/** The events of a provider's, as text, in order. */
function heard(provider: EventTarget): string[] {
  const seen: string[] = [];
  for (const type of ['ready', 'session-change', 'session-error', 'connection-change', 'error'] as const) {
    provider.addEventListener(`clientele-${type}`, (event) =>
      seen.push('code' in event ? `${type} ${String(event.code)}` : type),
    );
  }
  return seen;
}

/** A provider with an element in it, and what it says from then on. */
async function watched(fake = fakeClientele()) {
  const provider = await mountIn(fake, html`<scope-host></scope-host>`);
  hostIn(provider).found.scope?.liveUpdates.subscribe({ shows: () => false, refresh: async () => {} });
  await fake.tell({ type: 'changes', changes: [] });
  return { fake, provider, seen: heard(provider) };
}

describe('clientele-provider', () => {
  afterEach(unmountAll);

  it('gives its scope to what is inside it, with who acts and the workspace’s vocabulary', async () => {
    const provider = await mountIn(fakeClientele(), html`<scope-host></scope-host>`);
    await settled(provider);
    const { scope } = hostIn(provider).found;
    expect(scope?.session?.user.name).to.equal('Ada');
    expect(scope?.vocabulary?.currencies).to.deep.equal(['EUR']);
    expect(scope).to.include({ locale: 'en', timezone: 'Europe/Berlin', connection: 'online', stale: false });
  });

  it('calls statuses in the reader’s language until the workspace renames them', async () => {
    const statuses = [
      { id: 'opt_1', label: 'Active', category: 'active' as const, isSeeded: true },
      { id: 'opt_2', label: 'On Hold', category: 'on_hold' as const, isSeeded: true },
      { id: 'opt_3', label: 'Gone', category: 'churned' as const, isSeeded: false },
    ];
    const fake = fakeClientele({ workspace: { vocabulary: async () => vocabulary({ statuses }) } });
    const provider = await mountIn(fake, html`<scope-host></scope-host>`);
    const labels = () => hostIn(provider).found.scope?.vocabulary?.statuses.map(({ label }) => label);
    await settled(provider);
    expect(labels()).to.deep.equal(['Active', 'On Hold', 'Gone']);
    provider.locale = 'de';
    while (labels()?.[0] === 'Active') await settled(provider);
    expect(labels()).to.deep.equal(['Aktiv', 'Pausiert', 'Gone']);
    provider.locale = 'ar';
    while (labels()?.[0] === 'Aktiv') await settled(provider);
    expect(labels()).to.deep.equal(['نشط', 'معلّق', 'Gone']);
  });

  it('gives its scope by id to what sits elsewhere, also when it comes later', async () => {
    const elsewhere = hostIn(mount(html`<scope-host provider="main"></scope-host>`));
    await settled(elsewhere);
    expect(elsewhere.found.scope).to.equal(null);
    const provider = document.createElement('clientele-provider');
    provider.id = 'main';
    provider.client = fakeClientele();
    mount(html`${provider}`);
    await provider.whenReady();
    expect(elsewhere.found.scope?.client).to.equal(provider.client);
  });

  it('gives its scope to no element that has left the page, though that names it', async () => {
    const provider = await mountIn(fakeClientele(), html``);
    provider.id = 'main';
    const host = hostIn(mount(html`<scope-host provider="main"></scope-host>`));
    expect(host.found.scope).not.to.equal(null);
    host.remove();
    await settled(host);
    expect(host.found.scope === null).to.equal(true);
  });

  it('two on one page are independent, and the nearest counts', async () => {
    const [outer, inner] = [fakeClientele(), fakeClientele()];
    const place = mount(html`
      <clientele-provider .client=${outer}>
        <scope-host></scope-host>
        <clientele-provider .client=${inner}><scope-host></scope-host></clientele-provider>
      </clientele-provider>
    `);
    const [first, second] = place.querySelectorAll<ScopeHost>('scope-host');
    await settled(providerIn(place));
    expect(first?.found.scope?.client).to.equal(outer);
    expect(second?.found.scope?.client).to.equal(inner);
  });

  it('asks once, in one go, for session and vocabulary, and is ready then', async () => {
    const fake = fakeClientele();
    const provider = document.createElement('clientele-provider');
    const seen = heard(provider);
    provider.client = fake;
    mount(html`${provider}`);
    await provider.whenReady();
    expect(fake.calls.map(({ path }) => path)).to.deep.equal(['session.get', 'workspace.vocabulary']);
    expect(seen).to.deep.equal(['session-change', 'ready']);
  });

  it('asks who acts as soon as an element asks for records, though another element’s file is on its way', async () => {
    const fake = fakeClientele();
    const place = mount(
      html`<clientele-provider .client=${fake} locale="en">
        <scope-host></scope-host><clientele-on-its-way></clientele-on-its-way>
      </clientele-provider>`,
    );
    await providerIn(place).updateComplete;
    hostIn(place).found.scope?.liveUpdates.subscribe({ shows: () => false, refresh: async () => {} });
    expect(fake.calls.map(({ path }) => path)).to.deep.equal(['session.get', 'workspace.vocabulary']);
  });

  it('is ready for those who may not see clients, too', async () => {
    const forbidden = async () => {
      throw new ClienteleError('forbidden', 'No.', { permission: 'view_clients' });
    };
    const fake = fakeClientele({
      session: { get: async () => sessionInfo({ role: 'watcher', permissions: [] }) },
      workspace: { vocabulary: forbidden },
    });
    const provider = await mountIn(fake, html`<scope-host></scope-host>`);
    expect(hostIn(provider).found.scope?.vocabulary).to.equal(null);
    expect(provider.can('view_clients')).to.equal(false);
  });

  it('a permission that holds only for the user’s own clients is asked with a client', async () => {
    const session = sessionInfo({ permissions: ['manage_portal'], assignedOnly: ['manage_portal'] });
    const provider = await mountIn(fakeClientele({ session: { get: async () => session } }), html``);
    expect([
      provider.can('manage_portal'),
      provider.can('manage_portal', { ownerId: 'usr_1' }),
      provider.can('manage_portal', { ownerId: 'usr_2' }),
      provider.can('edit_clients', { ownerId: 'usr_1' }),
    ]).to.deep.equal([true, true, false, false]);
  });

  it('while the session fails elements keep what they have, marked stale; afterwards rights are asked again', async () => {
    let permissions = sessionInfo().permissions;
    const fake = fakeClientele({ session: { get: async () => sessionInfo({ permissions }) } });
    const { provider, seen } = await watched(fake);
    fake.session.become('failing', new ClienteleError('unauthenticated', 'No session.', { retryable: true }));
    await settled(provider);
    const { found } = hostIn(provider);
    expect([found.scope?.stale, found.scope?.session?.user.name]).to.deep.equal([true, 'Ada']);
    permissions = [];
    fake.session.become('ready');
    await settled(provider);
    expect([found.scope?.stale, provider.can('edit_clients')]).to.deep.equal([false, false]);
    expect(seen).to.deep.equal(['session-error unauthenticated', 'session-change']);
  });

  it('tells when the connection is lost and found', async () => {
    const fake = fakeClientele();
    const provider = await mountIn(fake, html`<scope-host></scope-host>`);
    const seen: string[] = [];
    provider.addEventListener('clientele-connection-change', ({ state }) => seen.push(state));
    fake.connection.hint('offline');
    await settled(provider);
    expect(hostIn(provider).found.scope).to.include({ connection: 'offline', stale: true });
    window.dispatchEvent(new Event('online'));
    await settled(provider);
    expect(hostIn(provider).found.scope).to.include({ connection: 'online', stale: false });
    expect(seen).to.deep.equal(['offline', 'online']);
  });

  describe('when anything may be different at the server', () => {
    it('takes new statuses, tags and members without telling the page of a session', async () => {
      const { fake, provider, seen } = await watched();
      const tags = [{ id: 'tag_9', name: 'New' }];
      fake.answer({ workspace: { vocabulary: async () => vocabulary({ tags }) } });
      await fake.tell({ type: 'reset' });
      await settled(provider);
      expect(hostIn(provider).found.scope?.vocabulary?.tags).to.deep.equal(tags);
      expect(seen).to.deep.equal([]);
    });

    it('what a person has arranged is no other session', async () => {
      const { fake, provider, seen } = await watched();
      const preferences = { directory: { density: 'compact' as const } };
      fake.answer({ session: { get: async () => sessionInfo({ preferences }) } });
      await fake.tell({ type: 'reset' });
      await settled(provider);
      expect(hostIn(provider).found.scope?.session?.preferences).to.deep.equal(preferences);
      expect(seen).to.deep.equal([]);
    });

    it('however often that is said, asks at once and once more after that', async () => {
      const { fake, provider } = await watched();
      const before = fake.calls.length;
      for (let count = 0; count < 50; count++) void fake.tell({ type: 'reset' });
      await settled(provider);
      const asked = fake.calls.slice(before).map(({ path }) => path);
      expect(asked).to.deep.equal(['session.get', 'workspace.vocabulary', 'session.get', 'workspace.vocabulary']);
    });

    it('what was asked of a session that has ended meanwhile is not taken', async () => {
      const { fake, provider } = await watched();
      const answer = Promise.withResolvers<SessionInfo>();
      fake.answer({ session: { get: () => answer.promise } });
      await fake.tell({ type: 'reset' });
      await provider.logout();
      const seen = heard(provider);
      answer.resolve(sessionInfo({ permissions: [] }));
      await settled(provider);
      expect(seen).to.deep.equal([]);
    });
  });

  it('says what it could not load, and loads it when asked to', async () => {
    let broken = true;
    const fake = fakeClientele({
      session: {
        get: async () => {
          if (broken) throw new ClienteleError('server-error', 'Oops.', { retryable: true, requestId: 'req_1' });
          return sessionInfo();
        },
      },
    });
    const provider = document.createElement('clientele-provider');
    provider.client = fake;
    const told = new Promise<HTMLElementEventMap['clientele-error']>((resolve) => {
      provider.addEventListener('clientele-error', resolve, { once: true });
    });
    mount(html`${provider}`);
    const error = await told;
    expect(error).to.include({
      code: 'server-error',
      retryable: true,
      requestId: 'req_1',
      bubbles: true,
      composed: true,
    });
    broken = false;
    error.retry();
    await provider.whenReady();
  });

  it('[B14] logout takes everything away from the elements', async () => {
    const { fake, provider, seen } = await watched();
    await provider.logout();
    await settled(provider);
    expect(hostIn(provider).found.scope).to.equal(null);
    expect([provider.can('view_clients'), fake.session.status]).to.deep.equal([false, 'ended']);
    expect(seen).to.deep.equal(['session-change']);
  });

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://user:word@a.example',
    'http://',
  ]) {
    it(`[F15] refuses server-url="${url}" with a typed error`, async () => {
      const provider = document.createElement('clientele-provider');
      const seen = heard(provider);
      provider.fetchSession = () => expect.fail('A refused address asks for no session.');
      provider.setAttribute('server-url', url);
      mount(html`${provider}`);
      const error: unknown = await provider.whenReady().catch((cause: unknown) => cause);
      expect(error).to.include({ code: 'validation', field: 'serverUrl' });
      provider.theme = 'dark';
      await settled(provider);
      expect(seen).to.deep.equal(['error validation']);
    });
  }

  it('[F15] refuses a session-url of another origin', async () => {
    const place = mount(
      html`<clientele-provider server-url="/" session-url="https://evil.example/session"></clientele-provider>`,
    );
    const error: unknown = await providerIn(place)
      .whenReady()
      .catch((cause: unknown) => cause);
    expect(error).to.include({ code: 'validation', field: 'sessionUrl' });
  });

  it('fetches a session eagerly, once, and closes its own client when it leaves the page', async () => {
    const asked: { reason: SessionReason; signal: AbortSignal }[] = [];
    const fetchSession: FetchSession = (request) => {
      asked.push(request);
      return new Promise(() => {});
    };
    const place = mount(
      html`<clientele-provider server-url="/nowhere" .fetchSession=${fetchSession}></clientele-provider>`,
    );
    const provider = providerIn(place);
    await settled(provider);
    const { client } = provider;
    expect(asked.map(({ reason }) => reason)).to.deep.equal(['start']);
    // Moved within the page it goes on.
    document.body.append(provider);
    await settled(provider);
    expect([asked.length, provider.client]).to.deep.equal([1, client]);
    provider.remove();
    await settled(provider);
    expect([client?.session.status, asked[0]?.signal.aborted]).to.deep.equal(['ended', true]);
  });

  it('takes a session that it was given once, keeps no copy of it, and connects anew with another', async () => {
    const session = { token: 'first', expiresAt: new Date(Date.now() + 600_000).toISOString() };
    const fetchSession: FetchSession = () => expect.fail('There is a session.');
    const place = mount(
      html`<clientele-provider
        server-url="/nowhere"
        session=${JSON.stringify(session)}
        .fetchSession=${fetchSession}
      ></clientele-provider>`,
    );
    const provider = providerIn(place);
    await settled(provider);
    const first = provider.client;
    expect([first?.session.status, first?.session.expiresAt]).to.deep.equal(['ready', session.expiresAt]);
    expect([provider.session, provider.hasAttribute('session')]).to.deep.equal([undefined, false]);
    provider.session = { ...session, token: 'second' };
    await settled(provider);
    expect([first?.session.status, await provider.client?.session.token()]).to.deep.equal(['ended', 'second']);
  });

  it('takes another client of the host’s, and leaves the first one to the host', async () => {
    const [first, second] = [fakeClientele(), fakeClientele()];
    const provider = await mountIn(first, html`<scope-host></scope-host>`);
    provider.client = second;
    await settled(provider);
    expect(hostIn(provider).found.scope?.client).to.equal(second);
    provider.remove();
    await settled(provider);
    expect([first.session.status, second.session.status]).to.deep.equal(['ready', 'ready']);
  });

  it('says language and direction of its elements, not of what the page has around them', async () => {
    const own = await mountIn(
      fakeClientele(),
      html`<h1>Host</h1>
        <scope-host></scope-host>`,
    );
    const host = hostIn(own);
    const said = (name: 'lang' | 'dir') => host.getAttribute(name);
    own.locale = 'ar';
    while (said('dir') !== 'rtl') await settled(own);
    expect([said('lang'), own.hasAttribute('lang'), own.hasAttribute('dir')]).to.deep.equal(['ar', false, false]);
    expect(getComputedStyle(find(own, 'h1')).direction).to.equal('ltr');
    own.locale = 'de';
    while (said('dir') !== 'ltr') await settled(own);
    expect(said('lang')).to.equal('de');
    // A direction that the page wants is left alone.
    own.dir = 'rtl';
    while (host.hasAttribute('dir')) await settled(own);
    host.dir = 'ltr';
    own.removeAttribute('dir');
    own.locale = 'ar';
    while (said('lang') !== 'ar') await settled(own);
    expect(said('dir')).to.equal('ltr');
  });

  it('without a locale it follows the nearest lang, also when that changes, and its elements turn with it', async () => {
    const page = mount(
      html`<div lang="de-AT">
        <clientele-provider .client=${fakeClientele()}><scope-host></scope-host></clientele-provider>
      </div>`,
    );
    const host = hostIn(page);
    await providerIn(page).whenReady();
    while (host.getAttribute('lang') !== 'de-AT') await settled(host);
    expect(host.found.scope?.messages(commonMessages).retry).to.equal('Erneut versuchen');
    expect(host.found.scope?.format.number(1234.5)).to.match(/^1.234,5$/);
    find<HTMLElement>(page, 'div').lang = 'ar';
    while (host.getAttribute('lang') !== 'ar') await settled(host);
    expect(getComputedStyle(host).direction).to.equal('rtl');
    providerIn(page).lang = 'en';
    while (host.getAttribute('lang') !== 'en') await settled(host);
    expect(getComputedStyle(host).direction).to.equal('ltr');
  });

  it('where it has no texts in a language it speaks English throughout: words, plurals, numbers', async () => {
    const provider = await mountIn(fakeClientele(), html`<scope-host></scope-host>`);
    provider.locale = 'fr-CA';
    while (hostIn(provider).lang !== 'en-CA') await settled(provider);
    const { scope } = hostIn(provider).found;
    expect(scope?.messages(directoryMessages).total(scope.locale, 0, scope.format.number(0), true)).to.equal(
      '0 clients',
    );
    expect(scope?.format.number(1234.5)).to.equal('1,234.5');
  });

  it('a clock tells its elements each minute while the page is seen', async () => {
    const { setInterval: start, clearInterval: stop } = window;
    const ticks = new Map<number, () => void>();
    const clock = { hidden: false, now: Date.parse('2026-03-18T10:00:00Z') };
    Object.assign(window, {
      setInterval: (tick: () => void) => {
        ticks.set(ticks.size + 1, tick);
        return ticks.size;
      },
      clearInterval: (id: number) => ticks.delete(id),
    });
    const { now } = Date;
    Date.now = () => clock.now;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => clock.hidden });
    try {
      const provider = await mountIn(fakeClientele(), html`<scope-host></scope-host>`);
      const seen = () => hostIn(provider).found.scope?.now;
      await settled(provider);
      expect([seen(), ticks.size]).to.deep.equal([clock.now, 1]);
      clock.now += 60_000;
      ticks.forEach((tick) => tick());
      await settled(provider);
      expect(seen()).to.equal(clock.now);
      clock.hidden = true;
      document.dispatchEvent(new Event('visibilitychange'));
      expect(ticks.size).to.equal(0);
      clock.now += 600_000;
      clock.hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await settled(provider);
      expect([seen(), ticks.size]).to.deep.equal([clock.now, 1]);
    } finally {
      Object.assign(window, { setInterval: start, clearInterval: stop });
      Date.now = now;
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('puts a host’s own texts in place of the dictionary’s, and only those', async () => {
    const provider = await mountIn(fakeClientele(), html`<scope-host></scope-host>`);
    provider.messages = { common: { retry: 'Once more' } };
    await settled(provider);
    const messages = hostIn(provider).found.scope?.messages(commonMessages);
    expect([messages?.retry, messages?.loading]).to.deep.equal(['Once more', 'Loading…']);
  });

  it('has no looks but those it hands down: theme, density and brand, in a style sheet', async () => {
    const provider = await mountIn(fakeClientele(), html`<p></p>`);
    provider.theme = 'dark';
    provider.appearance = { variables: { colorAccent: '#0a7' }, density: 'comfortable' };
    provider.density = 'compact';
    await settled(provider);
    const style = getComputedStyle(provider);
    expect([style.display, style.colorScheme]).to.deep.equal(['contents', 'dark']);
    expect(style.getPropertyValue('--clientele-color-accent').trim()).to.equal('#0a7');
    expect(style.getPropertyValue('--clientele-row-height').trim()).to.equal('32px');
    expect(provider.hasAttribute('style')).to.equal(false);
    provider.theme = 'auto';
    await settled(provider);
    expect(getComputedStyle(provider).colorScheme).to.equal('normal');
  });
});
