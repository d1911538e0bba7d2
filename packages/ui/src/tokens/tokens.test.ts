import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { contrast } from '../testing/contrast.ts';
import { find, inside, mount, outside, unmount } from '../testing/mount.ts';
import { tokens } from './tokens.ts';

class TokenProbe extends LitElement {
  static override styles = tokens;
  override render() {
    return html`<p></p>
      <slot></slot>`;
  }
}

const accents = [
  'default',
  'yellow',
  'black',
  'white',
  '#ddd',
  '#777',
  'red',
  'lime',
  'blue',
  'magenta',
  'cyan',
  '#635bff',
  '#e8590c',
  '#0b7285',
  'oklch(0.7 0.3 140)',
];
const tones = ['accent', 'danger', 'success', 'warning'];

describe('tokens', () => {
  afterEach(unmount);

  async function probe(scheme: string, declarations: Record<string, string> = {}) {
    const host = await mount<TokenProbe>(html`<token-probe></token-probe>`, { 'token-probe': TokenProbe });
    host.style.colorScheme = scheme;
    for (const [name, value] of Object.entries(declarations)) host.style.setProperty(name, value);
    const paragraph = inside(host, 'p');
    return (name: string) => {
      paragraph.style.color = `var(--_cl-${name})`;
      return getComputedStyle(paragraph).color;
    };
  }

  for (const scheme of ['light', 'dark']) {
    it(`text and muted text meet AA on every surface in ${scheme}`, async () => {
      const colour = await probe(scheme);
      for (const text of ['text', 'text-muted'])
        for (const surface of ['surface', 'surface-2', 'surface-3', 'raised'])
          expect(contrast(colour(text), colour(surface)), `${text} on ${surface}`).to.be.at.least(4.5);
    });

    it(`the border of a control meets 3:1 on the surface in ${scheme}`, async () => {
      const colour = await probe(scheme);
      expect(contrast(colour('border-strong'), colour('surface'))).to.be.at.least(3);
    });

    for (const accent of accents) {
      it(`every tone made from ${accent} meets AA in ${scheme}`, async () => {
        const brand =
          accent === 'default' ? {} : Object.fromEntries(tones.map((tone) => [`--clientele-color-${tone}`, accent]));
        const colour = await probe(scheme, brand);
        for (const tone of tones) {
          expect(contrast(colour(`on-${tone}`), colour(tone)), `text on ${tone}`).to.be.at.least(4.5);
          for (const surface of ['surface', 'surface-2', 'surface-3', 'raised', `${tone}-soft`])
            expect(contrast(colour(`${tone}-ink`), colour(surface)), `${tone}-ink on ${surface}`).to.be.at.least(4.5);
          expect(contrast(colour('text'), colour(`${tone}-soft`)), `text on ${tone}-soft`).to.be.at.least(4.5);
        }
      });
    }
  }

  it('a brand token that is set anywhere above holds, and a semantic token wins over what is derived', async () => {
    document.documentElement.style.setProperty('--clientele-color-accent', 'rgb(1, 2, 3)');
    document.documentElement.style.setProperty('--clientele-border', 'rgb(4, 5, 6)');
    const colour = await probe('light');
    expect(colour('accent')).to.equal('rgb(1, 2, 3)');
    expect(colour('border')).to.equal('rgb(4, 5, 6)');
    document.documentElement.removeAttribute('style');
  });

  it('the size of the text stays within bounds and does not shrink when elements are nested', async () => {
    const host = await mount<TokenProbe>(html`<token-probe><token-probe></token-probe></token-probe>`);
    const sizes = (outer: string) => {
      host.style.removeProperty('font-size');
      outside(host).style.fontSize = outer;
      return [host, find(host, 'token-probe')].map((element) => getComputedStyle(element).fontSize);
    };
    expect(sizes('16px')).to.deep.equal(['14px', '14px']);
    expect(sizes('30px')).to.deep.equal(['14px', '14px']);
    expect(sizes('9px')).to.deep.equal(['13px', '13px']);
  });
});
