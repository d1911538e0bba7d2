// Writes what tools read of the package in the current folder: a manifest of its elements, made from their doc comments, and from
// that what editors complete. Into `dist/`, or the folder that is named.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { elementManifest } from './element-manifest.ts';
import { vscodeData } from './vscode-data.ts';
import { webTypes } from './web-types.ts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const manifest = elementManifest('.');

const dist = process.argv[2] ?? 'dist';
mkdirSync(dist, { recursive: true });
write('custom-elements.json', manifest);
// The tags of the other packages exist within elements only.
if (name === '@clientele/elements') {
  write('vscode.html-custom-data.json', vscodeData(manifest));
  write('web-types.json', webTypes(manifest, { name, version }));
}

function write(file: string, content: object) {
  writeFileSync(`${dist}/${file}`, `${JSON.stringify(content, null, 2)}\n`);
}
