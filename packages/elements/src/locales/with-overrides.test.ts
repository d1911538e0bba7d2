import { expect } from 'chai';
import { en } from './en.ts';
import { withOverrides } from './with-overrides.ts';

describe('withOverrides', () => {
  it('without overrides it is the dictionary itself', () => {
    expect(withOverrides(en, undefined)).to.equal(en);
  });

  it('[F10] takes neither what the dictionary does not have nor what is of another kind', () => {
    const foreign = JSON.parse(
      '{"common":{"retry":1,"more":"x"},"errors":"y","__proto__":{"polluted":true}}',
    ) as object;
    const messages = withOverrides(en, foreign);
    expect(messages.common).to.deep.equal(en.common);
    expect(messages.errors).to.deep.equal(en.errors);
    expect('polluted' in {}).to.equal(false);
    expect('polluted' in messages).to.equal(false);
  });

  it('is made once: the same texts are the same objects at each look', () => {
    const messages = withOverrides(en, { directory: { label: 'Customers' } });
    expect(messages.directory).to.equal(messages.directory);
    expect([messages.directory.label, messages.directory.search]).to.deep.equal(['Customers', en.directory.search]);
    expect(messages.sheet).to.equal(en.sheet);
  });
});
