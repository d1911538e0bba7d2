// A host engineer's first hour: README.md's own steps, in an empty folder, on the packages as a release would publish them.
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertNoViolation, doMainJob } from '../e2e/main-job.ts';
import { visit } from '../e2e/visit.ts';
import { launchBrowser } from '../run/launch-browser.ts';
import { freePort } from '../run/postgres.ts';
import { allPackages, packAll, root } from '../supply-chain/packed.ts';
import { quickFolder, startRegistry } from './local-registry.ts';
import { otherNode } from './other-node.ts';
import { quickStart } from './readme.ts';

const treeBefore = treeState();
const { packed, remove } = packAll(allPackages);
const { files, commands } = quickStart();
const pageNode = otherNode();

let registry: Awaited<ReturnType<typeof startRegistry>>;
let browser: Browser;
before(async () => {
  registry = await startRegistry(packed);
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  registry.stop();
  remove();
});

it('packing leaves the tree as it was', () => {
  assert.equal(treeState(), treeBefore);
});

for (const manager of ['npm', 'pnpm'] as const)
  describe(`README.md’s steps with ${manager}, the page bundled on Node ${pageNode.version}`, () => {
    let host: Host;
    before(async () => {
      host = await newHost(manager, registry.url);
    });
    after(() => host.remove());

    it('end in a page in which the main job is done, under README.md’s own policy', async () => {
      for (const [name, text] of files) host.write(name, text);
      const [install, installTools, createWorkspace, createKey, build, start, ...more] = commands;
      assert.deepEqual(more, []);
      await host.run(install);
      await host.run(installTools);
      host.placeholders['wsp_…'] = await host.run(createWorkspace);
      host.placeholders['sk_…'] = await host.run(createKey);
      await host.run(build, pageNode.folder);
      const server = await host.start(start);
      try {
        const here = await visit(browser, host.url);
        await doMainJob(here, 'Tarball Ltd');
        assert.deepEqual(here.complaints, []);
        assert.deepEqual([...here.origins], [host.url]);
        await assertNoViolation(here);
        await here.close();
      } finally {
        await stop(server);
      }
    });

    it('the command’s first page names every command and every setting', async () => {
      const help = await host.run('npx clientele-server --help');
      for (const name of [
        'start',
        'create-workspace',
        'create-key',
        'backup',
        'doctor',
        'DATABASE_URL',
        'CLIENTELE_PUBLIC_URL',
      ])
        assert.ok(help.includes(name), name);
    });

    it('an old Node is told in a sentence, by the command and by the import', async () => {
      // Node runs this before anything else, so that the version is old on every machine.
      const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.19.0'})`;
      const told = /^@clientele\/server needs Node 24 or newer, and this is Node 20\.19\.0\. .*nodejs\.org\.$/m;
      const command = await host.node(['--import', old, 'node_modules/@clientele/server/dist/bin.js', '--help']);
      assert.equal(command.code, 1);
      assert.match(command.errors, told);
      assert.doesNotMatch(command.errors, /\n\s+at /);
      const imported = await host.node([
        '--import',
        old,
        '--eval',
        'import("@clientele/server").catch((e) => console.error(e.message))',
      ]);
      assert.match(imported.errors, told);
    });

    it(
      'a really older Node says the same',
      { skip: Number(pageNode.version.split('.')[0]) >= 24 && 'there is none here' },
      async () => {
        const { code, errors } = await host.node(
          ['node_modules/@clientele/server/dist/bin.js'],
          join(pageNode.folder, 'node'),
        );
        assert.deepEqual([code, errors.split('\n').length], [1, 2]);
        assert.match(errors, /needs Node 24 or newer, and this is Node/);
        const imported = await host.node(
          ['--eval', 'import("@clientele/server").catch((e) => console.error(e.message))'],
          join(pageNode.folder, 'node'),
        );
        assert.match(imported.errors, /needs Node 24 or newer/);
      },
    );

    it('the server’s types are those of its functions', () => {
      host.write('types.ts', typesUsed);
      compile(host, ['types.ts'], { module: 'NodeNext', skipLibCheck: true });
    });

    it('what the page imports gives events their types, where the README listens and on the elements', () => {
      host.write('clients.ts', `${files.get('clients.js')}${eventsUsed}`);
      compile(host, ['clients.ts'], { module: 'ESNext', moduleResolution: 'bundler' });
    });
  });

