import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const browserPackages = ['contract', 'client', 'ui', 'elements'] as const;

export const allPackages = [...browserPackages, 'server'] as const;
type PackageName = (typeof allPackages)[number];

export interface Packed {
  name: PackageName;
  tarball: string;
  /** Paths within the package; the bundler's hashes in names of chunks are written as `-*`. */
  files: string[];
}

/** Packs what a release would publish: the browser packages as `pnpm build` has left them, the server as `pnpm pack` builds it. */
export function packAll(names: readonly PackageName[] = browserPackages): { packed: Packed[]; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-pack-'));
  const packed = names.map((name) => {
    // A run of the tests has built the server with its declarations, and other suites read it now: nothing writes there.
    const isRun = process.env['TEST_RECORD'] !== undefined;
    const isBuilt = name !== 'server' || isRun;
    const output = execFileSync(
      'pnpm',
      ['pack', '--json', ...(isBuilt ? ['--config.ignore-scripts=true'] : []), '--pack-destination', folder],
      {
        cwd: join(root, name === 'server' ? name : join('packages', name)),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    // pnpm may print warnings before it.
    const { filename, files } = JSON.parse(output.slice(output.search(/^\{/m))) as {
      filename: string;
      files: { path: string }[];
    };
    return { name, tarball: filename, files: files.map(({ path }) => withoutHash(path)).sort() };
  });
  return { packed, remove: () => rmSync(folder, { recursive: true }) };
}

function withoutHash(path: string): string {
  return path.replace(/^(dist\/cdn\/.*)-[\w-]{8}\.js$/, '$1-*.js');
}
