import { expect } from 'chai';
import { foldCase } from './fold-case.ts';

describe('foldCase', () => {
  it('case, accents and width do not keep a text from being found', () => {
    expect(['Érase', 'ＡＣＭＥ', 'İzmir', 'ﬁnance'].map(foldCase)).to.deep.equal(['erase', 'acme', 'izmir', 'finance']);
  });
});
