// The built modules and the one-file build, as `pnpm build` leaves them.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dangerous =
  /unsafeHTML|unsafeSVG|unsafeStatic|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|setHTMLUnsafe|createContextualFragment/g;

function wordsIn(pattern: string): { files: number; words: string[] } {
  const paths = globSync(pattern, { cwd: root });
  return {
    files: paths.length,
    words: paths.flatMap((path) => readFileSync(join(root, path), 'utf8').match(dangerous) ?? []).sort(),
  };
}

describe('what a page runs', () => {
  it('[F02] the npm builds turn no text into markup or code', () => {
    const { files, words } = wordsIn('packages/{contract,client,ui}/dist/**/*.js');
    assert.ok(files > 60);
    assert.deepEqual(words, []);
    const elements = wordsIn('packages/elements/dist/!(cdn)/**/*.js');
    assert.ok(elements.files > 60);
    assert.deepEqual(elements.words, []);
  });

  it("[F02] the one-file build does so in Lit's own template parser alone", () => {
    const { files, words } = wordsIn('packages/elements/dist/cdn/!(place-map-*).js');
    assert.ok(files > 5);
    // `innerHTML` of a <template>, behind the Trusted Types policy: lit-html, in its function createElement.
    assert.deepEqual(words, ['innerHTML']);
  });

  it('[F02] the file of the map does so in Leaflet alone, in what the map does not use', () => {
    const { files, words } = wordsIn('packages/elements/dist/cdn/place-map-*.js');
    assert.equal(files, 1);
    // Its controls, pop-ups, and markers of text: Trusted Types would refuse each of them (test/e2e/map.e2e.ts).
    assert.deepEqual([...new Set(words)], ['innerHTML']);
  });

  it('[F11] nothing listens to messages of other windows', () => {
    const paths = globSync('packages/elements/dist/cdn/*.js', { cwd: root });
    const listening = paths.filter((path) =>
      /addEventListener\(\s*["'`]message|onmessage/.test(readFileSync(join(root, path), 'utf8')),
    );
    assert.deepEqual(listening, []);
  });
});
