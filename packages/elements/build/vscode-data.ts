import type { Manifest } from './element-manifest.ts';

/** Completion in HTML files. https://github.com/microsoft/vscode-custom-data */
export function vscodeData({ modules }: Manifest): object {
  const elements = modules.flatMap(({ declarations }) => declarations);
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes = [] }) => ({
      name: tagName,
      description,
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        values: literalsOf(attribute.type?.text).map((name) => ({ name })),
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
      })),
    })),
  };
}

/** `'a' | 'b' | undefined` has two. */
export function literalsOf(type = ''): string[] {
  return [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
}
