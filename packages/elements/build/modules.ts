// Builds the package in the current folder for publishing: `dist/`, or the folder that is named, gets each module as JavaScript and as
// declarations. Nothing is bundled, so that a host's own bundler takes what the host uses, with the host's copy of Lit.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { nameModules } from './declarations.ts';
import { condensedTemplates, hasTemplates } from './template-whitespace.ts';

const dist = process.argv[2] ?? 'dist';
if (existsSync(dist))
  for (const name of readdirSync(dist)) if (name !== 'cdn') rmSync(`${dist}/${name}`, { recursive: true });

// What is wrong is said by `pnpm types`; here it would be said a second time, and cost most of the time.
const { status } = spawnSync('tsc', ['--project', 'tsconfig.build.json', '--noCheck', '--outDir', dist], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

for (const path of globSync(`${dist}/**/*.js`, { exclude: [`${dist}/cdn/**`] })) {
  const code = readFileSync(path, 'utf8');
  if (hasTemplates(code)) writeFileSync(path, condensedTemplates(code, parseAst(code)));
}

nameModules(dist);
