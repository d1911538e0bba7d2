// The manifest is made from doc comments, which can say anything: this holds them against the sources they describe.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const elementsFolder = fileURLToPath(new URL('../../packages/elements/', import.meta.url));

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
}
interface Element {
  tagName: string;
  members: (Named & { kind: string })[];
  attributes: Named[];
  events: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

// By address, since it is no published entry point: the build's own.
const { elementManifest } = (await import(
  new URL('../../packages/elements/build/element-manifest.ts', import.meta.url).href
)) as {
  elementManifest: (folder: string) => { modules: { path: string; declarations: Element[] }[] };
};
const described = elementManifest(elementsFolder).modules.flatMap(({ path, declarations }) =>
  declarations.map((element) => ({ element, source: sourceOf(path.split('/')[1] ?? '') })),
);

/** All that an element is made of, tests and stories apart. */
function sourceOf(folder: string): string {
  const paths = globSync(`src/${folder}/**/*.ts`, { cwd: elementsFolder }).filter(
    (path) => !/\.(test|stories)\.ts$|-page\.ts$/.test(path),
  );
  return [...new Set(paths.flatMap((path) => [path, ...recordFiles(path)]))]
    .map((path) => readFileSync(join(elementsFolder, path), 'utf8'))
    .join('\n');
}

/** What shows a client is made of parts that stand in a folder of their own: those that a file leads to, at once or later. */
function recordFiles(from: string, found = new Set<string>()): ReadonlySet<string> {
  const text = readFileSync(join(elementsFolder, from), 'utf8');
  for (const [, path = ''] of text.matchAll(/^(?!import type|export type).*?(?:from |import\()'(\.[^']+)'/gm)) {
    const file = join(dirname(from), path);
    if (!file.startsWith('src/record/') || found.has(file)) continue;
    found.add(file);
    recordFiles(file, found);
  }
  return found;
}

function eventClasses(): Map<string, string> {
  const paths = globSync('src/**/*-{event,events}.ts', { cwd: elementsFolder });
  return new Map(
    paths.flatMap((path) =>
      [...readFileSync(join(elementsFolder, path), 'utf8').matchAll(/'(clientele-[\w-]+)': (\w+);/g)].map(
        ([, name = '', type = '']) => [name, type] as const,
      ),
    ),
  );
}

/** Of the primitives, whose markup stands in an element's own shadow root or whose parts it passes on. */
const primitives = globSync('../ui/src/**/*.ts', { cwd: elementsFolder })
  .filter((path) => !/\.(test|stories)\.ts$/.test(path))
  .map((path) => readFileSync(join(elementsFolder, path), 'utf8'))
  .join('\n');

function partsIn(source: string): string[] {
  const written = source.matchAll(/(?:export)?parts?(?:=|: | = )(?:"([^"]*)"|'([^']*)'|\$\{([^}]*)\})/g);
  return [...written].flatMap(([, ...texts]) => texts.join(' ').split(/[^\w-]+/));
}

/** Of a frame around other elements: their slots that it names. */
function passedOn(source: string): string[] {
  const patterns = [...source.matchAll(/[sS]lots(?:: RegExp)? = \/(.+)\/;/g)].map(
    ([, pattern = '']) => new RegExp(pattern),
  );
  const all = described.filter((other) => other.source !== source).flatMap(({ element }) => names(element.slots));
  return all.filter((name) => patterns.some((pattern) => pattern.test(name)));
}

const names = (list: Named[] = []) => list.map(({ name }) => name).sort();

it('every public element is in the manifest', () => {
  const defined = globSync('src/*/define.ts', { cwd: elementsFolder }).map(
    (path) => /defineElement\('([\w-]+)'/.exec(readFileSync(join(elementsFolder, path), 'utf8'))?.[1] ?? path,
  );
  assert.deepEqual(described.map(({ element }) => element.tagName).sort(), defined.sort());
});

it('the types of all events are published by their names', () => {
  const published = readFileSync(join(elementsFolder, 'src/events.ts'), 'utf8');
  const missing = [...eventClasses().values()].filter((type) => !new RegExp(`\\b${type}\\b`).test(published));
  assert.deepEqual(missing, []);
});

for (const { element, source } of described)
  describe(element.tagName, () => {
    it('every documented event is the one of its name in GlobalEventHandlersEventMap', () => {
      const types = eventClasses();
      assert.ok(element.events.length > 0);
      for (const { name, type } of element.events) assert.equal(type?.text, types.get(name), name);
    });

    it('every event that its folder fires is documented', () => {
      const fired = [...source.matchAll(/new (Clientele\w+Event)\(/g)].map(([, type]) => type);
      const known = new Set(element.events.map(({ type }) => type?.text));
      assert.ok(fired.length > 0);
      assert.deepEqual(
        fired.filter((type) => !known.has(type)),
        [],
      );
    });

    it('documented slots are those of its templates', () => {
      const slots = [...source.matchAll(/<slot(?: name=("[\w-]+|\$\{\w+))?/g)].flatMap(([, name = '']) =>
        name.startsWith('$') ? passedOn(source) : name.slice(1),
      );
      // `section-${id}` is called `section-*`.
      const called = slots.map((name) => name.replace(/-$/, '-*'));
      assert.deepEqual(names(element.slots), [...new Set(called)].sort());
    });

    it('every documented part is in a template', () => {
      const parts = new Set([...partsIn(source), ...partsIn(primitives)]);
      assert.deepEqual(
        names(element.cssParts).filter((name) => !parts.has(name)),
        [],
      );
    });

    it('every documented custom property is read by its styles', () => {
      assert.deepEqual(
        names(element.cssProperties).filter((name) => !source.includes(`var(${name}`)),
        [],
      );
    });

    it('every documented state is set', () => {
      assert.deepEqual(
        names(element.cssStates).filter((name) => !new RegExp(`\\b${name}:`).test(source)),
        [],
      );
    });

    it('every attribute and property says what it is for', () => {
      const silent = [...element.attributes, ...element.members].filter(({ description }) => !description);
      assert.deepEqual(
        names(silent).filter((name) => !['refresh', 'whenReady'].includes(name)),
        [],
      );
      const isProvider = element.tagName === 'clientele-provider';
      if (!isProvider) assert.ok(names(element.attributes).includes('provider'));
    });
  });
