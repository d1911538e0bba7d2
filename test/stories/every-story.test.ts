import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { StoryPage } from './story-page.ts';
import { startStorybook, storyIndex } from './storybook.ts';

const tabs = 3;

describe('every story', { concurrency: tabs }, () => {
  let browser: Browser;
  let storybook: Awaited<ReturnType<typeof startStorybook>>;
  const free: StoryPage[] = [];

  before(async () => {
    storybook = await startStorybook();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await storybook.stop();
  });

  for (const entry of storyIndex())
    it(`[F16] ${entry.title} / ${entry.name}`, { timeout: 60_000 }, async () => {
      const page = free.pop() ?? (await StoryPage.open(browser, storybook.url));
      try {
        assert.deepEqual(await page.visit(entry), []);
      } finally {
        free.push(page);
      }
    });
});
