import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../supply-chain/packed.ts';

export interface QuickStart {
  /** The files that the reader is told to write, by name. */
  files: ReadonlyMap<string, string>;
  /** The commands that the reader is told to type, in their order. */
  commands: readonly string[];
}

/** The section of README.md that brings a host from nothing to a list of clients, as a reader would copy it. */
export function quickStart(): QuickStart {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const section = /^## Put it into your product$(.*?)^## /ms.exec(readme)?.[1] ?? '';
  const blocks = [...section.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(
    ([, language = '', file, text = '']) => ({ language, file, text }),
  );
  return {
    files: new Map(blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text]]))),
    commands: blocks.flatMap(({ language, text }) => (language === 'sh' ? text.trim().split('\n') : [])),
  };
}
