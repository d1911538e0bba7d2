import type { Manifest } from './element-manifest.ts';
import { literalsOf } from './vscode-data.ts';

/** Completion in JetBrains' editors. https://github.com/JetBrains/web-types */
export function webTypes({ modules }: Manifest, { name, version }: { name: string; version: string }): object {
  const elements = modules.flatMap(({ declarations }) => declarations);
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: (element.attributes ?? []).map(({ name, description, type, default: value }) => ({
            name,
            description,
            ...(value !== undefined && { default: value }),
            value: { type: literalsOf(type?.text).length > 0 ? literalsOf(type?.text) : (type?.text ?? 'string') },
          })),
          slots: (element.slots ?? []).map(named),
          js: {
            events: (element.events ?? []).map(named),
            properties: (element.members ?? [])
              .filter(({ kind, readonly }) => kind === 'field' && !readonly)
              .map(({ name, description, type }) => ({ name, description, type: type?.text })),
          },
          css: {
            parts: (element.cssParts ?? []).map(named),
            properties: (element.cssProperties ?? []).map(named),
          },
        })),
      },
    },
  };
}

function named({ name, description }: { name: string; description?: string }) {
  return { name, description };
}
