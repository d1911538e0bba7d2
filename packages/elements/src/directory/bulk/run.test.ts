import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { unmountAll } from '../../testing/mount.ts';
import { textOf, until } from '../test-page.ts';
import { inputs, showServed } from './test-page.ts';

describe('many clients', () => {
  afterEach(unmountAll);

  it('all that match can be selected, not only those that were loaded', async () => {
    const page = await showServed({ count: 240 });
    await page.selectAll();
    await until(() => page.bulk().querySelector('.offer'));
    page.press('Select all 240 clients that match');
    await until(() => page.said().includes('All 240 clients that match'));
    expect(inputs(page, 'clients.select')).to.deep.equal([{}]);
    expect(page.bulk().querySelector('.offer')).to.equal(null);
  });

  it('asks before it archives more than fifty, and does nothing when told not to', async () => {
    const page = await showServed({ count: 60 });
    await page.selectAll();
    page.press('Select all 60 clients that match');
    await until(() => page.said().includes('All 60'));
    page.press('Archive');
    await until(() => page.bulk().querySelector('clientele-dialog')?.textContent.includes('Archive 60'));
    page.press('Cancel');
    await page.settle();
    expect(page.bulk().querySelector('clientele-dialog')).to.equal(null);
    expect(inputs(page, 'clients.archive')).to.deep.equal([]);
    page.press('Archive');
    await page.settle();
    page.press('Archive 60');
    await until(() => page.toast().startsWith('60 clients archived'));
    expect(page.root.querySelector('[part=empty]')).not.to.equal(null);
  });

  it('goes by hundreds, shows how far it is, and can be stopped and taken up again', async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const page = await showServed({ count: 240, before: { updateMany: (call) => gates[call - 1]?.promise } });
    await page.selectAll();
    page.press('Select all 240 clients that match');
    await until(() => page.said().includes('All 240'));
    await page.choose('Change status', 'On hold');
    await until(() => page.said().includes('Changing 0 of 240…'));
    const progress = () => page.bulk().querySelector<HTMLProgressElement>('progress');
    gates[0]?.resolve();
    await until(() => page.said().includes('Changing 100 of 240…'));
    expect([progress()?.value, progress()?.max]).to.deep.equal([100, 240]);
    expect(textOf(page.root, 'status')).to.equal('On hold');
    page.press('Stop');
    gates[1]?.resolve();
    await until(() => page.said().includes('200 clients changed, 40 not processed.'));
    expect(inputs(page, 'clients.updateMany')).to.have.length(2);
    page.press('Continue');
    gates[2]?.resolve();
    await until(() => page.toast().startsWith('240 clients changed'));
    await page.undo();
    await until(() => page.toast().includes('240 clients are as before'));
    expect(textOf(page.root, 'status')).to.equal('Active');
  });

  it('keeps what was done when the connection breaks, says so, and goes on', async () => {
    let isBroken = true;
    const page = await showServed({
      count: 140,
      before: {
        archive: (call) => {
          if (call === 2 && isBroken) throw new ClienteleError('offline', 'gone', { retryable: true });
        },
      },
    });
    await page.selectAll();
    page.press('Select all 140 clients that match');
    await until(() => page.said().includes('All 140'));
    page.press('Archive');
    await page.settle();
    page.press('Archive 140');
    await until(() => page.said().includes('The connection was lost. 100 clients archived, 40 not processed.'));
    isBroken = false;
    page.press('Continue');
    await until(() => page.toast().startsWith('140 clients archived'));
  });
});
