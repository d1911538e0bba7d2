// Versions below which a known hole is open, from the advisories of each library.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import SqliteFile from 'better-sqlite3';

const root = new URL('../../', import.meta.url);

const needed = {
  'drizzle-orm': '0.45.2',
  '@trpc/server': '11.8.0',
  'body-parser': '2.3.0',
  'proxy-addr': '2.0.8',
  qs: '6.15.2',
};
const ifPresent = {
  multer: '2.4.0',
  superjson: '1.8.1',
  dompurify: '3.4.16',
  nodemailer: '9.1.1',
  'request-filtering-agent': '2.0.0',
};

/** Every version of every package that an install brings, also deep down. */
function lockedVersions(): Map<string, string[]> {
  const lockfile = readFileSync(new URL('pnpm-lock.yaml', root), 'utf8');
  const packages = lockfile.slice(lockfile.indexOf('\npackages:'), lockfile.indexOf('\nsnapshots:'));
  const versions = new Map<string, string[]>();
  for (const [, name = '', version = ''] of packages.matchAll(/^ {2}'?(@?[^@\s']+)@(\d[^:'(]*)/gm))
    versions.set(name, [...(versions.get(name) ?? []), version]);
  return versions;
}

it('[M01] no installed version of a library is below its floor', () => {
  const versions = lockedVersions();
  assert.ok(versions.size > 300, 'The lockfile was not understood.');
  for (const name of Object.keys(needed)) assert.ok(versions.has(name), `${name} is not in the lockfile.`);
  const below = Object.entries({ ...needed, ...ifPresent }).flatMap(([name, floor]) =>
    (versions.get(name) ?? []).filter((version) => isBelow(version, floor)).map((version) => `${name} ${version}`),
  );
  assert.deepEqual(below, []);
  assert.ok(isBelow('2.2.9', '2.3.0') && isBelow('2.3.0-beta.1', '2.3.0') && !isBelow('11.25.2', '11.8.0'));
});

it('[M01] SQLite itself is not below its floor', () => {
  const version = new SqliteFile(':memory:').prepare('select sqlite_version()').pluck().get();
  assert.equal(isBelow(String(version), '3.51.3'), false, String(version));
});

function isBelow(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const difference = [0, 1, 2].map((place) => (one?.[place] ?? 0) - (other?.[place] ?? 0)).find((part) => part !== 0);
  return difference === undefined ? version.includes('-') : difference < 0;
}
