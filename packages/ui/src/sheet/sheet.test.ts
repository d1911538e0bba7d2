import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { find, inside, mount, next, outside, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleSheet } from './sheet.ts';

async function mountSheet(placement: 'drawer' | 'inline' = 'drawer') {
  const place = await mount(
    html`<div>
      <button id="row">Row</button><button id="other">Other row</button>
      <clientele-sheet heading="Acme" close-label="Close" placement=${placement}
        ><button id="within">Edit</button></clientele-sheet
      >
    </div>`,
    { 'clientele-sheet': ClienteleSheet },
  );
  const sheet = find<ClienteleSheet>(place, 'clientele-sheet');
  find(place, '#row').focus();
  sheet.open = true;
  await sheet.updateComplete;
  return { sheet, find: (selector: string) => find(place, selector) };
}

const isWithin = (sheet: ClienteleSheet) => sheet.contains(document.activeElement);

describe('clientele-sheet', () => {
  beforeEach(() => setViewport({ width: 1024, height: 700 }));
  afterEach(unmount);
  after(() => setViewport({ width: 800, height: 600 }));

  it('takes the focus in, and gives it back when it closes', async () => {
    const { sheet, find } = await mountSheet();
    expect(isWithin(sheet)).to.equal(true);
    sheet.open = false;
    await sheet.updateComplete;
    expect(document.activeElement).to.equal(find('#row'));
  });

  it('leaves the focus where the person has put it since', async () => {
    const { sheet, find } = await mountSheet();
    find('#other').focus();
    sheet.open = false;
    await sheet.updateComplete;
    expect(document.activeElement).to.equal(find('#other'));
  });

  it('returns to the row it was last asked from', async () => {
    const { sheet, find } = await mountSheet();
    find('#other').focus();
    sheet.focus();
    expect(isWithin(sheet)).to.equal(true);
    sheet.open = false;
    await sheet.updateComplete;
    expect(document.activeElement).to.equal(find('#other'));
  });

  it('a wide drawer leaves the page behind it usable', async () => {
    const { sheet, find } = await mountSheet();
    const panel = inside(sheet, 'dialog');
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(panel.matches(':modal')).to.equal(false);
    find('#other').focus();
    expect(document.activeElement).to.equal(find('#other'));
  });

  it('on a narrow window it is modal and as wide as the window, and turns with the window', async () => {
    await setViewport({ width: 360, height: 700 });
    const { sheet, find } = await mountSheet();
    const panel = inside(sheet, 'dialog');
    expect(panel.matches(':modal')).to.equal(true);
    expect(panel.offsetWidth).to.equal(document.documentElement.clientWidth);
    find('#within').focus();
    const turned = next(matchMedia('(width < 640px)'), 'change');
    await setViewport({ width: 1024, height: 700 });
    await turned;
    expect(document.activeElement).to.equal(find('#within'));
    expect(panel.matches(':modal')).to.equal(false);
    expect(panel.matches(':popover-open')).to.equal(true);
  });

  it('is modal where it leaves too little of the window to be used, and keeps its width there', async () => {
    await setViewport({ width: 900, height: 700 });
    const { sheet, find } = await mountSheet();
    const panel = inside(sheet, 'dialog');
    expect([panel.matches(':modal'), panel.offsetWidth, sheet.isModal]).to.deep.equal([true, 480, true]);
    find('#other').focus();
    expect(isWithin(sheet)).to.equal(true);
  });

  it('is modal as long as it is told that the page cannot give way', async () => {
    const { sheet } = await mountSheet();
    const panel = inside(sheet, 'dialog');
    expect([panel.matches(':modal'), panel.ariaModal]).to.deep.equal([false, 'false']);
    sheet.covers = true;
    await sheet.updateComplete;
    expect([panel.matches(':modal'), panel.ariaModal]).to.deep.equal([true, null]);
    expect(isWithin(sheet)).to.equal(true);
  });

  it('Escape closes it where it lies on what has the focus, and only there', async () => {
    const { sheet, find } = await mountSheet();
    find('#other').focus();
    await sendKeys({ press: 'Escape' });
    expect(sheet.open).to.equal(true);
    find('#other').style.cssText = 'position: fixed; inset: 0 0 auto auto';
    await sendKeys({ press: 'Escape' });
    expect(sheet.open).to.equal(false);
  });

  it('a click beside a modal drawer asks to close', async () => {
    await setViewport({ width: 900, height: 700 });
    const { sheet } = await mountSheet();
    await sendMouse({ type: 'click', position: [40, 300] });
    expect(sheet.open).to.equal(false);
  });

  it('gives the focus back from a narrow, modal sheet too', async () => {
    await setViewport({ width: 360, height: 700 });
    const { sheet, find } = await mountSheet();
    sheet.open = false;
    await sheet.updateComplete;
    expect(document.activeElement).to.equal(find('#row'));
  });

  for (const placement of ['drawer', 'inline'] as const) {
    it(`Escape asks to close (${placement}), and the owner can refuse`, async () => {
      const { sheet, find } = await mountSheet(placement);
      let refuse = true;
      sheet.addEventListener('clientele-close-request', (event) => refuse && event.preventDefault());
      find('#within').focus();
      await sendKeys({ press: 'Escape' });
      expect(sheet.open).to.equal(true);
      refuse = false;
      await sendKeys({ press: 'Escape' });
      await sheet.updateComplete;
      expect(sheet.open).to.equal(false);
      expect(document.activeElement).to.equal(find('#row'));
    });

    it(`has no accessibility finding (${placement})`, async () => {
      const { sheet } = await mountSheet(placement);
      expect(await seriousFindings(sheet)).to.deep.equal([]);
    });
  }

  it('is shown again when it is moved in the page', async () => {
    const { sheet, find } = await mountSheet();
    const place = outside(sheet);
    sheet.remove();
    place.append(sheet);
    await sheet.updateComplete;
    expect(inside(sheet, 'dialog').matches(':popover-open')).to.equal(true);
    expect(find('clientele-sheet')).to.equal(sheet);
  });
});
