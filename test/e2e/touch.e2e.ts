// A tablet: wide enough for the table, and without a pointer that rests above anything.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('on a touch screen', () => {
  it('the menu of each row of the table is in sight, and opens at a touch', async () => {
    const page = await demo.open({ viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true });
    const row = page.getByRole('grid').getByRole('row').nth(2);
    const button = row.getByRole('button');
    const opacity = await button.evaluate((element) => getComputedStyle(element).opacity);
    assert.equal(opacity, '1');
    await button.tap();
    await page.getByRole('menuitem', { name: 'Open' }).waitFor();
    await page.context().close();
  });
});
