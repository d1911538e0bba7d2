// Characters that turn or hide text turn and hide nothing but the name that they are in.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { find, rowOf, soon } from './shown-clients.ts';
import { store } from './stored-clients.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('[F14] names with characters that turn or hide what follows', () => {
  const names = {
    'a right-to-left override': 'Invoice\u202Efdp.exe',
    'an override that is never closed': '\u202E\u202Eevila',
    'an isolate that is never closed': '\u2067Open \u2066end',
    'zero-width characters': 'Zero\u200B\u200D\u2060\uFEFFwidth Ltd',
    'Arabic and a mark': 'شركة\u200F (Ltd)',
  };
  for (const [kind, name] of Object.entries(names))
    it(`${kind} stay within the name, in the row, the sheet and the message`, async () => {
      const page = await demo.open();
      const clients = new ClientsPage(page);
      const client = await store(page, { name });
      await find(clients, client);
      assert.equal(await isolation(rowOf(clients, client).locator('.name')), 'isolate');
      await rowOf(clients, client).locator('.name').click();
      const title = clients.field('Name').locator('.value bdi');
      await soon(async () => (await title.textContent()) === client.name, 'the sheet has the name');
      assert.equal(await isolation(title), 'isolate');
      await clients.choose('Archive');
      const toast = page.locator('clientele-toasts .text').filter({ hasText: 'was archived' });
      await toast.waitFor();
      assert.equal(await isolation(toast.locator('bdi')), 'isolate');
      assert.equal(await toast.locator('bdi').textContent(), client.name);
      // The words after the name are read after it, and from left to right.
      const { name: place, words } = await toast.evaluate(placesIn);
      assert.ok(words.first < words.last && words.first >= place - 1, JSON.stringify({ place, words }));
      await page.context().close();
    });
});

function isolation(place: Locator): Promise<string> {
  return place.evaluate((element) => getComputedStyle(element).unicodeBidi);
}

/** Where the name ends, and where the first and the last letter of the words after it are drawn. */
function placesIn(text: Element): { name: number; words: { first: number; last: number } } {
  const name = text.querySelector('bdi');
  let words = name?.nextSibling ?? null;
  while (words && !words.textContent?.trim()) words = words.nextSibling;
  if (!name || !words?.textContent) throw new Error('There are no words after the name.');
  const left = (offset: number) => {
    const range = document.createRange();
    range.setStart(words, offset);
    range.setEnd(words, offset + 1);
    return range.getBoundingClientRect().left;
  };
  const length = words.textContent.trimEnd().length;
  return {
    name: name.getBoundingClientRect().right,
    words: { first: left(words.textContent.search(/\S/)), last: left(length - 1) },
  };
}
