import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { ClienteleError } from '@clientele/client';
import type { SearchHit } from '@clientele/contract';
import { expect } from 'chai';
import { elementFiles } from '../define-element.ts';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import { until } from '../directory/test-page.ts';
import { unmountAll } from '../testing/mount.ts';
import { named, seen, showWorkspace, StandInProfile } from './test-page.ts';

const harbor: SearchHit = {
  kind: 'client',
  id: 'cli_1',
  name: 'Blue Harbor',
  detail: 'office@harbor.example',
  pictureId: null,
  client: null,
  isArchived: false,
  matches: [],
};
const old: SearchHit = { ...harbor, id: 'cli_2', name: 'Harbor & Sons', detail: null, isArchived: true };
const person: SearchHit = {
  kind: 'contact',
  id: 'con_1',
  name: 'Harriet Vane',
  detail: 'Owner',
  pictureId: null,
  client: { id: 'cli_0', name: 'Ann Lee' },
  isArchived: false,
  matches: [],
};

describe('the search of a workspace', () => {
  const profile = elementFiles.get('profile');
  before(() => void elementFiles.set('profile', async () => StandInProfile));
  after(() => (profile ? void elementFiles.set('profile', profile) : void elementFiles.delete('profile')));
  afterEach(unmountAll);

  const press = (key: string, init: KeyboardEventInit = {}) => {
    let target: Element | null = document.activeElement;
    while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
    target?.dispatchEvent(event);
    return event;
  };

  async function openSearch(options: Parameters<typeof showWorkspace>[0] = {}) {
    const page = await showWorkspace({ find: async () => [harbor, old, person], ...options });
    const { workspace } = page;
    await until(() => seen(workspace, '.row[data-id=cli_1]') && seen(workspace, 'nav button'));
    press('k', { ctrlKey: true });
    await until(() => seen(workspace, '[role=combobox]'));
    const box = seen<HTMLInputElement>(workspace, '[role=combobox]');
    if (!box) throw new Error('There is no box.');
    const type = (text: string) => {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const options_ = () =>
      workspace.searchDialog
        ? [...workspace.searchDialog.renderRoot.querySelectorAll('[role=option]')].map((option) =>
            option.querySelector('.name')?.textContent?.trim(),
          )
        : [];
    const active = () => {
      const id = box.getAttribute('aria-activedescendant');
      return id ? workspace.searchDialog?.renderRoot.querySelector(`#${id} .name`)?.textContent : null;
    };
    const said = () => workspace.searchDialog?.renderRoot.querySelector('[role=status]')?.textContent;
    return { ...page, box, type, found: options_, active, said };
  }

  it('[S1-02] [S2-85] [S2-88] finds clients and people in one box, by kind, and says how many to those who listen', async () => {
    const { workspace, box, type, found, said, asked } = await openSearch();
    expect(box.getAttribute('aria-label')).to.equal('Search clients and people');
    type('har');
    await until(() => found().length === 3);
    expect(asked).to.deep.equal(['har']);
    expect(found()).to.deep.equal(['Blue Harbor', 'Harbor & Sons', 'Harriet Vane']);
    const groups = [...(workspace.searchDialog?.renderRoot.querySelectorAll('[role=group]') ?? [])];
    expect(groups.map((group) => group.querySelector('.kind')?.textContent)).to.deep.equal(['Clients', 'People']);
    expect(groups[1]?.textContent).to.contain('Owner').and.to.contain('Ann Lee');
    expect(groups[0]?.querySelector('.badge')?.textContent).to.equal('Archived');
    expect(said()).to.equal('2 clients and 1 person');
    expect([box.ariaExpanded, box.getAttribute('aria-controls')]).to.deep.equal(['true', 'results']);
  });

  it('[S1-02] Enter opens the profile of what is active, and of a person the people of its client', async () => {
    const { workspace, type, found, active } = await openSearch();
    type('har');
    await until(() => found().length === 3);
    expect(active()).to.equal('Blue Harbor');
    press('ArrowUp');
    await workspace.searchDialog?.updateComplete;
    expect(active()).to.equal('Harriet Vane');
    press('Enter');
    await until(() => seen<StandInProfile>(workspace, 'clientele-profile')?.clientId === 'cli_0');
    expect(seen<StandInProfile>(workspace, 'clientele-profile')?.section).to.equal('contacts');
    await until(() => !seen(workspace, '[role=combobox]'));
  });

  it('[S1-34] an asset stands in a group of its own and leads to the assets of its client', async () => {
    const oak: SearchHit = { ...person, kind: 'asset', id: 'ast_1', name: 'Old oak', detail: 'T-17' };
    const { workspace, type, found, active } = await openSearch({ find: async () => [oak] });
    type('oak');
    await until(() => found().length === 1 && active() === 'Old oak');
    const group = workspace.searchDialog?.shadowRoot?.querySelector('.kind');
    expect(group?.textContent).to.equal('Assets');
    press('Enter');
    await until(() => seen<StandInProfile>(workspace, 'clientele-profile')?.clientId === 'cli_0');
    expect(seen<StandInProfile>(workspace, 'clientele-profile')?.section).to.equal('assets');
  });

  it('Alt+Enter opens it in the sheet, and the list stays', async () => {
    const { workspace, type, found } = await openSearch();
    type('har');
    await until(() => found().length === 3);
    press('Enter', { altKey: true });
    await until(() => {
      const sheet = seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet');
      return sheet?.open && sheet.clientId === 'cli_1';
    });
    expect(workspace.view).to.equal('clients');
  });

  it('[S1-02] marks what was found: in the name, or in the field that has it, which it names', async () => {
    const { workspace, type, found } = await openSearch({
      find: async () => [
        { ...harbor, matches: [{ field: 'name', text: 'Blue Harbor', ranges: [[5, 8]] }] },
        { ...old, matches: [{ field: 'contactName', text: 'Petra Harms', ranges: [[6, 9]] }] },
        { ...person, name: 'Jo Ek', matches: [{ field: 'contactEmail', text: 'jo@har.example', ranges: [[3, 6]] }] },
      ],
    });
    type('har');
    await until(() => found().length === 3);
    const hits = [...(workspace.searchDialog?.renderRoot.querySelectorAll('[role=option]') ?? [])];
    const detail = (hit: Element) => hit.querySelector('.detail')?.textContent?.replaceAll(/\s+/g, ' ').trim();
    expect(hits.map(detail)).to.deep.equal([
      'office@harbor.example',
      'Contact: Petra Harms',
      'Email: jo@har.example · Ann Lee',
    ]);
    expect(hits.map((hit) => hit.querySelector('mark')?.textContent)).to.deep.equal(['Har', 'Har', 'har']);
    expect(await seriousFindings(workspace)).to.deep.equal([]);
  });

  it('the latest question wins; Enter opens nothing that answers an earlier one, and waits for the answer to what was typed', async () => {
    const answers = new Map<string, (hits: SearchHit[]) => void>();
    const ended: string[] = [];
    const { workspace, type, found } = await openSearch({
      find: (text, signal) =>
        new Promise((resolve) => {
          answers.set(text, resolve);
          signal?.addEventListener('abort', () => ended.push(text));
        }),
    });
    type('ha');
    await until(() => answers.has('ha'));
    type('har');
    await until(() => answers.has('har'));
    expect(ended).to.deep.equal(['ha']);
    answers.get('har')?.([person]);
    await until(() => found().length === 1);
    answers.get('ha')?.([harbor, old]);
    type('harb');
    await until(() => answers.has('harb'));
    press('Enter');
    expect([found(), workspace.view]).to.deep.equal([['Harriet Vane'], 'clients']);
    answers.get('harb')?.([harbor]);
    await until(() => workspace.view === 'client');
    expect(workspace.clientId).to.equal(harbor.id);
  });

  it('Enter that came before its answer is forgotten when more is typed', async () => {
    const answers = new Map<string, (hits: SearchHit[]) => void>();
    const { workspace, type, found } = await openSearch({
      find: (text) => new Promise((resolve) => answers.set(text, resolve)),
    });
    type('ha');
    press('Enter');
    type('harb');
    await until(() => answers.has('harb'));
    answers.get('harb')?.([harbor]);
    await until(() => found().length === 1);
    expect(workspace.view).to.equal('clients');
  });

  it('before anything is typed it offers what was opened last, by the name that it has now', async () => {
    const { fake, workspace, type, found } = await openSearch();
    expect(seen(workspace, '.said')?.textContent).to.contain('Search by name');
    type('har');
    await until(() => found().length === 3);
    press('Enter');
    await until(() => workspace.view === 'client');
    fake.records.patch('client', 'cli_1', { name: 'Blue Harbour' });
    named(workspace, 'Search').click();
    await until(() => found().length > 0);
    expect(found()).to.deep.equal(['Blue Harbour']);
    expect(seen(workspace, '.kind')?.textContent).to.equal('Recently opened');
    press('ArrowDown');
    await workspace.searchDialog?.updateComplete;
    press('Enter', { altKey: true });
    await until(() => seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet')?.clientId === 'cli_1');
  });

  it('nothing found, and what failed, are said; a failure can be tried again', async () => {
    let error: ClienteleError | null = null;
    const { workspace, type, said } = await openSearch({
      find: async () => {
        if (error) throw error;
        return [];
      },
    });
    type('zzyzx');
    await until(() => said() === 'Nothing found for “zzyzx”.');
    error = new ClienteleError('overloaded', 'Busy.', { retryable: true });
    type('other');
    await until(() => said()?.startsWith('The search failed. The server is busy.'));
    error = null;
    named(workspace, 'Retry').click();
    await until(() => said() === 'Nothing found for “other”.');
    expect(workspace.searchDialog?.shadowRoot?.activeElement?.role).to.equal('combobox');
  });

  it('offline it says so, and goes on by itself when the server can be reached again', async () => {
    let isOffline = true;
    const { fake, type, found, said } = await openSearch({
      find: async () => {
        if (isOffline) throw new ClienteleError('offline', 'No connection.');
        return [harbor];
      },
    });
    fake.connection.hint('offline');
    type('har');
    await until(() => said()?.startsWith('You are offline.'));
    isOffline = false;
    fake.connection.hint('online');
    await until(() => found().length === 1);
  });

  it('Escape closes it and gives the focus back; the next time its box is empty', async () => {
    const { workspace, box, type, found } = await openSearch();
    type('har');
    await until(() => found().length === 3);
    press('Escape');
    await until(() => !seen(workspace, '[role=combobox]'));
    const button = named(workspace, 'Search');
    button.focus();
    button.click();
    await until(() => seen(workspace, '[role=combobox]'));
    expect([box.value, found()]).to.deep.equal(['', []]);
    press('Escape');
    await until(() => workspace.shadowRoot?.activeElement === button);
  });

  it('leaves Ctrl+K to a page that has a use of its own for it, or has turned it off', async () => {
    const { workspace } = await showWorkspace();
    await until(() => seen(workspace, 'nav button'));
    const take = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', take);
    press('k', { ctrlKey: true });
    document.removeEventListener('keydown', take);
    workspace.searchShortcut = 'off';
    const key = press('k', { ctrlKey: true });
    await workspace.updateComplete;
    expect([key.defaultPrevented, workspace.searchDialog === null]).to.deep.equal([false, true]);
  });

  it('has no accessibility finding, with results and without', async () => {
    const { workspace, type, found } = await openSearch();
    expect(await seriousFindings(workspace)).to.deep.equal([]);
    type('har');
    await until(() => found().length === 3);
    expect(await seriousFindings(workspace)).to.deep.equal([]);
  });
});
