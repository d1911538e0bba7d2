import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser, type Machine } from './browser.ts';

/** A machine on which files are there from the start, or once a command has run. */
function machine(start: Partial<Machine> & { files?: string[]; brings?: Record<string, string> }) {
  const files = new Set(start.files);
  const commands: string[] = [];
  return {
    commands,
    chosen: undefined,
    isRoot: false,
    places: ['/usr/bin/chromium', '/home/me/.cache/chromium'],
    exists: (path: string) => files.has(path),
    has: () => true,
    run(command: string, args: readonly string[]) {
      commands.push(`${command} ${args.join(' ')}`);
      const brought = start.brings?.[`${command} ${args[0]}`];
      if (brought) files.add(brought);
    },
    ...start,
  };
}

describe('the browser of the tests', () => {
  it('is the one that CHROME_PATH names; a path that is wrong is said, and nothing else is taken', async () => {
    const files = ['/opt/chrome', '/usr/bin/chromium'];
    assert.equal(await findBrowser(machine({ files, chosen: '/opt/chrome' })), '/opt/chrome');
    const wrong = machine({ files, chosen: '/opt/chrom' });
    await assert.rejects(findBrowser(wrong), /CHROME_PATH is \/opt\/chrom, and there is no such file/);
    assert.deepEqual(wrong.commands, []);
  });

  it('is an installed one, and then nothing is installed', async () => {
    const here = machine({ files: ['/usr/bin/chromium'], isRoot: true });
    assert.equal(await findBrowser(here), '/usr/bin/chromium');
    assert.deepEqual(here.commands, []);
  });

  it('comes from the system’s packages for root', async () => {
    const here = machine({ isRoot: true, brings: { 'apt-get install': '/usr/bin/chromium' } });
    assert.equal(await findBrowser(here), '/usr/bin/chromium');
    assert.deepEqual(
      here.commands.map((command) => command.split(' ')[0]),
      ['apt-get', 'apt-get'],
    );
  });

  it('is downloaded for everyone else, and where the packages have none', async () => {
    const brings = { 'pnpm --filter': '/home/me/.cache/chromium' };
    for (const isRoot of [false, true]) {
      const here = machine({ isRoot, brings });
      assert.equal(await findBrowser(here), '/home/me/.cache/chromium');
      assert.match(here.commands.at(-1) ?? '', /playwright-core install chromium$/);
    }
  });

  it('when none can be had, it is said what to do', async () => {
    await assert.rejects(findBrowser(machine({})), /Install one, or set CHROME_PATH/);
  });
});
