import { expect } from 'chai';
import { html, render } from 'lit';
import type { SearchMatch } from '@clientele/contract';
import { fromFirstRange, hiddenMatch, highlight, highlighted } from './highlight.ts';

const drawn = (content: unknown) => {
  const box = document.createElement('div');
  render(html`${content}`, box);
  return box.innerHTML.replaceAll(/<!--.*?-->/g, '');
};

describe('highlight', () => {
  it('marks each range and keeps the text whole', () => {
    expect(
      drawn(
        highlight('Åäö Ørsted', [
          [0, 3],
          [4, 7],
        ]),
      ),
    ).to.equal('<mark>Åäö</mark> <mark>Ørs</mark>ted');
  });

  it('shows text as text, never as markup', () => {
    expect(drawn(highlight('<b>x</b>', [[0, 3]]))).to.equal('<mark>&lt;b&gt;</mark>x&lt;/b&gt;');
  });

  it('ignores ranges that do not fit the text', () => {
    expect(
      drawn(
        highlight('abc', [
          [1, 9],
          [2, 1],
        ]),
      ),
    ).to.equal('abc');
  });

  it('does not mark a value that was changed since the search', () => {
    const matches: SearchMatch[] = [{ field: 'name', text: 'Old name', ranges: [[0, 3]] }];
    expect(drawn(highlighted('New name', 'name', matches))).to.equal('New name');
    expect(drawn(highlighted('Old name', 'name', matches))).to.equal('<mark>Old</mark> name');
  });

  it('finds the match that no shown value explains', () => {
    const inNotes: SearchMatch = { field: 'notes', text: '… pays late …', ranges: [[2, 6]] };
    const inContact: SearchMatch = { field: 'contactName', text: 'Another person', ranges: [[0, 7]] };
    expect(hiddenMatch([inNotes], new Map([['name', 'A']]))).to.equal(inNotes);
    expect(hiddenMatch([inContact], new Map([['contactName', 'Primary person']]))).to.equal(inContact);
    expect(hiddenMatch([inContact], new Map([['contactName', 'Another person']]))).to.equal(undefined);
  });
});

describe('fromFirstRange', () => {
  it('starts a few words before a match that is far into the text', () => {
    const text = 'Never call before eleven; wants signs before the trade show.';
    const { text: shown, ranges } = fromFirstRange({
      text,
      ranges: [
        [49, 54],
        [55, 59],
      ],
    });
    expect(shown).to.equal('…before the trade show.');
    expect(ranges.map(([start, end]) => shown.slice(start, end))).to.deep.equal(['trade', 'show']);
  });

  it('starts at the match where no word begins shortly before it', () => {
    const { text, ranges } = fromFirstRange({ text: `${'漢'.repeat(30)}東京`, ranges: [[30, 32]] });
    expect([text, ranges]).to.deep.equal(['…東京', [[1, 3]]]);
  });

  it('leaves a text alone that begins with its match or shortly before', () => {
    const match: Pick<SearchMatch, 'text' | 'ranges'> = { text: 'Met at the trade show', ranges: [[11, 16]] };
    expect(fromFirstRange(match)).to.deep.equal(match);
  });
});
