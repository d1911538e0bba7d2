import { expect } from 'chai';
import { rowTarget } from './grid-keys.ts';

describe('keys in the grid', () => {
  it('arrows go one row, pages keep one row in sight, Home and End reach the ends', () => {
    expect(rowTarget('ArrowDown', 3, 10, 5)).to.equal(4);
    expect(rowTarget('ArrowUp', 3, 10, 5)).to.equal(2);
    expect(rowTarget('PageDown', 3, 10, 5)).to.equal(7);
    expect(rowTarget('PageUp', 6, 10, 5)).to.equal(2);
    expect(rowTarget('Home', 6, 10, 5)).to.equal(0);
    expect(rowTarget('End', 6, 10, 5)).to.equal(9);
  });

  it('stops at the ends', () => {
    expect(rowTarget('ArrowUp', 0, 10, 5)).to.equal(0);
    expect(rowTarget('PageDown', 8, 10, 5)).to.equal(9);
  });

  it('other keys and empty lists move nothing', () => {
    expect(rowTarget('a', 0, 10, 5)).to.equal(undefined);
    expect(rowTarget('ArrowDown', 0, 0, 5)).to.equal(undefined);
  });
});
