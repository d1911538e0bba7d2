import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../run/browser.ts';
import { StoryPage } from './story-page.ts';
import { startStorybook, storyIndex } from './storybook.ts';

const tabs = 3;

describe('every story', { concurrency: tabs }, () => {
  let browser: Browser;
  let storybook: Awaited<ReturnType<typeof startStorybook>>;
  const free: StoryPage[] = [];

  before(async () => {
    storybook = await startStorybook();
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
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
