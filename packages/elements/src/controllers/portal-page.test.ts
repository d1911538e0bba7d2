import { ClienteleError, type PortalAccount } from '@clientele/client';
import { expect } from 'chai';
import { until } from '../directory/test-page.ts';
import { PortalPage } from './portal-page.ts';

const opened = new Set<PortalPage>();

function open(hash: string, refusal?: ClienteleError) {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  const account = {
    sessionOf: (clientId: string) => async () => {
      if (refusal) throw refusal;
      return { token: `of ${clientId}`, expiresAt: '2126-01-01T00:00:00.000Z' };
    },
  };
  let changes = 0;
  const page = new PortalPage(account as unknown as PortalAccount, 'https://clientele.test', () => (changes += 1));
  opened.add(page);
  const session = () => page.fetchSession({ reason: 'start', signal: new AbortController().signal });
  const fails = () =>
    session().then(
      () => expect.fail('There is a session.'),
      (error: ClienteleError) => error,
    );
  return { page, session, fails, changes: () => changes };
}

describe('the portals’ page', () => {
  afterEach(() => {
    for (const one of opened) one.close();
    opened.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('takes out of the address what lets somebody in, and nothing else', () => {
    const { page } = open('#invitation=cpi_secret&workspace=wsp_1');
    expect(page.entry).to.deep.equal({ kind: 'invitation', secret: 'cpi_secret' });
    expect(page.workspaceId).to.equal('wsp_1');
    expect(location.hash).to.equal('#workspace=wsp_1');
    open('#link=cpl_secret');
    expect(location.href).not.to.include('#');
    const { page: other } = open('#/a/route/of/the/host');
    expect(other.entry).to.deep.equal({ kind: 'account' });
    expect(location.hash).to.equal('#/a/route/of/the/host');
  });

  it('after a reload opens the client of the address', async () => {
    const { session } = open('#workspace=wsp_1&client=cli_1');
    expect(await session()).to.deep.include({ token: 'of cli_1' });
  });

  it('asks for no session while nobody has come in, and says for good who is missing', async () => {
    const error = await open('#sign-in=cps_secret&workspace=wsp_1').fails();
    expect([error.code, error.field]).to.deep.equal(['link-expired', 'signIn']);
    const over = await open('#client=cli_1', new ClienteleError('unauthenticated', 'x')).fails();
    expect([over.code, over.field]).to.deep.equal(['link-expired', 'signIn']);
    const gone = await open('#client=cli_1', new ClienteleError('link-expired', 'x')).fails();
    expect([gone.code, gone.field]).to.deep.equal(['link-expired', 'clientId']);
    const offline = await open('#client=cli_1', new ClienteleError('offline', 'x', { retryable: true })).fails();
    expect(offline.code).to.equal('offline');
  });

  it('follows a link of a second mail that is opened in the same tab', async () => {
    const { page, changes } = open('#workspace=wsp_1&client=cli_1');
    location.hash = '#sign-in=cps_second&workspace=wsp_1';
    await until(() => changes() === 1);
    expect(page.entry).to.deep.equal({ kind: 'sign-in', secret: 'cps_second' });
    expect(location.hash).to.equal('#workspace=wsp_1');
  });
});
