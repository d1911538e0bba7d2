import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, type Packed } from './packed.ts';

/**
 * A host's project with the published packages in its `node_modules`, unpacked from their tarballs. Beside them are what they
 * declare as their dependencies and what the host itself installs, and nothing else: what is missing is missed.
 */
export function hostProject(packed: readonly Packed[], own: readonly { name: string; from: string }[]) {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-host-'));
  const modules = join(folder, 'node_modules');
  for (const { name, tarball } of packed) {
    // Each in a folder of its own, as pnpm places them: it sees its own dependencies only.
    const place = join(folder, 'store', name);
    mkdirSync(place, { recursive: true });
    execFileSync('tar', ['--extract', '--file', tarball, '--directory', place, '--strip-components=1']);
  }
  for (const { name } of packed) {
    const place = join(folder, 'store', name);
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
    for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) {
      const sibling = dependency.replace('@clientele/', '');
      const target = packed.some((other) => other.name === sibling)
        ? join(folder, 'store', sibling)
        : folderOf(dependency, `packages/${name}`);
      link(target, join(place, 'node_modules', dependency));
    }
  }
  link(join(folder, 'store/elements'), join(modules, '@clientele/elements'));
  for (const { name, from } of own) link(folderOf(name, from), join(modules, name));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Where pnpm has put a dependency of one of the workspace's packages. */
function folderOf(dependency: string, from: string): string {
  const require = createRequire(join(root, from, 'package.json'));
  const [place] = (require.resolve.paths(dependency) ?? []).map((path) => join(path, dependency));
  if (!place) throw new Error(`${dependency} is not installed for ${from}.`);
  return place;
}

function link(target: string, path: string) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
