// Type-checks every package by its own tsconfig.json, two at a time.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const projects = ['packages', 'examples']
  .flatMap((folder) => readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}`))
  .concat('server', 'storybook', 'test')
  .filter((project) => existsSync(`${root}${project}/tsconfig.json`));

async function worker(): Promise<void> {
  for (let project = projects.shift(); project; project = projects.shift()) {
    const code = await new Promise<number | null>((resolve) => {
      spawn('tsc', ['--project', project ?? ''], { cwd: root, stdio: 'inherit' }).on('close', resolve);
    });
    if (code !== 0) process.exitCode = 1;
  }
}

await Promise.all([worker(), worker()]);
