import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Manifest {
  modules: object[];
}

/** What the doc comments say of every element, for the tables of the docs: each package describes itself anew. */
export function elementManifest(): Manifest {
  const [elements, ui] = [descriptionOf('elements'), descriptionOf('ui')];
  return { ...elements, modules: [...elements.modules, ...ui.modules] };
}

function descriptionOf(name: string): Manifest {
  const folder = fileURLToPath(new URL(`../../packages/${name}`, import.meta.url));
  execFileSync(process.execPath, ['../elements/build/descriptions.ts'], { cwd: folder, stdio: 'inherit' });
  return JSON.parse(readFileSync(`${folder}/dist/custom-elements.json`, 'utf8')) as Manifest;
}
