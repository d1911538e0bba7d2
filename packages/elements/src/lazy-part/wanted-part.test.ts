import { expect } from 'chai';
import { LitElement } from 'lit';
import { AbsentFile } from '../testing/absent-file.ts';
import { forgetWish, missingParts, WantedPart } from './wanted-part.ts';

class WantedPartHost extends LitElement {}
customElements.define('wanted-part-host', WantedPartHost);

describe('a part of which people want something', () => {
  it('does on retry what was wanted of it, the latest wish alone, and once', async () => {
    const { host, part, file } = absent();
    const done: string[] = [];
    await Promise.all([part.use(() => done.push('first')), part.use((word) => done.push(`second ${word}`))]);
    expect(done).to.deep.equal([]);
    file.isUp = true;
    expect(missingParts(host)).to.deep.equal([part]);
    await part.retry();
    await part.retry();
    expect(done).to.deep.equal(['second there']);
    expect(missingParts(host)).to.deep.equal([]);
  });

  it('of all parts of an element only the latest wish is done on retry; the others only come', async () => {
    const done: string[] = [];
    const { host, part: bulk, file } = absent();
    const { part: menu, file: other } = absent(host);
    await bulk.use(() => done.push('archived, which nobody expects any more'));
    await menu.use(() => done.push('opened'));
    file.isUp = other.isUp = true;
    await Promise.all(missingParts(host).map((part) => part.retry()));
    expect(done).to.deep.equal(['opened']);
    expect([bulk.current, menu.current]).to.deep.equal(['there', 'there']);
  });

  it('does what it can, and with that what was wanted in vain before is over', async () => {
    const done: string[] = [];
    const { host, part: bulk, file } = absent();
    const { part: menu, file: other } = absent(host);
    await bulk.use(() => done.push('archived'));
    other.isUp = true;
    await menu.use(() => done.push('opened'));
    file.isUp = true;
    await bulk.retry();
    expect(done).to.deep.equal(['opened']);
  });

  it('what was forgotten is not done, whether its file comes on retry or is under way', async () => {
    const { host, part, file } = absent();
    const done: string[] = [];
    await part.use(() => done.push('on retry'));
    forgetWish(host);
    file.isUp = true;
    await part.retry();
    const late = absent(host);
    late.file.isUp = true;
    const using = late.part.use(() => done.push('under way'));
    forgetWish(host);
    await using;
    expect(late.part.current).to.equal('there');
    expect(done).to.deep.equal([]);
  });

  it('what a wish throws is reported as the mistake that it is, and is nobody’s rejection', async () => {
    const { part, file } = absent();
    const reported: unknown[] = [];
    const report = window.reportError;
    window.reportError = (error) => reported.push(error);
    const mistake = new Error('A mistake in the part');
    await part.use(() => Promise.reject(mistake));
    file.isUp = true;
    await part.retry();
    window.reportError = report;
    expect(reported).to.deep.equal([mistake]);
  });

  it('whoever cares for the focus does so before the wish, which may take it, and also when nothing came', async () => {
    const { part, file } = absent();
    const order: string[] = [];
    await part.use(() => order.push('wish'));
    await part.retry(() => order.push('tried in vain'));
    file.isUp = true;
    await part.retry(async () => order.push('tried'));
    expect(order).to.deep.equal(['tried in vain', 'tried', 'wish']);
  });

  it('is hidden until it was asked for again in vain', async () => {
    const { host, part } = absent();
    await part.load();
    part.hide();
    expect(missingParts(host)).to.deep.equal([]);
    await part.load();
    expect(missingParts(host)).to.deep.equal([part]);
  });
});

function absent(host = new WantedPartHost()) {
  const file = new AbsentFile();
  return { host, file, part: new WantedPart(host, file.load, ({ word }) => word) };
}
