import { ClienteleError } from '@clientele/client';
import type { Client, ClientPatch, CustomField, CustomValues } from '@clientele/contract';
import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { client, vocabulary } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import type { RecordSetting } from '../testing/record-page.ts';
import { ProfilePage } from './profile-page.ts';

const field = (id: string, label: string, type: CustomField['type'], more: Partial<CustomField> = {}): CustomField => ({
  id,
  label,
  type,
  choices: [],
  isHidden: false,
  ...more,
});
const customFields = [
  field('fld_1', 'Cost centre', 'text'),
  field('fld_2', 'Employees', 'number'),
  field('fld_3', 'Contract ends', 'date'),
  field('fld_4', 'Channel', 'choice', { choices: ['Email', 'Telephone'] }),
  field('fld_5', 'NDA signed', 'boolean'),
  field('fld_6', 'Wiki', 'url'),
  field('fld_7', 'Fax', 'text', { isHidden: true }),
];
const workspace = { vocabulary: async () => vocabulary({ customFields }) };

/** A server that keeps values side by side, as the real one does. */
function keeping(values: CustomValues, setting: RecordSetting = {}): RecordSetting {
  let stored = client({ customFields: values });
  const update = async ({ patch }: { patch: ClientPatch }): Promise<Client> => {
    const all = Object.entries({ ...stored.customFields, ...patch.customFields });
    const kept = Object.fromEntries(all.filter(([, value]) => value !== null)) as CustomValues;
    return (stored = { ...stored, customFields: kept, version: stored.version + 1 });
  };
  return { answers: { workspace, clients: { get: async () => stored, update } }, ...setting };
}

const patches = (page: ProfilePage) =>
  page.calls('clients.update').map((call) => (call as { patch: ClientPatch }).patch);
const values = (page: ProfilePage) => patches(page).map((patch) => patch.customFields);
const saved = (page: ProfilePage, count: number) => page.until(() => page.told('clientele-save').length === count);

function choose(page: ProfilePage, label: string, option: string) {
  const choice = page.all<ClienteleSelectField>('clientele-select-field').find((one) => one.label === label);
  const select = choice?.shadowRoot?.querySelector('select');
  if (!choice || !select) throw new Error(`There is no choice “${label}”.`);
  select.focus();
  select.value = choice.options.find((one) => one.label === option)?.value ?? '';
  select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the fields of the workspace’s own, beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S2-48][S2-57] each is read as its type is read, and those without a value say so', async () => {
    const page = await ProfilePage.show(
      keeping({
        fld_1: 'CC-12',
        fld_2: 12_500.5,
        fld_3: '2027-12-31',
        fld_5: true,
        fld_6: 'https://wiki.example.com/',
      }),
    );
    expect(page.text).to.match(/Details.*Cost centre.*CC-12.*Employees.*12,500.5.*Contract ends.*Dec 31, 2027/s);
    const link = page.within<HTMLAnchorElement>('Wiki', 'a')[0];
    expect([link?.href, link?.textContent?.trim()]).to.deep.equal(['https://wiki.example.com/', 'wiki.example.com']);
    const shown = page
      .all<ClienteleSelectField>('clientele-select-field')
      .map(({ label, value, options }) => [label, options.find((option) => option.value === value)?.label]);
    expect(shown).to.deep.include(['Channel', 'Not set']);
    expect(shown).to.deep.include(['NDA signed', 'Yes']);
    expect(page.has('Fax')).to.equal(false);
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
  });

  it('[S2-58] each is edited in place and sent alone, the others stay, and what is emptied is cleared', async () => {
    const page = await ProfilePage.show(keeping({ fld_1: 'CC-12', fld_4: 'Email' }));
    await page.edit('Employees', '1,250');
    await saved(page, 1);
    choose(page, 'NDA signed', 'No');
    await saved(page, 2);
    choose(page, 'Channel', 'Not set');
    await saved(page, 3);
    await page.edit('Contract ends', '2027-06-30');
    await saved(page, 4);
    await page.edit('Cost centre', '');
    await saved(page, 5);
    expect(values(page)).to.deep.equal([
      { fld_2: 1250 },
      { fld_5: false },
      { fld_4: null },
      { fld_3: '2027-06-30' },
      { fld_1: null },
    ]);
    expect(page.text).to.match(/Employees.*1,250.*Contract ends.*Jun 30, 2027/s);
  });

  it('what is no number, or too large, is refused at its field, with what was typed', async () => {
    const page = await ProfilePage.show(keeping({}));
    for (const typed of ['many', '4111111111111111']) {
      await page.edit('Employees', typed);
      await page.untilSaid('Enter a number, at most a trillion.');
      expect(page.input('Employees').value).to.equal(typed);
    }
    expect(patches(page)).to.deep.equal([]);
  });

  it('what the server refuses is said at that field alone', async () => {
    const issue = { field: 'patch.customFields.fld_6', problem: 'invalid-website' as const, message: '' };
    const update = async () => Promise.reject(new ClienteleError('validation', '', { issues: [issue] }));
    const page = await ProfilePage.show({ answers: { workspace, clients: { update } } });
    await page.edit('Wiki', 'not an address');
    await page.untilSaid('This is not a web address.');
    expect(page.input('Wiki').value).to.equal('not an address');
  });

  it('of two fields that are saved at once, one that is refused does not take the other with it', async () => {
    const issue = { field: 'patch.customFields.fld_1', problem: 'too-long' as const, message: '' };
    const server = keeping({});
    const take = server.answers?.clients?.update;
    const update: typeof take = async (input) => {
      if (!take || input.patch.customFields?.['fld_1']) throw new ClienteleError('validation', '', { issues: [issue] });
      return take(input);
    };
    const clients = { ...server.answers?.clients, update };
    const page = await ProfilePage.show({ answers: { workspace, clients } });
    await page.edit('Cost centre', 'CC-12');
    await page.edit('Employees', '7');
    await page.until(() => page.has('This is too long.') && page.told('clientele-save').length === 1);
    expect(page.within('Employees', '.value')[0]?.textContent).to.contain('7');
  });

  it('numbers are typed and read with the marks of the language', async () => {
    const page = await ProfilePage.show(keeping({ fld_2: 1234.5 }));
    Object.assign(page.provider, { locale: 'de' });
    await page.untilSaid('1.234,5');
    await page.edit('Employees', '2.000,25');
    await saved(page, 1);
    expect(values(page)).to.deep.equal([{ fld_2: 2000.25 }]);
  });

  it('a choice that is gone stays with those who have it', async () => {
    const page = await ProfilePage.show(keeping({ fld_4: 'Pigeon' }));
    const choice = page.all<ClienteleSelectField>('clientele-select-field').find(({ label }) => label === 'Channel');
    expect(choice?.options.map(({ label }) => label)).to.deep.equal(['Not set', 'Email', 'Telephone', 'Pigeon']);
  });

  it('who may not edit reads them, and a workspace without such fields has no such block', async () => {
    const page = await ProfilePage.show(keeping({ fld_5: false }, { permissions: ['view_clients'] }));
    expect(page.text).to.match(/NDA signed\s+No/);
    expect(page.all('clientele-select-field')).to.deep.equal([]);
    unmountAll();
    const plain = await ProfilePage.show();
    expect(plain.has('Details')).to.equal(false);
  });
});
