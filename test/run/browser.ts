import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** What finding a browser asks of the machine. */
export interface Machine {
  /** `CHROME_PATH`, where somebody has set it. */
  chosen: string | undefined;
  isRoot: boolean;
  /** Where a Chromium usually is. */
  places: readonly string[];
  exists(path: string): boolean;
  has(command: string): boolean;
  run(command: string, args: readonly string[]): void;
}

/** The path of a Chromium: `CHROME_PATH`, one that is installed, or one that is installed now. */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const { chosen, places } = machine;
  if (chosen) {
    if (machine.exists(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and there is no such file.`);
  }
  const installed = () => places.find((path) => machine.exists(path));
  let found = installed();
  if (!found && machine.isRoot && machine.has('apt-get')) {
    machine.run('apt-get', ['update']);
    // Fonts, so that no script of the seed data is drawn as boxes.
    const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];
    machine.run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);
    found = installed();
  }
  // Some distributions have no such package, or an empty one.
  if (!found) {
    machine.run('pnpm', ['--filter', '@clientele/test', 'exec', 'playwright-core', 'install', 'chromium']);
    found = installed();
  }
  if (found) return found;
  throw new Error('No Chromium was found or could be installed. Install one, or set CHROME_PATH to its path.');
}

const thisMachine: Machine = {
  chosen: process.env['CHROME_PATH'],
  isRoot: process.getuid?.() === 0,
  places: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ],
  exists: existsSync,
  has: (command) => spawnSync(command, ['--version']).status === 0,
  run(command, args) {
    console.log(`Installing a browser for the tests: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  },
};
