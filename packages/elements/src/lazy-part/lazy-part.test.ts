import { expect } from 'chai';
import { LitElement } from 'lit';
import { AbsentFile, macrotask } from '../testing/absent-file.ts';
import { LazyPart } from './lazy-part.ts';

class PartHost extends LitElement {}
customElements.define('part-host', PartHost);

describe('a part that comes in a file of its own', () => {
  it('says nothing when it was only expected, and asks by itself no second time', async () => {
    const { part, file } = absent();
    const answer = file.hold();
    part.prefetch();
    answer();
    await macrotask();
    expect(file.asked).to.equal(1);
    expect(part.hasFailed).to.equal(false);
    await part.load();
    expect(file.asked).to.equal(2);
    expect(part.hasFailed).to.equal(true);
    part.need();
    part.need();
    await macrotask();
    expect(file.asked).to.equal(2);
  });

  it('is missing when it is needed while it is still expected', async () => {
    const { part, file } = absent();
    const answer = file.hold();
    part.prefetch();
    const needed = part.load();
    answer();
    await needed;
    expect([file.asked, part.failures]).to.deep.equal([1, 1]);
  });

  it('is not missing any more when it came because it was expected', async () => {
    const { part, file } = absent();
    await part.load();
    expect(part.hasFailed).to.equal(true);
    file.isUp = true;
    part.prefetch();
    await macrotask();
    expect(part.current).to.equal('there');
    expect(part.hasFailed).to.equal(false);
  });

  it('stays missing while it is tried again, so that what says so keeps its place and the focus', async () => {
    const { part, file } = absent();
    await part.load();
    const answer = file.hold();
    const tried = part.load();
    expect(part.hasFailed).to.equal(true);
    answer();
    await tried;
    expect(part.hasFailed).to.equal(true);
  });

  it('counts how often in a row it did not come, and not how many waited for it', async () => {
    const { part, file } = absent();
    await Promise.all([part.load(), part.load()]);
    expect(part.failures).to.equal(1);
    await part.load();
    expect(part.failures).to.equal(2);
    file.isUp = true;
    await part.load();
    expect(part.failures).to.equal(0);
  });
});

function absent() {
  const file = new AbsentFile();
  return { file, part: new LazyPart(new PartHost(), file.load, ({ word }) => word) };
}
