import { expect } from 'chai';
import { elementFiles } from '../define-element.ts';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import { until } from '../directory/test-page.ts';
import { unmountAll } from '../testing/mount.ts';
import { named, seen, showWorkspace, StandInProfile } from './test-page.ts';

describe('the view of one client in <clientele-workspace>', () => {
  const profile = elementFiles.get('profile');
  before(() => void elementFiles.set('profile', async () => StandInProfile));
  after(() => (profile ? void elementFiles.set('profile', profile) : void elementFiles.delete('profile')));
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const many = Array.from({ length: 60 }, (_, index) => ({ name: `Client ${String(index).padStart(2, '0')}` }));
  const shownProfile = (workspace: Element) => seen<StandInProfile>(workspace, 'clientele-profile');

  it('[S1-03] is reached from the list by “View full profile”; the sheet gives way, and the focus is in the profile', async () => {
    const { workspace, root } = await showWorkspace();
    await until(() => seen(workspace, '.row[data-id=cli_1]') && seen(workspace, 'clientele-detail-sheet'));
    seen<HTMLElement>(workspace, '.row[data-id=cli_1]')?.click();
    await until(
      () => seen(workspace, 'clientele-sheet') && seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet')?.open,
    );
    await until(() => seen(workspace, '.name, h2'));
    await seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet')?.whenReady();
    named(workspace, 'View full profile').click();
    await until(() => shownProfile(workspace)?.clientId === 'cli_1');
    expect([workspace.view, workspace.clientId]).to.deep.equal(['client', 'cli_1']);
    expect(Boolean(seen(workspace, 'clientele-directory'))).to.equal(false);
    await until(() => root.activeElement === shownProfile(workspace));
  });

  it('is left to the page when it cancels `clientele-navigate`', async () => {
    const { workspace } = await showWorkspace();
    const refuse = (event: Event) => event.preventDefault();
    document.addEventListener('clientele-navigate', refuse);
    await until(() => seen(workspace, '.row[data-id=cli_1]') && seen(workspace, 'clientele-detail-sheet'));
    seen<HTMLElement>(workspace, '.row[data-id=cli_1]')?.click();
    await seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet')?.whenReady();
    await until(() => seen(workspace, 'clientele-sheet .toolbar, [part=toolbar]'));
    named(workspace, 'View full profile').click();
    await workspace.updateComplete;
    document.removeEventListener('clientele-navigate', refuse);
    expect(workspace.view).to.equal('clients');
  });

  it('the way back leads to the list as it was left: what was searched, where it was scrolled to, and the row', async () => {
    const { fake, workspace, root } = await showWorkspace({ clients: many, urlSync: 'hash' });
    await until(() => seen(workspace, '.row[data-id=cli_1]'));
    const list = seen<HTMLElement & { setState(state: object): void }>(workspace, 'clientele-directory');
    list?.setState({ search: 'client' });
    await until(() => fake.calls.some(({ input }) => (input as { search?: string })?.search === 'client'));
    await until(() => list?.getAttribute('aria-busy') === 'false');
    document.documentElement.scrollTop = 900;
    await until(() => seen(workspace, '.row[data-id=cli_25]'));
    await workspace.show('client', { clientId: 'cli_25', section: 'notes' });
    expect(location.hash).to.equal('#/clients/cli_25/notes');
    expect(shownProfile(workspace)?.section).to.equal('notes');
    named(workspace, 'Clients').click();
    await until(() => workspace.view === 'clients' && root.activeElement === list);
    expect(location.hash).to.equal('#/clients');
    expect(document.documentElement.scrollTop).to.equal(900);
    expect(seen<HTMLInputElement>(workspace, '#search')?.value).to.equal('client');
    expect(list?.shadowRoot?.activeElement?.closest<HTMLElement>('.row')?.dataset['id']).to.equal('cli_25');
  });

  it('follows the history, and adds nothing to it then', async () => {
    const { workspace } = await showWorkspace({ urlSync: 'hash' });
    await workspace.show('client', { clientId: 'cli_1' });
    await until(() => shownProfile(workspace));
    const entries = history.length;
    history.back();
    await until(() => workspace.view === 'clients');
    history.forward();
    await until(() => workspace.view === 'client');
    expect([workspace.clientId, history.length, location.hash]).to.deep.equal(['cli_1', entries, '#/clients/cli_1']);
  });

  it('with `query` it is a parameter beside those of the page', async () => {
    const before = location.href;
    history.replaceState(null, '', '?tab=2');
    const { workspace } = await showWorkspace({ urlSync: 'query' });
    await workspace.show('client', { clientId: 'cli_1' });
    expect(location.search).to.equal('?workspace=/clients/cli_1&tab=2');
    history.replaceState(null, '', before);
  });

  it('a page with a router of its own is handed the address', async () => {
    const { workspace } = await showWorkspace({ urlSync: 'hash' });
    const told: string[] = [];
    workspace.addEventListener('clientele-url-change', (event) => {
      event.preventDefault();
      told.push(new URL(event.url).hash);
    });
    await workspace.show('client', { clientId: 'cli_1' });
    expect([told, location.hash]).to.deep.equal([['#/clients/cli_1'], '']);
  });

  it('a section that a person goes to in it is in the address', async () => {
    const { workspace } = await showWorkspace({ urlSync: 'hash' });
    await workspace.show('client', { clientId: 'cli_1' });
    await until(() => shownProfile(workspace));
    const shown = shownProfile(workspace);
    if (!shown) throw new Error('There is no profile.');
    shown.section = 'contacts';
    shown.dispatchEvent(new Event('clientele-section-show', { bubbles: true, composed: true }));
    await until(() => location.hash === '#/clients/cli_1/contacts');
  });
});