const typesUsed = `
import { createClientele, type MountedClientele } from '@clientele/server';
const clientele: MountedClientele = await createClientele({ databaseUrl: 'x.db' });
const port: number = (await clientele.serve(clientele, { port: 0 })).port;
// @ts-expect-error
await createClientele({ databaseUrl: 5 });
// @ts-expect-error
const wrong: string = port;
`;

const eventsUsed = `
document.querySelector('clientele-directory')?.addEventListener('clientele-select', (event) => {
  const id: string = event.clientId;
  // @ts-expect-error
  const wrong: number = event.clientId;
});
`;

function compile(host: Host, files: string[], options: Record<string, unknown>): void {
  const compilerOptions = { target: 'ES2023', types: [], strict: true, noEmit: true, ...options };
  host.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
  execFileSync('tsc', ['--project', host.folder, '--pretty', 'false'], { stdio: 'inherit' });
}

type Host = Awaited<ReturnType<typeof newHost>>;

/** An empty project outside of this repository, whose package manager knows the local registry alone. */
async function newHost(manager: 'npm' | 'pnpm', registryUrl: string) {
  const folder = mkdtempSync(join(quickFolder, `clientele-quick-start-${manager}-`));
  const port = String(await freePort());
  const placeholders: Record<string, string> = { 'localhost:3000': `localhost:${port}`, 'port: 3000': `port: ${port}` };
  const filled = (text: string) =>
    Object.entries(placeholders).reduce((filling, [name, value]) => filling.replaceAll(name, value), text);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), filled(text));
  mkdirSync(join(folder, 'caches'));
  write('package.json', JSON.stringify({ name: 'host', version: '1.0.0', private: true, type: 'module' }));
  write(
    '.npmrc',
    `registry=${registryUrl}\ncache=${folder}/caches/npm\naudit=false\nfund=false\nupdate-notifier=false\n`,
  );
  write(
    'pnpm-workspace.yaml',
    `registry: ${registryUrl}\nstoreDir: ${folder}/caches/store\ncacheDir: ${folder}/caches/pnpm\n`,
  );

  // What this test was started with is not the host's: settings of pnpm, and databases.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_|^(DATABASE_URL|NODE_ENV)$|^CLIENTELE_/i.test(name)),
  );
  const launch = (command = '', firstPath = dirname(process.execPath)) =>
    spawn(manager === 'npm' ? filled(command) : withPnpm(filled(command)), {
      cwd: folder,
      shell: true,
      env: {
        ...environment,
        npm_config_registry: registryUrl,
        PATH: [firstPath, process.env['PATH']].join(delimiter),
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    folder,
    url: `http://localhost:${port}`,
    placeholders,
    write,
    /** Runs a command to its end and gives what it printed. */
    async run(command: string | undefined, firstPath?: string): Promise<string> {
      const { code, output, errors } = await ended(launch(command, firstPath));
      assert.equal(code, 0, `${command}\n${output}\n${errors}`);
      return output.trim();
    },
    async start(command: string | undefined): Promise<ChildProcess> {
      const child = launch(`exec env ${command}`);
      const problems = textOf(child.stderr);
      for await (const line of createInterface(child.stdout)) if (line.startsWith('Ready at ')) return child;
      throw new Error(`${command}\n${await problems}`);
    },
    node: (args: string[], node = process.execPath) =>
      ended(spawn(node, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function withPnpm(command: string): string {
  return command.replace(/^npm install/, 'pnpm add').replace(/^npx /, 'pnpm exec ');
}

async function ended(child: ReturnType<typeof spawn>) {
  const [output, errors, [code]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code as number | null, output, errors };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

async function stop(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function treeState(): string {
  return execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
}
