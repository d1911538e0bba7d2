import { expect } from 'chai';
import { appearanceSheet } from './appearance.ts';

const text = (sheet: CSSStyleSheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n');

describe('appearanceSheet', () => {
  it('makes one :host rule of scheme, density and variables', () => {
    const { sheet, dropped } = appearanceSheet({
      theme: 'dark',
      density: 'compact',
      variables: { colorAccent: '#ff0000', radius: '4px', fontFamily: 'Georgia, serif', surface2: 'rgb(1 2 3)' },
    });
    const style = (sheet.cssRules[0] as CSSStyleRule).style;
    expect(sheet.cssRules).to.have.length(1);
    expect(style.colorScheme).to.equal('dark');
    expect(style.getPropertyValue('--clientele-row-height')).to.equal('32px');
    expect(style.getPropertyValue('--clientele-color-accent')).to.equal('#ff0000');
    expect(style.getPropertyValue('--clientele-surface-2')).to.equal('rgb(1 2 3)');
    expect(style.getPropertyValue('--clientele-font-family')).to.equal('Georgia, serif');
    expect(dropped).to.deep.equal([]);
  });

  it('auto leaves the scheme to the page', () => {
    expect(text(appearanceSheet({ theme: 'auto' }).sheet)).to.not.contain('color-scheme');
  });

  it('pairs a dark colour with its light one', () => {
    const { sheet } = appearanceSheet({
      variables: { colorAccent: 'red' },
      dark: { variables: { colorAccent: 'pink', colorText: 'white' } },
    });
    expect(text(sheet)).to.contain('--clientele-color-accent: light-dark(red, pink)');
    expect(text(sheet)).to.contain('--clientele-color-text: light-dark(#1c2026, white)');
  });

  it('drops what is unknown, is no value of its kind, or could reach the network, and says so', () => {
    const variables = {
      colorAccent: 'red} body{display:none',
      colorText: 'url(https://example.com/x)',
      colorDanger: 'var(--x, url(//example.com))',
      colorSuccess: 'blue;position:fixed',
      radius: '-4px',
      space: '10%',
      fontFamily: 'x; background: url(x)',
      nonsense: 'red',
      toString: 'red',
      __proto__x: 'red',
    };
    const { sheet, dropped } = appearanceSheet({ variables, dark: { variables: { radius: '2px' } } });
    expect(text(sheet)).to.equal(':host { }');
    expect(dropped.map(({ name, reason }) => `${name} ${reason}`)).to.deep.equal([
      'colorAccent invalid-value',
      'colorText invalid-value',
      'colorDanger invalid-value',
      'colorSuccess invalid-value',
      'radius invalid-value',
      'space invalid-value',
      'fontFamily invalid-value',
      'nonsense unknown-name',
      'toString unknown-name',
      '__proto__x unknown-name',
      'radius unknown-name',
    ]);
  });
});
