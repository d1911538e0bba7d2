// What a person has clicked stays under the pointer: the list gives way to the sheet sideways only, in every window and language.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('the list never moves under the pointer', () => {
  for (const language of ['en', 'de', 'ar'])
    for (const width of [1024, 1200, 1440])
      it(`when the sheet opens and closes in a window of ${width} px, in ${language}, with filters in force`, async () => {
        const page = await demo.open({ language, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        await sayTenThousand(page);
        await page.goto(`${demo.url}/clients?from=2020-01-01&to=2030-01-01`);
        await page
          .getByText(/10[.,]000|١٠٬٠٠٠/)
          .first()
          .waitFor({ state: 'attached' });
        const row = page.locator('clientele-directory .row[data-id]').nth(3);
        const box = async () => row.evaluate((element) => element.getBoundingClientRect());
        const { top, height, width: wide } = await box();
        await row.locator('.name').click();
        await page.getByRole('dialog').waitFor();
        // The list has given way.
        await page.waitForFunction(
          (before) =>
            (document.querySelector('clientele-directory')?.shadowRoot?.querySelector('.row')?.clientWidth ?? before) <
            before,
          Math.floor(wide),
        );
        const open = await box();
        assert.deepEqual([open.top, open.height], [top, height]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        const closed = await box();
        assert.deepEqual([closed.top, closed.height], [top, height]);
        await page.context().close();
      });
});

/** The longest text that the number of clients takes. */
async function sayTenThousand(page: Page) {
  await page.route(/clients\.list/, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(/"total":\{[^}]*\}/g, '"total":{"count":10000,"exact":false}');
    await route.fulfill({ response, body: text });
  });
}
