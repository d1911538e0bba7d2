import type { Plugin } from 'vite';

/** What Lit looks up on the window for polyfills and for its own warnings, and what no page of today has to say about it. */
const lookedUp = [
  'ShadyCSS',
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
];

const modules = /[\\/](lit-html|lit-element|reactive-element|css-tag|(?<=[\\/]decorators[\\/])property)\.js$/;

const lookup = /\(\s*[\w$]+\.(?<list>\w+)\s*\?\?=\s*\[\]\s*\)|\b[\w$]+\.(?<name>\w+)\b/g;

/**
 * The one thing that Lit keeps on the window, for all of its copies, and asks by its bare name whenever a class is defined. Here it
 * is a variable of the one module, which the other imports.
 */
const kept = 'litPropertyMetadata';
const declarations = new Map([
  ['reactive-element', `export let ${kept};`],
  ['property', `import { ${kept} } from '../reactive-element.js';`],
]);

/**
 * A form or a link of the host's page that is called `litElementVersions`, or by another of these names, would be found on the
 * window in their place, and keep Lit from starting. So this copy of Lit does not look.
 * https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
export function unclobberedLit(): Plugin {
  const found = new Set<string>();
  return {
    name: 'unclobbered-lit',
    transform(code, id) {
      const file = modules.exec(id)?.[1];
      if (!file) return null;
      const without = code.replaceAll(lookup, (text, list?: string, name?: string) => {
        const global = list ?? name ?? '';
        if (global === kept) {
          found.add(`${kept} (${file})`);
          return kept;
        }
        if (!lookedUp.includes(global)) return text;
        found.add(global);
        return list ? '[]' : '(void 0)';
      });
      return { code: `${declarations.get(file) ?? ''}${without}`, map: null };
    },
    buildEnd(error) {
      const expected = [...lookedUp, ...[...declarations.keys()].map((file) => `${kept} (${file})`)];
      const missing = expected.filter((name) => !found.has(name));
      if (!error && missing.length > 0) this.error(`Lit no longer looks up ${missing.join(', ')}: adapt this plugin.`);
    },
  };
}
