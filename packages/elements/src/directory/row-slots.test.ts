import { expect } from 'chai';
import { RowSlots } from './row-slots.ts';

describe('row slots', () => {
  it('a record keeps its slot while others come and go', () => {
    const slots = new RowSlots();
    const [, second] = slots.assign(['a', 'b', 'c']);
    expect(slots.assign(['b', 'c', 'd'])[0]).to.equal(second);
  });

  it('a record that comes takes the slot of one that went', () => {
    const slots = new RowSlots();
    const before = slots.assign(['a', 'b', 'c']);
    const after = slots.assign(['c', 'd', 'e']);
    expect(after.toSorted((a, b) => a - b)).to.deep.equal(before.toSorted((a, b) => a - b));
  });

  it('records that replace all others take their places, so that nothing moves in the document', () => {
    const slots = new RowSlots();
    const before = slots.assign(['a', 'b', 'c']);
    expect(slots.assign(['d', 'e', 'f'])).to.deep.equal(before);
    expect(slots.assign(['g', 'e', 'h'])).to.deep.equal(before);
  });

  it('scrolling by one row moves one piece', () => {
    const slots = new RowSlots();
    const [first, second, third] = slots.assign(['a', 'b', 'c']);
    expect(slots.assign(['b', 'c', 'd'])).to.deep.equal([second, third, first]);
    expect(slots.assign(['a', 'b', 'c'])).to.deep.equal([first, second, third]);
  });

  it('no two records share a slot', () => {
    const slots = new RowSlots();
    slots.assign(['a', 'b']);
    const taken = slots.assign(['b', 'c', 'd', 'e']);
    expect(new Set(taken).size).to.equal(4);
  });
});
