import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, type Packed } from '../supply-chain/packed.ts';

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

interface Release {
  manifest: Manifest;
  tarball: () => Buffer;
}

/**
 * An npm registry on loopback, so that a host's own `npm install` can be run as it is written and reaches nothing else: it offers
 * the packed packages, and everything that the workspace's own install has brought, packed again from there.
 * https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md
 */
export async function startRegistry(packed: readonly Packed[]): Promise<{ url: string; stop(): void }> {
  const releases = installedReleases();
  for (const { tarball } of packed) {
    const manifest = JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));
    releases.set(manifest.name, new Map([[manifest.version, { manifest, tarball: () => readFileSync(tarball) }]]));
  }
  const tarballs = new Map<string, Buffer>();

  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1));
    const [, name = path, version] = /^(.+)\/-\/(.+)\.tgz$/.exec(path) ?? [];
    const versions = releases.get(name);
    if (!versions) return answer(response, 404, {});
    if (version !== undefined) return void response.end(tarballOf(name, version));
    const manifests = [...versions].map(([number, { manifest }]) => [number, published(name, number, manifest)]);
    const latest = [...versions.keys()].toSorted(byVersion).at(-1);
    // Long ago, because package managers may refuse what is younger than a day.
    const time = Object.fromEntries([...versions.keys()].map((number) => [number, '2020-01-01T00:00:00.000Z']));
    return answer(response, 200, { name, 'dist-tags': { latest }, versions: Object.fromEntries(manifests), time });
  });

  function published(name: string, version: string, manifest: Manifest) {
    const { devDependencies: _, optionalDependencies = {}, ...rest } = manifest;
    // Those for other machines than this one are not there.
    const optional = Object.entries(optionalDependencies).filter(([other]) => releases.has(other));
    return {
      ...rest,
      optionalDependencies: Object.fromEntries(optional),
      dist: {
        tarball: `${urlOf()}${name}/-/${version}.tgz`,
        integrity: `sha512-${createHash('sha512').update(tarballOf(name, version)).digest('base64')}`,
      },
    };
  }

  function tarballOf(name: string, version: string): Buffer {
    const key = `${name}@${version}`;
    const found = tarballs.get(key) ?? releases.get(name)?.get(version)?.tarball();
    if (!found) throw new Error(`There is no ${key}.`);
    tarballs.set(key, found);
    return found;
  }

  const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: urlOf(),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What pnpm has installed for the workspace, by name and version. */
function installedReleases(): Map<string, Map<string, Release>> {
  const releases = new Map<string, Map<string, Release>>();
  for (const path of globSync('node_modules/.pnpm/*/node_modules/{*,@*/*}/package.json', { cwd: root })) {
    const place = dirname(join(root, path));
    const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Manifest;
    if (!place.endsWith(`/node_modules/${manifest.name}`)) continue;
    const versions = releases.get(manifest.name) ?? new Map<string, Release>();
    releases.set(manifest.name, versions.set(manifest.version, { manifest, tarball: () => packFolder(place) }));
  }
  return releases;
}

/** From a copy, because files of the same content are one file in pnpm's store, and package managers unpack no links. */
function packFolder(place: string): Buffer {
  const folder = mkdtempSync(join(quickFolder, 'clientele-registry-'));
  try {
    cpSync(place, join(folder, 'package'), {
      recursive: true,
      filter: (path) => !path.slice(place.length).includes('node_modules'),
    });
    const archive = execFileSync('tar', ['-cf', '-', '-C', folder, 'package'], { maxBuffer: 2 ** 30 });
    return gzipSync(archive, { level: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In memory where the system has such a place: thousands of small files are written and removed. */
export const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
