import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { companySites, fifthSites, type CompanySite } from './index.ts';

/** Letters and digits alone: markup, punctuation and the grouping of numbers do not count. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf({ pages }: CompanySite): string {
  const markup = Object.values(pages)
    .filter((page) => typeof page === 'string')
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ');
  return `${bare(markup)}\n${bare(markup.replace(/<[^>]*>/g, ' '))}`;
}

const printedFields = [
  'displayName',
  'legalName',
  'description',
  'founded',
  'address',
  'phone',
  'vatId',
  'registration',
  'peppolId',
  'financeEmail',
  'invoiceSubmission',
  'linkedIn',
  'social',
] as const;

/** What a page must print for such a value: not the words that a country or a register puts before a number. */
function printed(field: (typeof printedFields)[number], value: string): readonly string[] {
  if (field === 'address') return value.split('\n');
  if (field === 'vatId') return [value.replace(/^(GB|ES|IT)/, '')];
  if (field === 'registration') return [value.replace(/^\D* (?=\S*\d)/, '')];
  if (field === 'peppolId') return [value.replace(/^0204:/, '')];
  return [value];
}

describe('the fifth set of fixture sites', () => {
  it('is held out: no host of it is in a set that the code is mended by', () => {
    const others = new Set(companySites.map(({ host }) => host));
    assert.deepEqual(
      fifthSites.filter(({ host }) => others.has(host)),
      [],
    );
    assert.equal(new Set(fifthSites.map(({ host }) => host)).size, 20);
  });

  for (const site of fifthSites.filter(({ facts }) => Object.keys(facts).length > 0)) {
    it(`states every fact of ${site.host} on a page`, () => {
      const words = wordsOf(site);
      for (const field of printedFields) {
        const parts = (site.facts[field] ?? []).flatMap((value) => printed(field, value));
        for (const part of parts) assert.ok(words.includes(bare(part)), `${field}: ${part}`);
      }
    });
  }
});
