// The compiler changes `./x.ts` into `./x.js` in modules, but not in declarations. `node declarations.ts <folder>` does so.
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** Makes relative imports in the declarations below `folder` name the modules that are published. */
export function nameModules(folder: string): void {
  for (const path of globSync(`${folder}/**/*.d.ts`)) {
    const code = readFileSync(path, 'utf8');
    writeFileSync(path, code.replaceAll(/(\b(?:from |import |import\()(["'])\.[^"'\n]*)\.ts\2/g, '$1.js$2'));
  }
}

const folder = process.argv[2];
if (import.meta.main && folder !== undefined) nameModules(folder);
