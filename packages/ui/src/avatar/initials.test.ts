import { expect } from 'chai';
import { hueOf, initials } from './initials.ts';

describe('initials', () => {
  it('takes the first letters of the first two words', () => {
    expect(initials('Ada Lovelace')).to.equal('AL');
    expect(initials('anna maria berg')).to.equal('AM');
    expect(initials('  "Ørsted" A/S')).to.equal('ØA');
  });

  it('keeps short names and digits', () => {
    expect(initials('3M')).to.equal('3M');
    expect(initials('7-Eleven')).to.equal('7E');
    expect(initials('1&1')).to.equal('11');
    expect(initials('Stripe')).to.equal('S');
  });

  it('gives one letter in scripts that join letters or write without spaces', () => {
    expect(initials('株式会社トヨタ')).to.equal('株');
    expect(initials('محمد علي')).to.equal('م');
    expect(initials('שלום כהן')).to.equal('ש');
  });

  it('never cuts a grapheme in half', () => {
    expect(initials('e\u0301mile zola')).to.equal('E\u0301Z');
    expect(initials('👩‍🚀 Crew')).to.equal('👩‍🚀');
  });

  it('shows nothing for a name without letters', () => {
    expect(initials(' — ')).to.equal('');
    expect(initials('')).to.equal('');
  });
});

describe('hueOf', () => {
  it('is the same every time, within range, and spreads over the hues', () => {
    const names = Array.from({ length: 200 }, (_, index) => `Company ${index}`);
    const hues = names.map((name) => hueOf(name, 8));
    expect(hues).to.deep.equal(names.map((name) => hueOf(name, 8)));
    expect(new Set(hues)).to.deep.equal(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
  });
});
