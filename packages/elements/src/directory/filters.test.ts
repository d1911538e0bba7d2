import { expect } from 'chai';
import type { Condition } from '@clientele/contract';
import { chooseOwner, otherConditions, readFilters, writeFilters } from './filters.ts';

describe('filters as conditions', () => {
  it('[S0-24] created-from is a condition on the day of creation', () => {
    expect(writeFilters([], { createdFrom: '2026-03-01' })).to.deep.equal([['createdAt', 'gte', '2026-03-01']]);
  });

  it('[S0-25] created-to is a condition on the day of creation, that day included', () => {
    expect(writeFilters([], { createdTo: '2026-03-31' })).to.deep.equal([['createdAt', 'lte', '2026-03-31']]);
  });

  it('what is written reads back', () => {
    const filters = {
      status: ['opt_a', 'opt_b'],
      owner: ['me'],
      tags: ['tag_1'],
      createdFrom: '2026-01-01',
      createdTo: '2026-02-01',
    };
    expect(readFilters(writeFilters([], filters))).to.deep.equal(filters);
  });

  it('a period fills both date fields, and changing one end keeps the other', () => {
    const where: Condition[] = [['createdAt', 'between', '2026-01-01', '2026-01-31']];
    expect(readFilters(where)).to.include({ createdFrom: '2026-01-01', createdTo: '2026-01-31' });
    expect(writeFilters(where, { createdTo: '' })).to.deep.equal([['createdAt', 'gte', '2026-01-01']]);
  });

  it('conditions without a control of their own survive a change of the others', () => {
    const foreign: Condition = ['outstanding', 'gt', 5000, 'EUR'];
    const where = writeFilters([foreign, ['status', 'in', ['opt_a']]], { status: [] });
    expect(where).to.deep.equal([foreign]);
    expect(otherConditions(where)).to.deep.equal([foreign]);
  });

  it('nobody and people exclude each other', () => {
    expect(chooseOwner(['me'], ['me', 'nobody'])).to.deep.equal(['nobody']);
    expect(chooseOwner(['nobody'], ['nobody', 'usr_1'])).to.deep.equal(['usr_1']);
    expect(writeFilters([], { owner: ['nobody'] })).to.deep.equal([['owner', 'empty']]);
  });
});
