import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownWebsite, websiteText } from './website-text.ts';

describe('a website as people read it', () => {
  it('[F12] has neither scheme nor final slash, and its path is in letters', () => {
    for (const [website, text] of [
      ['https://acme.com', 'acme.com'],
      ['http://www.acme.com/shop/', 'www.acme.com/shop'],
      ['https://acme.de/%C3%BCber-uns/%E4%BC%9A%E7%A4%BE?q=%C3%A4', 'acme.de/über-uns/会社?q=ä'],
    ] as const)
      assert.equal(websiteText(website), text);
    assert.equal(shownWebsite('https://www.acme.com/'), 'acme.com');
  });

  it('[S10] what could pass for another part of the address, or turn it round, stays encoded', () => {
    for (const path of ['%2F%40', '%E2%81%84', '%E2%80%AE', '%20', '%EF%BC%8F', '%E3%80%82', '%FF', '%C3'])
      assert.equal(websiteText(`https://acme.com/a${path}b`), `acme.com/a${path}b`);
  });
});
