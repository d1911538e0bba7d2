import { contrast } from '@clientele/ui/testing/contrast';
import { shadow } from '@clientele/ui/testing/mount';
import { expect } from 'chai';
import { find, settled, unmountAll } from '../testing/mount.ts';
import { showServed } from './bulk/test-page.ts';
import { rowAt, showDirectory, until } from './test-page.ts';

describe('what a page can style of the directory', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`clientele-directory::part(button) { letter-spacing: 3px }
    clientele-directory::part(menu) { letter-spacing: 4px }
    clientele-directory::part(segment) { letter-spacing: 5px }
    clientele-directory::part(option) { letter-spacing: 6px }`);
  before(() => document.adoptedStyleSheets.push(sheet));
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  afterEach(unmountAll);

  const spacing = (host: Element, part: string) =>
    getComputedStyle(find(shadow(host), `[part~=${part}]`)).letterSpacing;

  it('::part() reaches the menus of filters, of the bar and of the order of cards, and the segment', async () => {
    const page = await showServed();
    await page.select(0);
    const ofFilters = [...page.root.querySelectorAll('.filters clientele-menu')];
    const ofBar = [...page.bulk().querySelectorAll('clientele-menu')];
    expect(ofFilters.length).to.be.at.least(3);
    expect(ofBar.length).to.be.at.least(3);
    for (const menu of [...ofFilters, ...ofBar])
      expect([spacing(menu, 'button'), spacing(menu, 'menu')]).to.deep.equal(['3px', '4px']);
    const segment = find(page.root, 'clientele-segment');
    expect([spacing(segment, 'base'), spacing(segment, 'option')]).to.deep.equal(['5px', '6px']);
    page.directory.style.width = '360px';
    await until(() => page.root.querySelector('.summary clientele-menu'));
    await settled(page.directory);
    expect(spacing(find(page.root, '.summary clientele-menu'), 'button')).to.equal('3px');
  });

  for (const scheme of ['light', 'dark'])
    for (const accent of ['#ffd400', '#111', '#7c3aed', ''])
      it(`the mark of the open row has 3:1 on its tint (${scheme}, ${accent || 'default accent'})`, async () => {
        const { root, directory } = await showDirectory();
        directory.style.colorScheme = scheme;
        if (accent) directory.style.setProperty('--clientele-color-accent', accent);
        const row = rowAt(root, 0);
        row.setAttribute('aria-current', 'true');
        const surface = getComputedStyle(directory).backgroundColor;
        const tint = getComputedStyle(row).backgroundColor;
        expect(getComputedStyle(row, '::before').inlineSize).to.equal('3px');
        expect(contrast(getComputedStyle(row, '::before').backgroundColor, tint)).to.be.at.least(3);
        expect(contrast(getComputedStyle(row, '::before').backgroundColor, surface)).to.be.at.least(3);
      });
});
