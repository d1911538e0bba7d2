import type { SectionCounts } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';
import type { HostSection } from './host-parts.ts';

const none: SectionCounts = {
  contacts: 0,
  notes: 0,
  replies: { count: 0, unanswered: 0 },
  tasks: { open: 0, overdue: 0 },
  assets: 0,
  files: 0,
  invoices: { open: 0, overdue: 0 },
};
const counted = (invoices: SectionCounts['invoices']) => ({ profile: { counts: async () => ({ ...none, invoices }) } });

describe('the sections of a profile', () => {
  afterEach(unmountAll);

  it('the first one is shown, those that count something say it, and the choice is told', async () => {
    const page = await ProfilePage.show({ answers: counted({ open: 12, overdue: 0 }) });
    expect(page.tabs).to.deep.equal(['Overview', 'Contacts', 'Invoices 12 open', 'Tasks', 'Assets', 'Activity']);
    expect(page.calls('invoices.list')).to.deep.equal([]);
    page.find('tab', 'Invoices 12 open').click();
    await page.untilSaid('No invoices yet');
    expect(page.profile.section).to.equal('invoices');
    expect(page.told('clientele-section-show').map(({ section }) => section)).to.deep.equal(['invoices']);
  });

  it('what is overdue is said on the tab and needs attention, and is asked for again when something changes', async () => {
    const page = await ProfilePage.show({ answers: counted({ open: 5, overdue: 2 }) });
    await page.untilSaid('2 invoices are overdue.');
    expect(page.tabs).to.deep.equal(['Overview', 'Contacts', 'Invoices 2 overdue', 'Tasks', 'Assets', 'Activity']);
    page.clientele.answer(counted({ open: 4, overdue: 1 }));
    page.profile.dispatchEvent(new Event('clientele-section-change'));
    await page.until(() => page.tabs.includes('Invoices 1 overdue'));
    page.clientele.answer(counted({ open: 0, overdue: 0 }));
    await page.clientele.tell({
      type: 'changes',
      changes: [{ kind: 'document', id: 'doc_1', version: null, clientId: 'cli_1' }],
    });
    await page.until(() => page.tabs.includes('Invoices'));
  });

  it('the primary contact beside a section is the one that was chosen in it, here or by someone else', async () => {
    const page = await ProfilePage.show();
    const primary = (name: string) => ({
      clients: { get: async () => client({ id: 'cli_1', primaryContact: { id: `con_${name}`, name } }) },
    });
    page.clientele.answer(primary('Ada'));
    page.profile.dispatchEvent(new Event('clientele-section-change'));
    await page.untilSaid('Ada');
    page.clientele.answer(primary('Grace'));
    await page.clientele.tell({
      type: 'changes',
      changes: [{ kind: 'contact', id: 'con_Grace', version: null, clientId: 'cli_1' }],
    });
    await page.untilSaid('Grace');
  });

  it('what needs attention leads to its section', async () => {
    const page = await ProfilePage.show({ answers: counted({ open: 5, overdue: 2 }) });
    await page.untilSaid('2 invoices are overdue.');
    await page.press('Show invoices');
    await page.until(() => page.selected === 'Invoices 2 overdue');
    expect(page.told('clientele-section-show')[0]?.section).to.equal('invoices');
  });

  it('the counts travel with the client, and what cannot be counted is left out', async () => {
    const page = await ProfilePage.show();
    expect(page.calls('profile.counts')).to.deep.equal([{ clientId: 'cli_1' }]);
    expect(page.tabs).to.deep.equal(['Overview', 'Contacts', 'Invoices', 'Tasks', 'Assets', 'Activity']);
  });

  it('`section` leads to one of them, and to the first where the person has no such section', async () => {
    const page = await ProfilePage.show({ section: 'invoices' });
    await page.untilSaid('No invoices yet');
    expect(page.selected).to.equal('Invoices');
    page.profile.section = 'payroll';
    await page.until(() => page.selected === 'Overview');
  });

  it('a pointer over a tab loads its section and no other', async () => {
    const page = await ProfilePage.show();
    const registry = page.profile.shadowRoot?.customElementRegistry ?? customElements;
    const isLoaded = (section: string) => registry.get(`clientele-${section}-section`) !== undefined;
    const point = (place: Element) =>
      place.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    point(page.find('tab', 'Tasks'));
    await page.until(() => isLoaded('tasks'));
    expect([isLoaded('contacts'), isLoaded('activity')]).to.deep.equal([false, false]);
  });

  it('what a person may not see is absent', async () => {
    const page = await ProfilePage.show({
      permissions: ['view_clients'],
      record: { totals: null, invoiceCount: null },
    });
    expect(page.tabs).to.deep.equal(['Overview', 'Contacts', 'Tasks', 'Assets', 'Activity']);
    expect(page.has('Revenue')).to.equal(false);
    const other = await ProfilePage.show({ permissions: ['view_clients', 'view_notes', 'view_files'] });
    expect(other.tabs).to.deep.equal(['Overview', 'Contacts', 'Files', 'Notes', 'Tasks', 'Assets', 'Activity']);
  });

  it('`sections` orders and hides, and the host’s own are among them, for those who may see them', async () => {
    const hostSections: HostSection[] = [
      { id: 'crm', label: 'Contracts', count: 2 },
      { id: 'secret', label: 'Secret', permission: 'export_clients' },
    ];
    const page = await ProfilePage.show({ hostSections });
    expect(page.tabs).to.deep.equal(['Overview', 'Contacts', 'Invoices', 'Tasks', 'Assets', 'Activity', 'Contracts 2']);
    page.profile.sections = 'crm, overview';
    await page.until(() => page.tabs.join() === 'Contracts 2,Overview');
  });

  it('a host’s section is drawn in the page’s own tree when it is first shown, and left when another client is', async () => {
    const calls: string[] = [];
    const render: HostSection['render'] = (place, { clientId }) => {
      place.textContent = `About ${clientId}`;
      calls.push(`draw ${clientId}`);
      return () => calls.push(`leave ${clientId}`);
    };
    const page = await ProfilePage.show({ hostSections: [{ id: 'crm', label: 'Contracts', render }] });
    expect(calls).to.deep.equal([]);
    page.find('tab', 'Contracts').click();
    await page.untilSaid('About cli_1');
    page.find('tab', 'Overview').click();
    page.find('tab', 'Contracts').click();
    await page.untilSaid('About cli_1');
    expect(page.profile.querySelectorAll('[slot=section-crm]')).to.have.lengthOf(1);
    page.profile.remove();
    expect(calls).to.deep.equal(['draw cli_1', 'leave cli_1']);
  });

  it('a host’s section that throws says so, and the rest stays', async () => {
    const said: unknown[] = [];
    const before = console.error;
    console.error = (...args: unknown[]) => said.push(args[0]);
    const render = () => {
      throw new Error('Out of order');
    };
    const page = await ProfilePage.show({ hostSections: [{ id: 'crm', label: 'Contracts', render }] });
    page.find('tab', 'Contracts').click();
    await page.untilSaid('This section could not be shown.');
    console.error = before;
    expect(page.told('clientele-error')[0]?.code).to.equal('render-failed');
    expect(said).to.have.lengthOf(1);
    expect(page.tabs).to.deep.equal(['Overview', 'Contacts', 'Invoices', 'Tasks', 'Assets', 'Activity', 'Contracts']);
  });

  it('`create` opens what makes a record of a kind, in its section, and makes nothing where there is none', async () => {
    const page = await ProfilePage.show({
      permissions: [
        'view_clients',
        'edit_clients',
        'edit_tasks',
        'view_notes',
        'write_notes',
        'view_files',
        'upload_files',
      ],
    });
    expect(await page.profile.create('notes', 'note')).to.equal(true);
    expect(page.profile.shadowRoot?.activeElement?.localName).to.equal('clientele-notes-section');
    expect(await page.profile.create('files', 'file')).to.equal(true);
    expect(await page.profile.create('activity', 'visit')).to.equal(false);
    expect(await page.profile.create('payroll', 'salary')).to.equal(false);
    expect(await page.profile.create('tasks', 'appointment')).to.equal(true);
    await page.until(() => page.has('New appointment') && page.selected === 'Tasks');
    expect(await page.profile.create('contacts', 'contact')).to.equal(true);
    await page.until(() => page.has('Add contact') && page.selected === 'Contacts');
  });
});
