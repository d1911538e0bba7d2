import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from './sheet-page.ts';

// The files of this page are asked for by its first tests: what is wanted changes while they are under way.
describe('the elements of the sheet that come later', () => {
  // Wide enough for a drawer beside which the page can be used.
  before(() => setViewport({ width: 1280, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(unmountAll);

  it('Erase asks about no other client than the one it was chosen for', async () => {
    const two = { clients: { get: async ({ id }: { id: string }) => client({ id, name: `Client ${id}` }) } };
    const page = await SheetPage.show({ answers: two });
    await page.choose('Erase');
    await page.sheet.show('cli_2');
    await page.sheet.whenReady();
    await page.sheet.show('cli_1');
    await page.until(() => page.all('clientele-dialog').length > 0);
    expect(page.all('dialog[open]:modal').length).to.equal(0);
    await page.choose('Erase');
    await page.untilSaid('Erase Client cli_1?');
  });

  it('the form begins with what was asked for last', async () => {
    const page = await SheetPage.open();
    void page.sheet.create({ name: 'First' });
    await page.sheet.create({ name: 'Second' });
    expect(page.input('Name').value).to.equal('Second');
  });

  it('a form that comes after the sheet was closed, or shows a client, opens nothing', async () => {
    const page = await SheetPage.open();
    const isThere = page.sheet.create();
    await page.sheet.hide();
    await page.sheet.show('cli_1');
    await isThere;
    expect(page.sheet.mode).to.equal('view');
    expect(page.offers('button', 'Create client')).to.equal(false);
    await page.sheet.hide();
    expect(page.sheet.open).to.equal(false);
  });
});
