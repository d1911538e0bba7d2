import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { ClienteleError } from '@clientele/client';
import type { Notification } from '@clientele/contract';
import { expect } from 'chai';
import { elementFiles } from '../define-element.ts';
import { until } from '../directory/test-page.ts';
import { unmountAll } from '../testing/mount.ts';
import { named, seen, showWorkspace, StandInProfile } from './test-page.ts';

const mention: Notification = {
  id: 'ntf_2',
  kind: 'mention',
  at: '2026-03-18T09:55:00.000Z',
  readAt: null,
  actor: { id: 'usr_2', name: 'Mia Manager' },
  client: { id: 'cli_1', name: 'Blue Harbor' },
  subjectId: 'not_1',
  text: 'Ask them about the renewal.',
};
const task: Notification = {
  ...mention,
  id: 'ntf_1',
  kind: 'task-assigned',
  actor: null,
  subjectId: 'tsk_1',
  text: 'Call',
};

/** A server that keeps what one person is notified of. */
function server(...kept: Notification[]) {
  let items = kept;
  const unread = () => items.filter(({ readAt }) => readAt === null).length;
  const read = (which: (one: Notification) => boolean) => {
    items = items.map((one) => (which(one) ? { ...one, readAt: '2026-03-18T10:00:00.000Z' } : one));
    return { unread: unread() };
  };
  return {
    add: (one: Notification) => void (items = [one, ...items]),
    answers: {
      list: async () => ({ items, nextCursor: null, unread: unread() }),
      markRead: async ({ id }: { id: string }) => read((one) => one.id === id),
      markAllRead: async ({ until: last }: { until: string }) => read((one) => one.at <= last),
    },
  };
}

describe('the notifications of a workspace', () => {
  const profile = elementFiles.get('profile');
  before(() => void elementFiles.set('profile', async () => StandInProfile));
  after(() => (profile ? void elementFiles.set('profile', profile) : void elementFiles.delete('profile')));
  afterEach(unmountAll);

  async function show(kept = server(mention, task), options: Parameters<typeof showWorkspace>[0] = {}) {
    const page = await showWorkspace({ ...options, answers: { notifications: kept.answers } });
    const { workspace } = page;
    await until(() => seen(workspace, '.bell'));
    const bell = () => seen<HTMLElement>(workspace, '.bell');
    const named_ = () => bell()?.ariaLabel;
    const notices = () =>
      ['.notice'].flatMap((selector) => [
        ...(workspace.shadowRoot
          ?.querySelector('clientele-notification-bell')
          ?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
      ]);
    const textOf = (element: Element | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();
    const said = () =>
      workspace.shadowRoot?.querySelector('clientele-notification-bell')?.shadowRoot?.querySelector('[role=status]')
        ?.textContent;
    const open = async () => {
      bell()?.click();
      await until(() => seen(workspace, '.popover h2'));
    };
    return { ...page, kept, bell, name: named_, notices, textOf, said, open };
  }

  it('its button says how many are unread; its list who did what, where and when', async () => {
    const { name, open, notices, textOf } = await show();
    await until(() => name() === 'Notifications: 2 unread notifications');
    await open();
    await until(() => notices().length === 2);
    expect(textOf(notices()[0])).to.match(
      /Mia Manager mentioned you in a note Unread Ask them about the renewal\. Blue Harbor · /,
    );
    expect(textOf(notices()[1])).to.contain('Somebody gave you a task');
  });

  it('one that is chosen is read, and leads to the very note or task of its client', async () => {
    const { workspace, bell, name, open, notices } = await show();
    for (const [index, section] of ['notes', 'tasks'].entries()) {
      await until(() => name() !== 'Notifications');
      await open();
      await until(() => notices().length === 2);
      notices()[index]?.click();
      await until(() => seen<StandInProfile>(workspace, 'clientele-profile')?.section === section);
      expect(seen<StandInProfile>(workspace, 'clientele-profile')?.clientId).to.equal('cli_1');
    }
    await until(() => seen<StandInProfile>(workspace, 'clientele-profile')?.revealed.length === 2);
    expect(seen<StandInProfile>(workspace, 'clientele-profile')?.revealed).to.deep.equal([
      ['notes', 'not_1'],
      ['tasks', 'tsk_1'],
    ]);
    await until(() => name() === 'Notifications');
    expect(bell()?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('all are marked as read up to the newest that is shown, and the focus stays in the list', async () => {
    const { workspace, name, open, fake } = await show();
    await open();
    await until(() => seen(workspace, '.notice'));
    named(workspace, 'Mark all as read').click();
    await until(() => name() === 'Notifications' && !seen(workspace, '.mark'));
    const call = fake.calls.find(({ path }) => path === 'notifications.markAllRead');
    expect(call?.input).to.deep.equal({ until: mention.at });
    const focused = workspace.shadowRoot?.querySelector('clientele-notification-bell')?.shadowRoot?.activeElement;
    expect(focused?.localName).to.equal('h2');
  });

  it('one that comes is counted and read out; what was there before is not read out', async () => {
    const { fake, kept, name, said } = await show(server(task));
    await until(() => name() === 'Notifications: 1 unread notification');
    expect(said()).to.equal('');
    kept.add(mention);
    await fake.tell({ type: 'changes', changes: [{ kind: 'notification', id: 'usr_1', version: null }] });
    await until(() => name() === 'Notifications: 2 unread notifications');
    expect(said()).to.equal('2 unread notifications');
  });

  it('Escape closes the list and gives the focus back; without any it says what will be there', async () => {
    const { workspace, bell, open } = await show(server());
    await open();
    await until(() => seen(workspace, '.empty-state-heading')?.textContent === 'Nothing new');
    const popup = seen<HTMLElement>(workspace, '.popover');
    popup?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => !seen(workspace, '.popover'));
    expect(workspace.shadowRoot?.activeElement?.shadowRoot?.activeElement).to.equal(bell());
  });

  it('what could not be loaded can be tried again', async () => {
    const kept = server(mention);
    const { list } = kept.answers;
    kept.answers.list = async () => {
      throw new ClienteleError('overloaded', 'Busy.', { retryable: true });
    };
    const { workspace, open, fake } = await show(kept);
    await open();
    await until(() => seen(workspace, '.empty-state-heading')?.textContent === 'The notifications could not be loaded');
    fake.answer({ notifications: { ...kept.answers, list } });
    named(workspace, 'Retry').click();
    await until(() => seen(workspace, '.notice'));
  });

  it('has no serious accessibility finding, and is absent for those who may not see clients', async () => {
    const { workspace, open } = await show();
    await open();
    await until(() => seen(workspace, '.notice'));
    expect(await seriousFindings(workspace)).to.deep.equal([]);
    unmountAll();
    const { workspace: other } = await showWorkspace({ permissions: { role: 'watcher', permissions: [] } });
    await until(() => seen(other, '.empty-state-heading'));
    expect(seen(other, '.bell')).to.equal(undefined);
  });
});
