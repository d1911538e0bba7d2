import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from '../detail-sheet/sheet-page.ts';

describe('the focus in the sheet', () => {
  // Wide enough for a drawer beside which the page can be used.
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(unmountAll);
  after(() => setViewport({ width: 800, height: 600 }));

  function focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  it('goes to the menu when Restore goes away under it, so that Escape still closes', async () => {
    const page = await SheetPage.show({ record: { archivedAt: '2026-03-01T10:00:00.000Z' } });
    page.find('button', 'Restore').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => !page.has('Archived on'));
    await page.until(() => focused() === page.find('button', 'More actions'));
    await sendKeys({ press: 'Escape' });
    await page.until(() => !page.sheet.open);
  });

  it('stays at the menu after Archive was chosen from it', async () => {
    const page = await SheetPage.show();
    page.find('button', 'More actions').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.offers('menuitem', 'Archive'));
    await sendKeys({ press: 'Enter' });
    await page.untilSaid('Archived on');
    expect(focused() === page.find('button', 'More actions')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await page.until(() => !page.sheet.open);
  });

  it('is left alone when a person has gone elsewhere', async () => {
    const page = await SheetPage.show({ record: { archivedAt: '2026-03-01T10:00:00.000Z' } });
    const elsewhere = document.createElement('button');
    page.sheet.before(elsewhere);
    page.find('button', 'Restore').click();
    elsewhere.focus();
    await page.until(() => !page.has('Archived on'));
    await page.sheet.updateComplete;
    expect(focused() === elsewhere).to.equal(true);
  });
});
