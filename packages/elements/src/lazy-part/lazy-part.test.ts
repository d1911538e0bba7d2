import { expect } from 'chai';
import { LitElement, type CSSResult } from 'lit';
import { LazyPart, missingParts } from './lazy-part.ts';

class PartHost extends LitElement {}
customElements.define('part-host', PartHost);

/** What a test's file exports. */
interface Arrived {
  readonly word: string;
  readonly styles?: readonly CSSResult[];
}

describe('a part that comes in a file of its own', () => {
  it('does on retry what was wanted of it, the latest wish alone, and once', async () => {
    const done: string[] = [];
    let isUp = false;
    const load = async (): Promise<Arrived> => {
      if (!isUp) throw new TypeError('Failed to fetch dynamically imported module');
      return { word: 'there' };
    };
    const host = new PartHost();
    const part = new LazyPart(host, load, ({ word }) => word);
    await Promise.all([part.use(() => done.push('first')), part.use((word) => done.push(`second ${word}`))]);
    expect(done).to.deep.equal([]);
    isUp = true;
    expect(missingParts(host)).to.deep.equal([part]);
    await part.retry();
    await part.retry();
    expect(done).to.deep.equal(['second there']);
    expect(missingParts(host)).to.deep.equal([]);
  });

  it('says nothing when it was only expected, and asks by itself no second time', async () => {
    let asked = 0;
    const host = new PartHost();
    const load = async (): Promise<Arrived> => {
      asked++;
      throw new TypeError('Failed to fetch dynamically imported module');
    };
    const part = new LazyPart(host, load, ({ word }) => word);
    part.prefetch();
    await Promise.resolve();
    await Promise.resolve();
    expect(missingParts(host)).to.deep.equal([]);
    await part.load();
    const before = asked;
    part.need();
    part.need();
    expect(asked).to.equal(before);
    expect(missingParts(host)).to.deep.equal([part]);
  });
});
