import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { ClienteleError } from './clientele-error.ts';
import { createPictures } from './pictures.ts';

const noUpload = () => Promise.reject(new Error('Nothing is uploaded.'));

function picturesOf(there: readonly string[], closed?: AbortSignal) {
  const calls: string[][] = [];
  const get = async ({ ids }: { ids: string[] }) => {
    calls.push(ids);
    const found = ids.filter((id) => there.includes(id));
    if (found.length === 0) throw new ClienteleError('not-found', 'None is there.');
    return { items: found.map((id) => ({ id, webp: btoa(id) })) };
  };
  return { calls, pictures: createPictures(() => ({ pictures: { get } }), noUpload, closed) };
}

describe('pictures', () => {
  it('what is asked for at the same time travels in one call of fifty at most, and is asked for once', async () => {
    const ids = Array.from({ length: 60 }, (_, place) => `pic_${place}`);
    const { calls, pictures } = picturesOf(ids);
    const addresses = await Promise.all([...ids, ...ids].map((id) => pictures.load(id)));
    assert.deepEqual(
      calls.map(({ length }) => length),
      [50, 10],
    );
    assert.equal(new Set(addresses).size, 60);
    assert.equal(await (await fetch(String(pictures.known('pic_7')))).text(), 'pic_7');
    await pictures.load('pic_7');
    assert.equal(calls.length, 2);
  });

  it('one that has gone keeps no other from being shown, and may be asked for again', async () => {
    const there = ['pic_1', 'pic_2', 'pic_3'];
    const { calls, pictures } = picturesOf(there);
    const found = await Promise.all(['pic_1', 'pic_gone', 'pic_2', 'pic_3'].map((id) => pictures.load(id)));
    assert.deepEqual(
      found.map((address) => address !== null),
      [true, false, true, true],
    );
    assert.equal(calls.length, 1);
    assert.equal(await pictures.load('pic_gone'), null);
    assert.equal(calls.length, 2);
  });

  it('when all is over, no address leads anywhere any more', async () => {
    const closed = new AbortController();
    const { pictures } = picturesOf(['pic_1'], closed.signal);
    const address = String(await pictures.load('pic_1'));
    closed.abort();
    assert.equal(pictures.known('pic_1'), undefined);
    await assert.rejects(fetch(address));
  });
});
