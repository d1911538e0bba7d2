import { ClienteleError } from '@clientele/client';
import type { ActivityEntry, ClientPatch } from '@clientele/contract';
import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { ProfilePage } from '../profile/profile-page.ts';
import { client, vocabulary } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from '../detail-sheet/sheet-page.ts';

const statuses = [
  { id: 'opt_1', label: 'Active', category: 'active' as const, isSeeded: true },
  { id: 'opt_2', label: 'On Hold', category: 'on_hold' as const, isSeeded: true },
  { id: 'opt_3', label: 'Churned', category: 'churned' as const, isSeeded: true },
  { id: 'opt_4', label: 'Pending renewal', category: 'active' as const },
  { id: 'opt_5', label: 'At risk', category: 'on_hold' as const },
];
const options = [
  { id: 'cho_1', set: 'on_hold_reason' as const, label: 'Seasonal', key: 'seasonal', isHidden: false },
  { id: 'cho_2', set: 'on_hold_reason' as const, label: 'Waits for a grant', key: null, isHidden: false },
  { id: 'cho_3', set: 'on_hold_reason' as const, label: 'Budget', key: 'budget', isHidden: true },
  { id: 'cho_4', set: 'churn_reason' as const, label: 'Went to a competitor', key: 'competitor', isHidden: false },
];
const workspace = { vocabulary: async () => vocabulary({ statuses, options }) };
const answers = { workspace };

const patches = (page: ProfilePage | SheetPage) =>
  page.calls('clients.update').map((call) => (call as { patch: ClientPatch }).patch);

function reasons(page: ProfilePage | SheetPage): ClienteleSelectField {
  const found = page.all<ClienteleSelectField>('clientele-select-field').find(({ label }) => label === 'Reason');
  if (!found) throw new Error('No reason is asked for.');
  return found;
}

