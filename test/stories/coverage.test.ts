import { it } from 'node:test';
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { designedStates } from './designed-states.ts';
import { storyIndex } from './storybook.ts';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));
const stories = storyIndex().filter(({ type }) => type === 'story');

for (const [title, names] of Object.entries(designedStates))
  it(`[F16] ${title} has a story for every designed state`, () => {
    const told = new Set(stories.filter((story) => story.title === title).map(({ name }) => name));
    assert.deepEqual(
      names.filter((name) => !told.has(name)),
      [],
    );
  });

it('[F16] every public element has stories', () => {
  const { exports } = JSON.parse(readFileSync(`${packages}/elements/package.json`, 'utf8')) as {
    exports: Record<string, unknown>;
  };
  const names = Object.keys(exports).flatMap((path) => /^\.\/([\w-]+)\/define\.js$/.exec(path)?.[1] ?? []);
  assert.ok(names.length >= 3);
  assert.deepEqual(names.filter(hasNoStory), []);
});

it('[F16] every primitive has stories', () => {
  // A folder with a file of its own name is a primitive when that draws something.
  const folders = globSync('ui/src/*/*.ts', { cwd: packages })
    .filter((path) => basename(path, '.ts').replace(/s$/, '') === basename(dirname(path)))
    .filter((path) => /html`|css`/.test(readFileSync(`${packages}/${path}`, 'utf8')))
    .map((path) => basename(dirname(path)))
    .filter((name) => !['token', 'tokens', 'field', 'story-frame'].includes(name));
  assert.ok(folders.length >= 15, folders.join());
  assert.deepEqual(folders.filter(hasNoStory), []);
});

function hasNoStory(folder: string) {
  return !stories.some(({ importPath }) => basename(dirname(importPath)) === folder);
}
