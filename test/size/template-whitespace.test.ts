import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { condensed } from '../../packages/elements/build/template-whitespace.ts';

describe('white space in templates', () => {
  it('of markup becomes one space where there was a line break, and never none', () => {
    assert.equal(condensed('html', '<b>a</b>\n      <i>b</i>  <u\n  c>'), '<b>a</b> <i>b</i>  <u c>');
  });

  it('stays where it is shown', () => {
    const text = '<pre>a\n  b</pre>';
    assert.equal(condensed('html', text), text);
  });

  it('of styles goes where it means nothing', () => {
    assert.equal(
      condensed('css', 'a,\n  b {\n    color: red; /* why */\n    margin: 0 1px;\n  }\n'),
      'a,b{color:red;margin:0 1px}',
    );
  });

  it('of styles stays between selectors, in sums, in queries and in strings', () => {
    for (const css of [
      'a :hover > b{c:d}',
      'a{b:calc(1px + (2px - 1px))}',
      '@media (width < 640px) and (hover){}',
      "a{content:' ; '}",
    ]) {
      assert.equal(condensed('css', css), css);
    }
  });
});
