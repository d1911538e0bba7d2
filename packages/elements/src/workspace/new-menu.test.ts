import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import type { Permission } from '@clientele/contract';
import { expect } from 'chai';
import { elementFiles } from '../define-element.ts';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import { until } from '../directory/test-page.ts';
import { sessionInfo } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { seen, showWorkspace, StandInProfile } from './test-page.ts';

const all: Permission[] = [
  ...sessionInfo().permissions,
  'view_notes',
  'write_notes',
  'view_replies',
  'write_replies',
  'edit_tasks',
  'view_files',
  'upload_files',
];

describe('the menu of what is new in a workspace', () => {
  const profile = elementFiles.get('profile');
  before(() => void elementFiles.set('profile', async () => StandInProfile));
  after(() => (profile ? void elementFiles.set('profile', profile) : void elementFiles.delete('profile')));
  afterEach(unmountAll);

  async function show(permissions = all, options: Parameters<typeof showWorkspace>[0] = {}) {
    const page = await showWorkspace({ permissions: { permissions }, ...options });
    const { workspace } = page;
    const entries = () => [
      ...(seen(workspace, 'clientele-menu[icon=plus]')?.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? []),
    ];
    const items = () => entries().flatMap((item) => (item.checkVisibility() ? item.textContent.trim() : []));
    const press = (init: KeyboardEventInit = { altKey: true }) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'KeyN', key: 'n', bubbles: true, cancelable: true, ...init }),
      );
    const choose = (label: string) =>
      entries()
        .find((item) => item.textContent.trim() === label)
        ?.click();
    const made = () => seen<StandInProfile>(workspace, 'clientele-profile')?.created;
    const menu = () => seen(workspace, 'clientele-menu[icon=plus]');
    return { ...page, menu, items, press, choose, made };
  }

  it('Alt+N opens it: a client, and with the profile of one what belongs to that; each opens where it is made', async () => {
    const { workspace, menu, items, press, choose, made } = await show();
    await until(menu);
    press();
    await until(() => items().length > 0);
    expect(items()).to.deep.equal(['Client']);
    choose('Client');
    await until(() => seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet')?.open);
    await seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet')?.hide();
    await workspace.show('client', { clientId: 'cli_1' });
    await until(() => seen(workspace, 'clientele-profile'));
    press();
    await until(() => items().length > 1);
    expect(items()).to.deep.equal(['Client', 'Contact', 'Task', 'Appointment', 'Asset', 'Note', 'Reply', 'File']);
    choose('Appointment');
    await until(() => made()?.length === 1);
    expect(made()).to.deep.equal([['tasks', 'appointment']]);
  });

  it('something new is also for the client of the sheet, for as long as that is open', async () => {
    const { workspace, menu } = await show();
    await until(menu);
    const sheet = () => seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet');
    await until(sheet);
    const bar = () => seen<HTMLElement & { hasClient: boolean }>(workspace, 'clientele-new-menu');
    expect(bar()?.hasClient).to.equal(false);
    await sheet()?.show('cli_1');
    await until(() => bar()?.hasClient === true);
    await sheet()?.hide();
    await until(() => bar()?.hasClient === false);
  });

  it('offers what the person may make, and nothing else; its button says the shortcut', async () => {
    const { workspace, menu, items, press } = await show(['view_clients', 'view_notes', 'write_notes', 'edit_tasks']);
    await until(() => seen(workspace, '.row[data-id=cli_1]'));
    expect(menu()).to.equal(undefined);
    await workspace.show('client', { clientId: 'cli_1' });
    await until(menu);
    press();
    await until(() => items().length > 0);
    expect(items()).to.deep.equal(['Task', 'Appointment', 'Note']);
    expect(menu()?.getAttribute('title')).to.match(/^New \((Alt\+|⌥)N\)$/);
    expect(await seriousFindings(workspace)).to.deep.equal([]);
  });

  it('the key is the page’s where the page cancels it, and with other keys it means something else', async () => {
    const { menu, items, press } = await show();
    await until(menu);
    const cancel = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', cancel);
    press();
    document.body.removeEventListener('keydown', cancel);
    expect([press({ altKey: true, ctrlKey: true }), press({})]).to.deep.equal([true, true]);
    expect(items()).to.deep.equal([]);
    expect(press()).to.equal(false);
    await until(() => items().length > 0);
  });
});
