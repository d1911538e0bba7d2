import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomFrom } from '../../../db/seed/random.ts';
import { TextSet } from './text-set.ts';

const texts = 1024;

describe('a set of texts', () => {
  it('counts, meets, joins and forgets as a set of numbers does', () => {
    const random = randomFrom(7);
    const chosen = () => new Set(Array.from({ length: 400 }, () => random.between(0, texts - 1)));
    const setOf = (places: Iterable<number>) => {
      const set = new TextSet(texts);
      for (const place of places) set.add(place);
      return set;
    };
    for (let round = 0; round < 20; round += 1) {
      const [left, right] = [chosen(), chosen()];
      const both = new Set([...left].filter((place) => right.has(place)));
      assert.equal(setOf(left).count(), left.size);
      assert.equal(setOf(left).count(setOf(right)), both.size);
      assert.equal(setOf(left).keep(setOf(right)).count(), both.size);
      assert.equal(setOf(left).join(setOf(right)).count(), new Set([...left, ...right]).size);
      const [gone = 0] = left;
      const rest = setOf(left);
      rest.delete(gone);
      assert.equal(rest.count(), left.size - 1);
      for (let place = 0; place < texts; place += 1) assert.equal(rest.has(place), left.has(place) && place !== gone);
    }
  });

  it('knows the first and the last place of a word of bits, and all of them', () => {
    const set = new TextSet(texts);
    for (const place of [0, 31, 32, 63, 1023]) set.add(place);
    assert.deepEqual(
      [0, 1, 30, 31, 32, 63, 64, 1022, 1023].map((place) => set.has(place)),
      [true, false, false, true, true, true, false, false, true],
    );
    for (let place = 0; place < texts; place += 1) set.add(place);
    assert.equal(set.count(), texts);
  });
});
