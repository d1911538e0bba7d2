import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium: `CHROME_PATH`, one that is installed, or one that is installed now. */
export async function findBrowser(): Promise<string> {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && has('apt-get')) {
    run('apt-get', ['update']);
    // Fonts, so that no script of the seed data is drawn as boxes.
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk']);
  } else {
    run('pnpm', ['--filter', '@clientele/test', 'exec', 'playwright-core', 'install', 'chromium']);
  }
  const now = installed();
  if (!now)
    throw new Error('No Chromium was found or could be installed. Install one, or set CHROME_PATH to its path.');
  return now;
}

function installed(): string | undefined {
  return [process.env['CHROME_PATH'], ...usualPlaces, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

function has(command: string): boolean {
  return spawnSync('which', [command]).status === 0;
}

function run(command: string, args: string[]): void {
  console.log(`Installing a browser for the tests: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
