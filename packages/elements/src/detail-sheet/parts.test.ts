import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { partLoaders, type PartLoaders } from './part-loaders.ts';
import { SheetPage } from './sheet-page.ts';

/** A file that arrives when the test says so. */
function held<Name extends keyof PartLoaders>(name: Name) {
  const arrival = Promise.withResolvers<void>();
  const load = async () => {
    await arrival.promise;
    return partLoaders[name]();
  };
  return { parts: { [name]: load } as Partial<PartLoaders>, arrive: arrival.resolve };
}

/** A file that cannot be had until the test says so. */
function missing<Name extends keyof PartLoaders>(name: Name) {
  const server = { isUp: false, asked: 0 };
  const load = async () => {
    server.asked++;
    if (!server.isUp) throw new TypeError('Failed to fetch dynamically imported module');
    return partLoaders[name]();
  };
  return { parts: { [name]: load } as Partial<PartLoaders>, server };
}

/** In the sheet, whether that has slid in already or not. */
function placeOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement) {
  return { offsetLeft, offsetTop, offsetWidth, offsetHeight };
}

const two = { clients: { get: async ({ id }: { id: string }) => client({ id, name: `Client ${id}` }) } };

describe('the parts of the sheet that come later', () => {
  // Wide enough for a drawer beside which the page can be used.
  before(() => setViewport({ width: 1280, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(unmountAll);

  it('come by themselves when the browser is idle, so that nobody waits for them', async () => {
    const asked: string[] = [];
    const names = Object.keys(partLoaders) as (keyof PartLoaders)[];
    const parts = names.map((name) => [name, () => (asked.push(name), partLoaders[name]())]);
    const page = await SheetPage.open({ parts: Object.fromEntries(parts) as PartLoaders });
    await page.until(() => asked.length === names.length);
    expect(asked.toSorted()).to.deep.equal(names.toSorted());
    expect(page.sheet.open).to.equal(false);
  });

  it('the form opens at once, its button in place, and takes defaults and focus when its file comes', async () => {
    const { parts, arrive } = held('create');
    const page = await SheetPage.open({ parts });
    const isThere = page.sheet.create({ name: 'Nova' });
    await page.until(() => page.sheet.open && page.offers('button', 'Create client'));
    const buttonAt = placeOf(page.find('button', 'Create client'));
    expect(page.all('[aria-busy=true][aria-label]')).to.have.lengthOf(1);
    arrive();
    await isThere;
    expect(page.input('Name').value).to.equal('Nova');
    expect(placeOf(page.find('button', 'Create client'))).to.deep.equal(buttonAt);
    await page.until(() => page.input('Name').matches(':focus'));
  });

  it('the form begins with what was asked for last', async () => {
    const { parts, arrive } = held('create');
    const page = await SheetPage.open({ parts });
    void page.sheet.create({ name: 'First' });
    const isThere = page.sheet.create({ name: 'Second' });
    arrive();
    await isThere;
    expect(page.input('Name').value).to.equal('Second');
  });

  it('a form that comes after the sheet was closed, or shows a client, opens nothing', async () => {
    const { parts, arrive } = held('create');
    const page = await SheetPage.open({ parts });
    const isThere = page.sheet.create();
    await page.sheet.hide();
    await page.sheet.show('cli_1');
    arrive();
    await isThere;
    expect(page.sheet.mode).to.equal('view');
    expect(page.offers('button', 'Create client')).to.equal(false);
    await page.sheet.hide();
    expect(page.sheet.open).to.equal(false);
  });

  it('a form that cannot be had says so, and Retry brings it', async () => {
    const { parts, server } = missing('create');
    const page = await SheetPage.open({ parts });
    expect(await page.sheet.create({ name: 'Nova' })).to.equal(true);
    expect(page.has('This part could not be loaded.')).to.equal(true);
    expect(page.offers('button', 'Create client')).to.equal(false);
    server.isUp = true;
    await page.press('Retry');
    await page.until(() => page.offers('button', 'Create client') && page.has('Only the name is required.'));
    expect(page.input('Name').value).to.equal('Nova');
  });

  it('a file that did not come when the browser was idle is asked for again when it is needed', async () => {
    const { parts, server } = missing('create');
    const page = await SheetPage.open({ parts });
    await page.until(() => server.asked === 1);
    server.isUp = true;
    await page.sheet.create();
    expect(page.input('Name').value).to.equal('');
  });

  it('invoices that cannot be had say so in their tab, and Retry brings them', async () => {
    const { parts, server } = missing('invoices');
    const page = await SheetPage.show({ parts });
    page.find('tab', 'Invoices').click();
    await page.untilSaid('This part could not be loaded.');
    server.isUp = true;
    await page.press('Retry');
    await page.untilSaid('No invoices yet');
  });

  it('Erase asks about no other client than the one it was chosen for', async () => {
    const { parts, arrive } = held('erase');
    const page = await SheetPage.show({ parts, answers: two });
    await page.choose('Erase');
    await page.sheet.show('cli_2');
    await page.sheet.whenReady();
    await page.sheet.show('cli_1');
    arrive();
    await page.until(() => page.all('clientele-dialog').length > 0);
    expect(page.all('dialog[open]:modal')).to.have.lengthOf(0);
    await page.choose('Erase');
    await page.untilSaid('Erase Client cli_1?');
  });

  it('Erase says that it cannot be had, and Retry asks the question', async () => {
    const { parts, server } = missing('erase');
    const page = await SheetPage.show({ parts });
    await page.choose('Erase');
    await page.untilSaid('This part could not be loaded.');
    server.isUp = true;
    await page.press('Retry');
    await page.untilSaid('Erase Acme?');
  });

  it('a message stands in the sheet itself when what shows messages cannot be had, with its Undo', async () => {
    const { parts } = missing('toasts');
    const page = await SheetPage.show({ parts });
    await page.choose('Archive');
    await page.untilSaid('Acme was archived');
    await page.press('Undo');
    await page.untilSaid('Acme was restored');
    expect(page.has('Acme was archived')).to.equal(false);
  });
});
