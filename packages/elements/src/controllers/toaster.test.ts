import { deepActiveElement } from '@clientele/ui/controllers/focus-return';
import { shadow } from '@clientele/ui/testing/mount';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { SheetPage } from '../detail-sheet/sheet-page.ts';
import { inputs, showServed } from '../directory/bulk/test-page.ts';
import { rowsOf, until } from '../directory/test-page.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, unmountAll } from '../testing/mount.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import { ScopeController } from './scope-controller.ts';
import type { ToastOutlet } from './toast-outlet.ts';

const shownIn = (place: Element | null | undefined) => [
  ...(place?.shadowRoot?.querySelectorAll<HTMLElement>('.toast') ?? []),
];
const text = (place: Element | null | undefined) =>
  shownIn(place)
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
    .join('; ');
const toastsInside = (sheet: Element) => find<ToastOutlet>(shadow(sheet), 'clientele-toast-outlet').list;
const press = (place: Element | null | undefined, name: string) =>
  [...(place?.shadowRoot?.querySelectorAll('button') ?? [])]
    .find(({ textContent }) => textContent.trim() === name)
    ?.click();

/** It has no texts of its own: those of the list are loaded by nothing else. */
class SpeakingElement extends LitElement {
  found = new ScopeController(this);
}
customElements.define('speaking-element', SpeakingElement);

/** A drawer that leaves room for the page beside it. */
async function openBesidePage() {
  const page = await SheetPage.open();
  page.sheet.style.setProperty('--clientele-detail-sheet-width', '300px');
  await page.sheet.show('cli_1');
  await page.sheet.whenReady();
  return page;
}

describe('the messages of a provider', () => {
  afterEach(unmountAll);

  it('its live region is in the page before the first message', async () => {
    const { provider } = await openBesidePage();
    await until(() => toastsOf(provider)?.hasUpdated);
    const region = find(shadow(toastsOf(provider) as HTMLElement), '[role=status]');
    expect(region.textContent).to.equal('');
  });

  it('without anything to say, no file of messages is loaded', async () => {
    const provider = await mountIn(fakeClientele(), html`<p></p>`);
    expect(toastsOf(provider)).to.equal(null);
  });

  it('their list is named in the language of the provider, whose texts come with the list, and in the next one', async () => {
    const provider = await mountIn(fakeClientele(), html`<speaking-element></speaking-element>`);
    const { found } = find<SpeakingElement>(provider, 'speaking-element');
    provider.locale = 'de';
    await until(() => found.scope?.locale === 'de');
    found.scope?.toaster.expect();
    await until(() => toastsOf(provider)?.label === 'Meldungen (F6)');
    provider.locale = 'ar';
    await until(() => toastsOf(provider)?.label === 'الرسائل (F6)');
    expect(toastsOf(provider)?.lang).to.equal('ar');
  });

  it('lie beside a drawer that leaves the page usable', async () => {
    const page = await openBesidePage();
    await page.choose('Archive');
    await until(() => text(toastsOf(page.provider)).includes('archived'));
    const [toast] = shownIn(toastsOf(page.provider));
    expect(toast?.getBoundingClientRect().right).to.be.at.most(innerWidth - page.sheet.drawerWidth);
    expect(text(toastsInside(page.sheet))).to.equal('');
  });

  it('lie above a modal sheet and can be used there; when it closes they go on in the provider', async () => {
    const page = await SheetPage.show();
    await page.choose('Archive');
    await until(() => text(toastsInside(page.sheet)).includes('archived'));
    expect(text(toastsOf(page.provider))).to.equal('');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true, cancelable: true }));
    expect(deepActiveElement()?.textContent?.trim()).to.equal('Undo');
    await page.sheet.hide();
    await until(() => text(toastsOf(page.provider)).includes('archived'));
    expect(text(toastsInside(page.sheet))).to.equal('');
    press(toastsOf(page.provider), 'Undo');
    await until(() => page.calls('clients.restore').length === 1);
  });

  it('stay, with their undo, when the sheet that said them has left the page', async () => {
    const page = await SheetPage.show();
    await page.choose('Archive');
    await until(() => text(toastsInside(page.sheet)).includes('archived'));
    page.sheet.remove();
    await until(() => text(toastsOf(page.provider)).includes('archived'));
    press(toastsOf(page.provider), 'Undo');
    await until(() => page.calls('clients.restore').length === 1);
  });

  it('stay, with their undo, when the directory that said them has left the page', async () => {
    const page = await showServed();
    await page.select(0);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    page.directory.remove();
    await page.undo();
    await until(() => page.toast().includes('1 client is as before'));
    expect(inputs(page, 'clients.updateMany')).to.have.lengthOf(2);
  });

  it('inside a dialog of the host, the list of a directory there is used', async () => {
    const page = await showServed();
    const dialog = document.createElement('dialog');
    page.provider.append(dialog);
    dialog.append(page.directory);
    dialog.showModal();
    await page.settle();
    await until(() => rowsOf(page.root).length === 5);
    await page.select(0);
    await page.choose('Change status', 'On hold');
    const outlet = () => page.bulk().querySelector<ToastOutlet>('clientele-toast-outlet');
    await until(() => text(outlet()?.list).includes('changed'));
    expect(page.toast()).to.equal('');
  });

  it('of several providers lie above each other', async () => {
    const pages = [await showServed(), await showServed()];
    for (const page of pages) {
      await page.select(0);
      await page.choose('Change status', 'On hold');
      await until(() => page.toast().includes('Undo'));
    }
    const [first, second] = pages.map((page) => shownIn(page.toasts())[0] as HTMLElement);
    // They move a little as they come.
    await until(() => second && first && second.getBoundingClientRect().bottom < first.getBoundingClientRect().top);
  });

  it('a failure is marked as one', async () => {
    const page = await SheetPage.show({
      answers: { clients: { archive: () => Promise.reject(new Error('No.')) } },
    });
    await page.choose('Archive');
    await until(() => shownIn(toastsInside(page.sheet)).length > 0);
    expect(shownIn(toastsInside(page.sheet))[0]?.querySelector('.icon')).to.not.equal(null);
  });

  it('a host styles them with ::part(toast) of the provider', async () => {
    const page = await openBesidePage();
    page.provider.id = 'styled';
    const style = document.createElement('style');
    style.textContent = '#styled::part(toast) { border-radius: 1px; }';
    page.provider.after(style);
    await page.choose('Archive');
    await until(() => shownIn(toastsOf(page.provider)).length > 0);
    const [toast] = shownIn(toastsOf(page.provider));
    expect(toast && getComputedStyle(toast).borderRadius).to.equal('1px');
  });

  it('a page that lays out what is in its provider keeps its layout', async () => {
    const provider = await mountIn(fakeClientele(), html`<p style="margin: 0; block-size: 10px"></p>`);
    const place = provider.parentElement as HTMLElement;
    place.style.cssText = 'display: grid; gap: 20px;';
    expect(place.offsetHeight).to.equal(10);
  });
});