function choose(page: ProfilePage | SheetPage, reason: string) {
  const field = reasons(page);
  const select = field.shadowRoot?.querySelector('select');
  if (!select) throw new Error('There is nothing to choose from.');
  select.value = field.options.find(({ label }) => label === reason)?.value ?? '';
  select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function setStatus(page: ProfilePage | SheetPage, from: string, to: string) {
  await page.press(from);
  await page.until(() => page.offers('menuitem', to));
  page.find('menuitem', to).click();
}

const entryOf = (clientId: string): ActivityEntry => ({
  id: 'act_1',
  clientId,
  kind: 'interaction',
  type: 'interaction.interaction',
  at: '2026-03-18T10:00:00.000Z',
  actor: { kind: 'staff', name: 'Ada' },
  subject: null,
  text: 'They missed us',
  host: null,
  flags: [],
  changes: [],
  version: 1,
});

const asks = (page: ProfilePage | SheetPage, status: string) => page.untilSaid(`Reason for “${status}”`);
const isDone = (page: ProfilePage | SheetPage) => page.until(() => !page.has('Reason for “'));

describe('why a client is on hold or has churned', () => {
  afterEach(unmountAll);

  it('[S3-15][S3-109] “On Hold” asks why, saves status and reason in one change, and shows the reason beside the status', async () => {
    const page = await ProfilePage.show({ answers });
    await setStatus(page, 'Active', 'On Hold');
    await asks(page, 'On Hold');
    expect(reasons(page).options.map(({ label }) => label)).to.deep.equal([
      'Not given',
      'Seasonal',
      'Waits for a grant',
    ]);
    choose(page, 'Seasonal');
    await page.type('Details', 'Until May');
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
    expect(patches(page)).to.deep.equal([]);
    await page.press('Save');
    await isDone(page);
    expect(patches(page)).to.deep.equal([{ statusId: 'opt_2', statusReasonId: 'cho_1', statusReason: 'Until May' }]);
    expect(page.told('clientele-before-save').map(({ patch }) => patch)).to.deep.equal(patches(page));
    expect(page.told('clientele-save')).to.have.length(1);
    expect(page.text).to.match(/Seasonal\s+·\s+Until May/);
  });

  it('[S3-16][S3-110] “Churned” offers its own reasons, in the sheet as well, and none has to be given', async () => {
    const page = await SheetPage.show({ answers });
    await setStatus(page, 'Active', 'Churned');
    await asks(page, 'Churned');
    expect(reasons(page).options.map(({ label }) => label)).to.deep.equal(['Not given', 'Went to a competitor']);
    await page.press('Save');
    await isDone(page);
    expect(patches(page)).to.deep.equal([{ statusId: 'opt_3', statusReasonId: null, statusReason: null }]);
    expect(page.offers('button', 'Add a reason')).to.equal(true);
  });

  it('[S3-14][S3-112] an active status is saved at once, and the reason goes', async () => {
    const record = { statusId: 'opt_3', statusReasonId: 'cho_4' };
    const page = await ProfilePage.show({ answers, record });
    expect(page.has('Went to a competitor')).to.equal(true);
    await setStatus(page, 'Churned', 'Active');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ statusId: 'opt_1' }]);
    expect(page.has('Went to a competitor')).to.equal(false);
  });

  it('[S3-18][S3-19] a status of the workspace’s own asks by its category', async () => {
    const page = await ProfilePage.show({ answers });
    await setStatus(page, 'Active', 'Pending renewal');
    await page.until(() => page.told('clientele-save').length === 1);
    await setStatus(page, 'Pending renewal', 'At risk');
    await asks(page, 'At risk');
    await page.press('Cancel');
    await isDone(page);
    expect(patches(page)).to.deep.equal([{ statusId: 'opt_4' }]);
  });

  it('another status of the category starts from the reason that there is, and a hidden reason is offered to those who have it', async () => {
    const record = { statusId: 'opt_2', statusReasonId: 'cho_3', statusReason: 'Next year' };
    const page = await ProfilePage.show({ answers, record });
    await setStatus(page, 'On Hold', 'At risk');
    await asks(page, 'At risk');
    expect(reasons(page).options.map(({ label }) => label)).to.include('Budget');
    await page.press('Save');
    await isDone(page);
    expect(patches(page)).to.deep.equal([{ statusId: 'opt_5', statusReasonId: 'cho_3', statusReason: 'Next year' }]);
  });

  it('a reason is corrected without the status', async () => {
    const page = await ProfilePage.show({ answers, record: { statusId: 'opt_2', statusReasonId: 'cho_1' } });
    await page.press('Edit reason');
    await asks(page, 'On Hold');
    choose(page, 'Waits for a grant');
    await page.press('Save');
    await isDone(page);
    expect(patches(page)).to.deep.equal([{ statusReasonId: 'cho_2', statusReason: null }]);
    expect(page.has('Waits for a grant')).to.equal(true);
  });

  it('what was typed is kept, with what is wrong at its field, when the server refuses it', async () => {
    const issue = { field: 'patch.statusReason', problem: 'too-long' as const, message: '' };
    const update = async () => Promise.reject(new ClienteleError('validation', '', { issues: [issue] }));
    const page = await ProfilePage.show({ answers: { workspace, clients: { update } } });
    await setStatus(page, 'Active', 'On Hold');
    await asks(page, 'On Hold');
    await page.type('Details', 'A long story');
    await page.press('Save');
    await page.untilSaid('This is too long.');
    expect(page.input('Details').value).to.equal('A long story');
    expect(page.offers('button', 'Active')).to.equal(true);
  });

  it('the number of a payment card is refused as it is typed', async () => {
    const page = await ProfilePage.show({ answers });
    await setStatus(page, 'Active', 'On Hold');
    await asks(page, 'On Hold');
    await page.type('Details', 'paid with 4111 1111 1111 1111');
    await page.press('Save');
    expect(page.has('This looks like a payment card number.')).to.equal(true);
    expect(patches(page)).to.deep.equal([]);
  });

  it('what someone else changed elsewhere in the record is not in the way; another status is told, and saved over when asked again', async () => {
    let stored = client();
    let rivals: Partial<typeof stored>[] = [{ email: 'new@acme.example' }, { statusId: 'opt_3' }];
    const update = async ({ version, patch }: { version: number; patch: object }) => {
      const [rival, ...rest] = rivals;
      rivals = rest;
      if (rival) stored = { ...stored, ...rival, version: stored.version + 1 };
      if (version !== stored.version) throw new ClienteleError('conflict', '', { current: stored });
      return (stored = { ...stored, ...patch, version: stored.version + 1 });
    };
    const page = await ProfilePage.show({ answers: { workspace, clients: { get: async () => stored, update } } });
    await setStatus(page, 'Active', 'On Hold');
    await asks(page, 'On Hold');
    await page.press('Save');
    await page.untilSaid('Someone else changed the status.');
    expect([stored.email, stored.statusId]).to.deep.equal(['new@acme.example', 'opt_3']);
    await page.press('Save');
    await isDone(page);
    expect(stored.statusId).to.equal('opt_2');
  });

  it('a page that does not accept the change is said so, and nothing is sent', async () => {
    const page = await ProfilePage.show({ answers });
    page.profile.addEventListener('clientele-before-save', (event) => event.preventDefault());
    await setStatus(page, 'Active', 'On Hold');
    await asks(page, 'On Hold');
    await page.press('Save');
    await page.untilSaid('this page did not accept the change');
    expect(patches(page)).to.deep.equal([]);
  });

  it('who may only read sees the reason, in the language of the page until the workspace renames it', async () => {
    const page = await ProfilePage.show({
      answers,
      record: { statusId: 'opt_2', statusReasonId: 'cho_1' },
      permissions: ['view_clients'],
    });
    expect(page.has('Seasonal')).to.equal(true);
    expect(page.offers('button', 'Edit reason')).to.equal(false);
    Object.assign(page.provider, { locale: 'de' });
    await page.untilSaid('Saisonal');
  });

  for (const [place, Page] of [
    ['the profile', ProfilePage],
    ['the sheet', SheetPage],
  ] as const)
    it(`[S3-112] in ${place}, a client that comes back from churned offers to log an interaction, once and dismissibly`, async () => {
      const log = async () => entryOf('cli_1');
      const page = await Page.show({ answers: { ...answers, activity: { log } }, record: { statusId: 'opt_3' } });
      await setStatus(page, 'Churned', 'Active');
      await page.untilSaid('is active again');
      await page.press('Not now');
      await page.until(() => !page.has('is active again'));
      // From one active status to another nobody comes back.
      await setStatus(page, 'Active', 'Pending renewal');
      await page.until(() => patches(page).length === 2 && page.offers('button', 'Pending renewal'));
      expect(page.has('is active again')).to.equal(false);
      unmountAll();

      const again = await Page.show({ answers: { ...answers, activity: { log } }, record: { statusId: 'opt_3' } });
      await setStatus(again, 'Churned', 'Active');
      await again.untilSaid('is active again');
      await again.press('Log an interaction');
      await again.until(() => again.offers('button', 'Save') && again.has('What happened'));
      await again.type('What happened', 'They missed us');
      await again.press('Save');
      await again.until(() => again.calls('activity.log').length === 1 && !again.has('is active again'));
      const [sent] = again.calls('activity.log') as { clientId: string; entry: { text: string } }[];
      expect([sent?.clientId, sent?.entry.text]).to.deep.equal(['cli_1', 'They missed us']);
    });
});
