import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { find, inside, mount, outside, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleDialog } from './dialog.ts';

async function mountDialog() {
  const place = await mount(
    html`<div>
      <button id="opener">Open</button>
      <clientele-dialog heading="Erase?" close-label="Close">
        It is gone then.<button slot="actions" autofocus>Cancel</button><button slot="actions">Erase</button>
      </clientele-dialog>
    </div>`,
    { 'clientele-dialog': ClienteleDialog },
  );
  const dialog = find<ClienteleDialog>(place, 'clientele-dialog');
  const opener = find(place, '#opener');
  opener.focus();
  dialog.open = true;
  await dialog.updateComplete;
  return { dialog, opener };
}

describe('clientele-dialog', () => {
  afterEach(unmount);
  after(() => setViewport({ width: 800, height: 600 }));

  it('is modal, named by its heading, and starts on what is marked autofocus', async () => {
    const { dialog } = await mountDialog();
    expect(inside(dialog, 'dialog').matches(':modal')).to.equal(true);
    expect(document.activeElement?.textContent).to.equal('Cancel');
    expect(await seriousFindings(dialog)).to.deep.equal([]);
  });

  it('is described by its text, and brings no landmark of a page with it', async () => {
    const { dialog } = await mountDialog();
    const described = inside(dialog, 'dialog').getAttribute('aria-describedby') ?? '';
    const slot = inside(dialog, `#${described}`).querySelector('slot');
    expect(slot?.assignedNodes().map(({ textContent }) => textContent?.trim())).to.include('It is gone then.');
    expect(shadow(dialog).querySelectorAll('header, footer, main, nav').length).to.equal(0);
  });

  for (const [width, height] of [
    [1440, 900],
    [360, 640],
  ] as const)
    it(`what is longer than a window of ${width}x${height} scrolls; the heading and the actions stay in sight`, async () => {
      await setViewport({ width, height });
      const { dialog } = await mountDialog();
      const long = document.createElement('div');
      long.innerHTML = '<input aria-label="First" /><p style="block-size: 2000px"></p><input aria-label="Last" />';
      dialog.prepend(long);
      const seen = () =>
        [inside(dialog, 'h2'), ...dialog.querySelectorAll('button')].every((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= height && bottom > top;
        });
      expect(seen(), 'before').to.equal(true);
      const last = find(dialog, '[aria-label=Last]');
      last.focus();
      expect(seen(), 'scrolled').to.equal(true);
      const footer = inside(dialog, '.actions').getBoundingClientRect();
      expect(last.getBoundingClientRect().bottom).to.be.at.most(footer.top);
      expect(await seriousFindings(dialog)).to.deep.equal([]);
    });

  it('text that is longer than the window is reached by Tab', async () => {
    await setViewport({ width: 360, height: 640 });
    const { dialog } = await mountDialog();
    const body = inside(dialog, '.body');
    expect(body.hasAttribute('tabindex')).to.equal(false);
    const long = document.createElement('p');
    long.style.blockSize = '2000px';
    dialog.prepend(long);
    while (!body.hasAttribute('tabindex')) await new Promise(requestAnimationFrame);
    expect(await seriousFindings(dialog)).to.deep.equal([]);
  });

  it('keeps no room for actions that it does not have', async () => {
    const { dialog } = await mountDialog();
    const footer = inside<HTMLElement>(dialog, '[part=footer]');
    expect(footer.offsetHeight).to.be.greaterThan(0);
    for (const button of dialog.querySelectorAll('button')) button.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await dialog.updateComplete;
    expect(footer.offsetHeight).to.equal(0);
  });

  it('Escape closes it, gives the focus back, and goes no further', async () => {
    const { dialog, opener } = await mountDialog();
    const escaped: string[] = [];
    outside(dialog).addEventListener('keydown', (event) => escaped.push(event.key));
    await sendKeys({ press: 'Escape' });
    await dialog.updateComplete;
    expect(dialog.open).to.equal(false);
    expect(document.activeElement).to.equal(opener);
    expect(escaped).to.deep.equal([]);
  });

  it('stays open when it is opened again before the browser has said that it was closed', async () => {
    const { dialog } = await mountDialog();
    const native = inside<HTMLDialogElement>(dialog, 'dialog');
    const closed = new Promise((resolve) => native.addEventListener('close', resolve, { once: true }));
    dialog.open = false;
    await dialog.updateComplete;
    dialog.open = true;
    await dialog.updateComplete;
    await closed;
    await dialog.updateComplete;
    expect([dialog.open, native.open]).to.deep.equal([true, true]);
  });

  it('[F14] keeps a name within its heading in its own direction', async () => {
    const { dialog } = await mountDialog();
    const name = 'شركة النخيل 7';
    Object.assign(dialog, { heading: (one: string) => `Erase ${one}?`, headingName: name });
    await dialog.updateComplete;
    expect(inside(dialog, 'h2').textContent).to.equal(`Erase ${name}?`);
    expect(inside(dialog, 'h2 bdi').textContent).to.equal(name);
  });

  it('the owner can refuse to close it', async () => {
    const { dialog } = await mountDialog();
    const reasons: string[] = [];
    dialog.addEventListener('clientele-close-request', (event) => {
      reasons.push(event.reason);
      event.preventDefault();
    });
    inside(dialog, '[aria-label=Close]').click();
    await sendKeys({ press: 'Escape' });
    await dialog.updateComplete;
    expect(reasons).to.deep.equal(['button', 'escape']);
    expect(inside(dialog, 'dialog').matches(':modal')).to.equal(true);
  });
});
