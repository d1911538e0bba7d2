import { globSync, readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
// The analyzer's own command offers it as `--litelement`.
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/** The part of the schema that is used here. https://github.com/webcomponents/custom-elements-manifest */
export interface Manifest {
  schemaVersion: string;
  modules: { kind: 'javascript-module'; path: string; declarations: ElementDoc[]; exports: object[] }[];
}

export interface ElementDoc {
  name: string;
  tagName: string;
  description?: string;
  customElement?: boolean;
  superclass?: { name: string };
  members?: MemberDoc[];
  attributes?: (Described & { name: string; fieldName?: string; type?: TypeDoc; default?: string })[];
  events?: (Described & { name: string; type?: TypeDoc })[];
  slots?: (Described & { name: string })[];
  cssParts?: (Described & { name: string })[];
  cssProperties?: (Described & { name: string })[];
  cssStates?: (Described & { name: string })[];
}

export interface MemberDoc extends Described {
  kind: 'field' | 'method';
  name: string;
  privacy?: 'public' | 'private' | 'protected';
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  type?: TypeDoc;
}

interface Described {
  description?: string;
}
interface TypeDoc {
  text: string;
}

/** What the doc comments say of every public element below `src`; only what a page can use. */
export function elementManifest(folder: string): Manifest {
  const paths = globSync('src/*/*.ts', {
    cwd: folder,
    exclude: ['**/*.test.ts', '**/*.stories.ts'],
  }).sort();
  const aliases = new Map<string, string>();
  const modules = paths.map((path) => {
    // The analyzer knows an element by the name of its base class.
    const text = readFileSync(`${folder}/${path}`, 'utf8').replaceAll(/\bClienteleElement\b/g, 'LitElement');
    for (const [, name = '', values = ''] of text.matchAll(literalUnion)) aliases.set(name, values);
    return ts.createSourceFile(path.replaceAll('\\', '/'), text, ts.ScriptTarget.ES2015, true);
  });
  const { schemaVersion, modules: all }: Manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const described = all
    .map(({ path, declarations }) => ({ path, element: declarations.find(isPublicElement) }))
    .flatMap(({ path, element }) => (element ? [{ path: path.replace(/^src(.*)\.ts$/, 'dist$1.js'), element }] : []))
    .map(({ path, element }) => ({
      kind: 'javascript-module' as const,
      path,
      declarations: [publicPart(element, aliases)],
      exports: [{ kind: 'js', name: element.name, declaration: { name: element.name, module: path } }],
    }));
  return { schemaVersion, modules: described };
}

// `type SelectionMode = 'none' | 'single'`: an editor completes the values, not the name.
const literalUnion = /type (\w+) =\s*\|?\s*((?:'[\w-]+'(?:\s*\|\s*)?)+);/g;

// The analyzer knows Lit's class, but not the one between it and the elements.
function isPublicElement({ name, customElement, superclass }: ElementDoc) {
  const isElement = customElement === true || superclass?.name === 'ClienteleElement';
  return isElement && /^Clientele(?!.*Event$)/.test(name);
}

function publicPart(element: ElementDoc, aliases: ReadonlyMap<string, string>): ElementDoc {
  const { members = [], events = [], attributes = [] } = element;
  const spelledOut = <Doc extends { type?: TypeDoc }>(doc: Doc): Doc => {
    const values = doc.type && aliases.get(doc.type.text);
    return values ? { ...doc, type: { text: values } } : doc;
  };
  const isPublic = ({ name, privacy }: MemberDoc) => !name.startsWith('#') && (privacy ?? 'public') === 'public';
  return {
    ...element,
    tagName: kebabCase(element.name),
    members: members.filter(isPublic).map(spelledOut),
    attributes: attributes.map(spelledOut),
    // The analyzer also guesses events from dispatchEvent(); what counts is what the doc comment says.
    events: events.filter(({ name, description }) => name && description),
  };
}

function kebabCase(name: string) {
  return name.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase();
}
