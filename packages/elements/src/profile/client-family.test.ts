import { ClienteleError } from '@clientele/client';
import type { NamedClient, SearchHit } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { settled, unmountAll } from '../testing/mount.ts';
import type { RecordSetting } from '../testing/record-page.ts';
import { ProfilePage } from './profile-page.ts';

const named = (id: string, name: string, archivedAt: string | null = null): NamedClient => ({ id, name, archivedAt });
const hit = (id: string, name: string, more: Partial<SearchHit> = {}): SearchHit => ({
  kind: 'client',
  id,
  name,
  detail: null,
  pictureId: null,
  client: null,
  isArchived: false,
  matches: [],
  ...more,
});
const found = [
  hit('cli_1', 'Acme'),
  hit('cli_9', 'Acme Holding'),
  hit('cli_8', 'Acme, closed', { isArchived: true }),
  hit('con_1', 'Ann Acme', { kind: 'contact' }),
];

interface Group {
  parent?: NamedClient | null;
  subsidiaries?: NamedClient[];
  nextCursor?: string | null;
}

function group({ parent = null, subsidiaries = [], nextCursor = null }: Group = {}, more: RecordSetting = {}) {
  const getFamily = async ({ cursor }: { cursor?: string | undefined }) =>
    cursor
      ? { parent, subsidiaries: [named('cli_7', 'Acme West')], nextCursor: null }
      : { parent, subsidiaries, nextCursor };
  const clients = { getFamily, ...more.answers?.clients };
  return { ...more, answers: { search: { find: async () => ({ items: found }) }, ...more.answers, clients } };
}

const patches = (page: ProfilePage) => page.calls('clients.update').map((call) => (call as { patch: unknown }).patch);
const options = (page: ProfilePage) => page.all('[role=option]').map(({ textContent }) => textContent.trim());

describe('the group that a client is in, beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S2-02] whom a client belongs to is found by typing, saved, shown as a way there, and taken away', async () => {
    const page = await ProfilePage.show(group());
    await page.until(() => page.offers('button', 'Add a parent company'));
    await page.press('Add a parent company');
    await page.type('Belongs to', 'acm');
    await page.until(() => options(page).length > 0);
    expect(options(page)).to.deep.equal(['Acme Holding']);
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
    page.key('Belongs to', 'Enter');
    await page.until(() => page.offers('button', 'Acme Holding'));
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ parentClientId: 'cli_9' }]);

    await page.press('Edit Belongs to');
    await page.type('Belongs to', '');
    page.key('Belongs to', 'Enter');
    await page.until(() => page.told('clientele-save').length === 2);
    expect(patches(page)[1]).to.deep.equal({ parentClientId: null });
    await page.until(() => page.offers('button', 'Add a parent company'));
  });

  it('while more is typed, Enter saves no client that was found for less, and what was typed stays', async () => {
    const find = ({ text }: { text: string }) =>
      text === 'acm' ? Promise.resolve({ items: found }) : new Promise<never>(() => {});
    const page = await ProfilePage.show(group({}, { answers: { search: { find } } }));
    await page.until(() => page.offers('button', 'Add a parent company'));
    await page.press('Add a parent company');
    await page.type('Belongs to', 'acm');
    await page.until(() => options(page).length > 0);
    await page.type('Belongs to', 'acme inc');
    await page.until(() => options(page).length === 0);
    page.key('Belongs to', 'Enter');
    await settled(page.profile);
    expect(page.input('Belongs to').value).to.equal('acme inc');
    expect(patches(page)).to.deep.equal([]);
  });

  it('a loop is refused at the field, and Escape takes back what there was', async () => {
    const issue = { field: 'patch.parentClientId', problem: 'circular' as const, message: '' };
    const update = async () => Promise.reject(new ClienteleError('validation', '', { issues: [issue] }));
    const page = await ProfilePage.show(group({}, { answers: { clients: { update } } }));
    await page.until(() => page.offers('button', 'Add a parent company'));
    await page.press('Add a parent company');
    await page.type('Belongs to', 'acm');
    await page.until(() => options(page).length > 0);
    page.key('Belongs to', 'Enter');
    await page.untilSaid('A client cannot belong to itself, nor to one that belongs to it.');
    expect(page.input('Belongs to').value).to.equal('Acme Holding');
    page.key('Belongs to', 'Escape');
    await page.until(() => page.offers('button', 'Add a parent company'));
    expect(page.has('cannot belong to itself')).to.equal(false);
  });

  it('[S2-02] who belongs to it is listed by name, all of them on demand, and each is a way there', async () => {
    const subsidiaries = [named('cli_5', 'Acme East'), named('cli_6', 'Acme North', '2026-01-01T00:00:00.000Z')];
    const page = await ProfilePage.show(group({ subsidiaries, nextCursor: 'next' }, { permissions: ['view_clients'] }));
    await page.untilSaid('Subsidiaries');
    expect(page.text).to.match(/Acme East\s+Acme North\s+Archived/);
    await page.press('Show more');
    await page.until(() => page.offers('button', 'Acme West'));
    expect(page.offers('button', 'Show more')).to.equal(false);
    await page.press('Acme East');
    await page.until(() => page.told('clientele-show').length === 1);
    expect(page.profile.clientId).to.equal('cli_5');
  });

  it('one that the person may not see is not named, and who has no group and may not edit sees none', async () => {
    const readers: RecordSetting = { permissions: ['view_clients'] };
    const page = await ProfilePage.show(group({}, { ...readers, record: { parentClientId: 'cli_3' } }));
    await page.untilSaid('A client that you don’t have access to');
    unmountAll();
    const alone = await ProfilePage.show(group({}, readers));
    await alone.until(() => alone.calls('clients.getFamily').length === 1);
    expect(alone.has('Company group')).to.equal(false);
  });

  it('a group that cannot be loaded says so, and can be asked for again', async () => {
    let failures = 1;
    const getFamily = async () => {
      if (failures-- > 0) throw new ClienteleError('server-error', '');
      return { parent: named('cli_9', 'Acme Holding'), subsidiaries: [], nextCursor: null };
    };
    const page = await ProfilePage.show({
      record: { parentClientId: 'cli_9' },
      answers: { clients: { getFamily } },
      permissions: ['view_clients'],
    });
    await page.untilSaid('The company group could not be loaded.');
    expect(page.has('A client that you don’t have access to')).to.equal(false);
    await page.press('Retry');
    await page.until(() => page.offers('button', 'Acme Holding'));
    expect(page.has('could not be loaded')).to.equal(false);
  });
});
