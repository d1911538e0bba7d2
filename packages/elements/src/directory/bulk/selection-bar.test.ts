import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../../testing/mount.ts';
import { until } from '../test-page.ts';
import { inputs, showServed } from './test-page.ts';

describe('the bar', () => {
  afterEach(unmountAll);

  it('has only what the session may do', async () => {
    const page = await showServed({ show: { permissions: { permissions: ['view_clients', 'edit_clients'] } } });
    await page.select(0);
    const labels = page.menus().map((one) => Reflect.get(one, 'label'));
    expect(labels).to.deep.equal(['Change status', 'Add tags', 'Remove tags']);
    expect(page.said()).not.to.match(/Archive|Export/);
  });

  it('says why it cannot act while offline', async () => {
    const page = await showServed();
    await page.select(0);
    page.fake.connection.hint('offline');
    await page.settle();
    const archive = page.button('Archive');
    expect([archive.ariaDisabled, archive.title]).to.deep.equal(['true', 'You are offline.']);
    archive.click();
    expect(inputs(page, 'clients.archive')).to.deep.equal([]);
  });

  it('keeps the focus: to Stop while it works, to the list when it leaves', async () => {
    const gate = Promise.withResolvers<void>();
    const page = await showServed({ before: { archive: () => gate.promise } });
    await page.select(0);
    const archive = page.button('Archive');
    archive.focus();
    archive.click();
    await until(() => page.bulk().activeElement?.textContent.trim() === 'Stop');
    gate.resolve();
    await until(() => page.root.activeElement?.closest('.row'));
  });

  it('Escape in it lets go of the selection', async () => {
    const page = await showServed();
    await page.select(0);
    const archive = page.button('Archive');
    archive.focus();
    archive.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    await until(() => page.root.activeElement?.closest('.row'));
    expect(page.bar()).to.equal(null);
  });

  it('is one menu in a narrow place, in which a choice is a second page', async () => {
    const page = await showServed({ show: { width: '360px' } });
    await page.select(0, 1);
    expect(page.menus()).to.have.length(1);
    await page.choose('Actions', 'Change status');
    await page.settle();
    await page.choose('Actions', 'On hold');
    await until(() => page.toast().startsWith('2 clients changed'));
  });

  it('offers in cards to select all that are shown, for want of a header', async () => {
    const page = await showServed({ show: { width: '360px' } });
    await page.select(0);
    await page.choose('Actions', 'Select all 5 shown clients');
    await until(() => page.said().includes('5 selected'));
  });

  it('passes axe with an outcome, with progress, and with its question', async function () {
    this.timeout(30_000);
    const gate = Promise.withResolvers<void>();
    const page = await showServed({ before: { updateMany: () => gate.promise } });
    await page.select(0, 1);
    page.server.touch('cli_1', { name: 'Renamed' });
    await page.choose('Change status', 'On hold');
    await until(() => page.said().includes('Changing'));
    expect(await seriousFindings(page.directory)).to.deep.equal([]);
    gate.resolve();
    await until(() => page.said().includes('changed by someone else'));
    page.press('Show them');
    await page.settle();
    expect(await seriousFindings(page.directory)).to.deep.equal([]);
  });
});
