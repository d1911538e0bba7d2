import { expect } from 'chai';
import { cellTarget } from './grid-keys.ts';

const size = { rows: 10, columns: 4, rowsPerPage: 5, isRtl: false };
const press = (key: string, row: number, column: number, more: object = {}) => {
  const { ctrlKey = false, ...other } = more as { ctrlKey?: boolean };
  const target = cellTarget({ key, ctrlKey, metaKey: false, altKey: false }, { row, column }, { ...size, ...other });
  return target && [target.row, target.column];
};

describe('keys in the grid', () => {
  it('Up, Down and pages keep the column, and a page keeps one row in sight', () => {
    expect(press('ArrowDown', 3, 2)).to.deep.equal([4, 2]);
    expect(press('ArrowUp', 3, 2)).to.deep.equal([2, 2]);
    expect(press('PageDown', 3, 2)).to.deep.equal([7, 2]);
    expect(press('PageUp', 6, 2)).to.deep.equal([2, 2]);
  });

  it('Left and Right go by one cell in the direction of writing', () => {
    expect(press('ArrowRight', 3, 2)).to.deep.equal([3, 3]);
    expect(press('ArrowLeft', 3, 2)).to.deep.equal([3, 1]);
    expect(press('ArrowRight', 3, 2, { isRtl: true })).to.deep.equal([3, 1]);
    expect(press('ArrowLeft', 3, 2, { isRtl: true })).to.deep.equal([3, 3]);
  });

  it('Home and End lead to the ends of the row, with Ctrl to the ends of the list', () => {
    expect(press('Home', 6, 2)).to.deep.equal([6, 0]);
    expect(press('End', 6, 2)).to.deep.equal([6, 3]);
    expect(press('Home', 6, 2, { ctrlKey: true })).to.deep.equal([0, 0]);
    expect(press('End', 6, 2, { ctrlKey: true })).to.deep.equal([9, 3]);
  });

  it('stops at the ends', () => {
    expect(press('ArrowUp', 0, 1)).to.deep.equal([0, 1]);
    expect(press('PageDown', 8, 1)).to.deep.equal([9, 1]);
    expect(press('ArrowRight', 8, 3)).to.deep.equal([8, 3]);
  });

  it('other keys and empty lists move nothing', () => {
    expect(press('a', 0, 0)).to.equal(undefined);
    expect(press('ArrowDown', 0, 0, { ctrlKey: true })).to.equal(undefined);
    expect(press('ArrowDown', 0, 0, { rows: 0 })).to.equal(undefined);
  });
});
