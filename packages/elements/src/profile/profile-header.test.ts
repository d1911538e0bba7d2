import { ClienteleError } from '@clientele/client';
import type { Api } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { client, vocabulary } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

const tags = [
  { id: 'tag_1', name: 'Lead' },
  { id: 'tag_2', name: 'VIP' },
];
const workspace = { vocabulary: async () => vocabulary({ tags }) };
const readers = { permissions: ['view_clients' as const] };

/** A server that knows two tags and makes the third; the first calls fail. */
function tagged(tagIds: string[], { failures = 0 } = {}) {
  let record = client({ tagIds });
  const updateTags: Api['clients']['updateTags'] = async ({ patch }) => {
    if (failures-- > 0) throw new ClienteleError('server-error', '');
    const added = (patch.add ?? []).map((name) => tags.find((tag) => tag.name === name) ?? { id: 'tag_3', name });
    const kept = record.tagIds.filter((id) => !patch.removeTagIds?.includes(id));
    record = { ...record, version: record.version + 1, tagIds: [...kept, ...added.map(({ id }) => id)] };
    return { client: record, tags: [...tags, ...added].filter(({ id }) => record.tagIds.includes(id)) };
  };
  return { record: { tagIds }, answers: { workspace, clients: { updateTags } } };
}

function star(page: ProfilePage, name: string): HTMLInputElement {
  const found = page.all<HTMLInputElement>('input[type=radio]').find((one) => one.ariaLabel === name);
  if (!found) throw new Error(`There is no “${name}”.`);
  return found;
}

describe('the header of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S1-14] a client is rated by stars, and the same star takes the rating away', async () => {
    const page = await ProfilePage.show({ record: { rating: 2 } });
    expect(star(page, '2 of 5 stars').checked).to.equal(true);
    star(page, '4 of 5 stars').click();
    await page.until(() => page.told('clientele-save').length === 1);
    star(page, '4 of 5 stars').closest('label')?.click();
    await page.until(() => page.told('clientele-save').length === 2);
    const patches = page.calls('clients.update').map((call) => (call as { patch: unknown }).patch);
    expect(patches).to.deep.equal([{ rating: 4 }, { rating: 0 }]);
  });

  it('[S1-14] who may not edit reads the stars, and nothing where there are none', async () => {
    const page = await ProfilePage.show({ record: { rating: 3 }, ...readers });
    expect(star(page, '3 of 5 stars').matches(':disabled')).to.equal(true);
    unmountAll();
    const unrated = await ProfilePage.show({ record: { rating: 0 }, ...readers });
    expect(unrated.all('clientele-rating')).to.deep.equal([]);
  });

  it('[S1-14] a rating that was refused goes back, says so in its place, and is tried again', async () => {
    let isDown = true;
    const update = async () => {
      if (isDown) throw new ClienteleError('server-error', '');
      return client({ rating: 5, version: 2 });
    };
    const page = await ProfilePage.show({ answers: { clients: { update } } });
    star(page, '5 of 5 stars').click();
    await page.untilSaid('Not saved.');
    expect(star(page, 'No rating').checked).to.equal(true);
    isDown = false;
    await page.press('Retry');
    await page.until(() => star(page, '5 of 5 stars').checked && !page.has('Not saved.'));
  });

  it('[S1-23] [S1-24] [S2-50] typing a tag and Enter adds it, one that the workspace has or a new one', async () => {
    const page = await ProfilePage.show(tagged(['tag_1']));
    expect(page.has('Lead')).to.equal(true);
    await page.type('Add a tag', 'vip');
    page.key('Add a tag', 'Enter');
    await page.until(() => page.offers('button', 'Remove VIP'));
    expect(page.input('Add a tag').value).to.equal('');
    await page.type('Add a tag', 'Winery');
    page.key('Add a tag', 'Enter');
    await page.until(() => page.offers('button', 'Remove Winery'));
    expect(page.calls('clients.updateTags')).to.deep.equal([
      { id: 'cli_1', patch: { add: ['VIP'] } },
      { id: 'cli_1', patch: { add: ['Winery'] } },
    ]);
  });

  it('[S1-25] the ✕ of a tag removes it, and the focus stays among the tags', async () => {
    const page = await ProfilePage.show(tagged(['tag_1', 'tag_2']));
    await page.press('Remove Lead');
    await page.until(() => !page.offers('button', 'Remove Lead'));
    expect(page.calls('clients.updateTags')).to.deep.equal([{ id: 'cli_1', patch: { removeTagIds: ['tag_1'] } }]);
    expect(page.offers('button', 'Remove VIP')).to.equal(true);
    expect(page.input('Add a tag').matches(':focus')).to.equal(true);
  });

  it('[S1-25] a tag whose removal fails comes back, says so in its place, and is removed by Retry', async () => {
    const page = await ProfilePage.show(tagged(['tag_1'], { failures: 1 }));
    await page.press('Remove Lead');
    await page.untilSaid('Not saved.');
    expect(page.offers('button', 'Remove Lead')).to.equal(true);
    await page.press('Retry');
    await page.until(() => !page.offers('button', 'Remove Lead'));
    expect(page.has('Not saved.')).to.equal(false);
  });

  it('[S1-23] who may not edit reads the tags', async () => {
    const page = await ProfilePage.show({ ...tagged(['tag_1']), ...readers });
    expect(page.has('Lead')).to.equal(true);
    expect(page.offers('button', 'Remove Lead')).to.equal(false);
    expect(page.all('clientele-combobox')).to.deep.equal([]);
  });

  it('axe finds nothing serious in rating and tags', async () => {
    const page = await ProfilePage.show({ ...tagged(['tag_1']), record: { tagIds: ['tag_1'], rating: 3 } });
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
  });
});
