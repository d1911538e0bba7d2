import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html } from 'lit';
import { define } from '../autoloader.ts';
import { elementFiles } from '../define-element.ts';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import { until } from '../directory/test-page.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, unmountAll } from '../testing/mount.ts';
import { named, seen, showWorkspace } from './test-page.ts';

describe('<clientele-workspace>', () => {
  const profile = elementFiles.get('profile');
  // The version of the product that has no profile.
  before(() => void elementFiles.delete('profile'));
  after(() => void (profile && elementFiles.set('profile', profile)));
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const openId = (workspace: Element) => {
    const sheet = seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet');
    return sheet?.open ? sheet.clientId : null;
  };

  it('shows the list of clients, and names its views', async () => {
    const { workspace, root } = await showWorkspace();
    await until(() => seen(workspace, '[role=grid]'));
    expect(find(root, 'nav').getAttribute('aria-label')).to.equal('Workspace');
    expect(named(workspace, 'Clients').getAttribute('aria-current')).to.equal('page');
  });

  it('[S1-03] a client that is chosen in the list opens in the sheet beside it', async () => {
    const { workspace } = await showWorkspace();
    await until(() => seen(workspace, '.row[data-id=cli_1]') && seen(workspace, 'clientele-detail-sheet'));
    seen<HTMLElement>(workspace, '.row[data-id=cli_1]')?.click();
    await until(() => openId(workspace) === 'cli_1');
  });

  it('without a view of one client, a client that is asked for opens in the sheet', async () => {
    const { workspace } = await showWorkspace();
    expect(await workspace.show('client', { clientId: 'cli_1' })).to.equal(true);
    await until(() => openId(workspace) === 'cli_1');
    expect(workspace.view).to.equal('clients');
  });

  it('a place that it does not have is not gone to', async () => {
    const { workspace } = await showWorkspace();
    expect(await workspace.show('dashboard')).to.equal(false);
    expect(await workspace.show('client')).to.equal(false);
  });

  it('for somebody who may not see clients it has no views and no search, and says why', async () => {
    const { workspace, root } = await showWorkspace({ permissions: { permissions: [] } });
    await until(() => seen(workspace, '.empty-state'));
    expect(root.querySelectorAll('nav :is(a, button)')).to.have.lengthOf(0);
  });

  it('its views are a rail from 1,200 px, a row below that, and below 560 px a bar at the bottom', async () => {
    const { workspace, root } = await showWorkspace({ width: '1200px' });
    const edges = () => {
      const nav = find(root, 'nav').getBoundingClientRect();
      const views = find(root, '.views').getBoundingClientRect();
      return nav.right <= views.left ? 'start' : nav.top < views.top ? 'top' : 'bottom';
    };
    await until(() => edges() === 'start');
    workspace.style.width = '1199px';
    await until(() => edges() === 'top');
    workspace.style.width = '559px';
    await until(() => edges() === 'bottom');
    workspace.dir = 'rtl';
    workspace.style.width = '1200px';
    await until(
      () => find(root, 'nav').getBoundingClientRect().left >= find(root, '.views').getBoundingClientRect().right,
    );
  });

  it('hands what the page puts into its slots on to the list, and leaves empty slots what they have', async () => {
    const { workspace } = await showWorkspace({
      clients: [],
      content: html`<button slot="toolbar-start">Ours</button>`,
    });
    await until(() => seen(workspace, '.empty-state'));
    const button = find<HTMLElement>(workspace, 'button');
    expect(button.checkVisibility()).to.equal(true);
    const own = document.createElement('p');
    own.slot = 'empty';
    own.textContent = 'Ours';
    workspace.append(own);
    await until(() => own.checkVisibility() && !seen(workspace, '.empty-state'));
  });

  it('with addresses its views are links, and an address in a reload leads to the client', async () => {
    history.replaceState(null, '', '#/clients/cli_1?clients.q=harbor');
    const { workspace } = await showWorkspace({ urlSync: 'hash' });
    await until(() => openId(workspace) === 'cli_1');
    expect(named(workspace, 'Clients').getAttribute('href')).to.match(/#\/clients\?clients\.q=harbor$/);
    await until(() => seen(workspace, '.row[data-id=cli_1]') && !seen(workspace, '.row[data-id=cli_0]'));
  });

  it('a view whose file does not come says so, and is there when it is tried again', async () => {
    const file = elementFiles.get('directory');
    if (!file) throw new Error('There is no file.');
    define({ prefix: 'other' });
    elementFiles.set('directory', () => Promise.reject(new Error('It does not come.')));
    const provider = await mountIn(fakeClientele(), html`<other-workspace></other-workspace>`);
    const workspace = find(provider, 'other-workspace');
    await until(() => workspace.shadowRoot && seen(workspace, '.empty-state'));
    elementFiles.set('directory', file);
    named(workspace, 'Retry').click();
    await until(() => seen(workspace, 'other-directory'));
  });

  it('has no accessibility finding', async () => {
    const { workspace } = await showWorkspace();
    await until(() => seen(workspace, '[role=grid]'));
    expect(await seriousFindings(workspace)).to.deep.equal([]);
  });
});
