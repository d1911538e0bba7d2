import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { generateDrizzleJson, generateSQLiteDrizzleJson } from 'drizzle-kit/api';
import { dialect } from './columns.ts';
import { migrationsFolder } from './migrate.ts';
import * as schema from './schema.ts';

const folder = migrationsFolder(process.env['DATABASE_URL'] ?? '');
const tags: string[] = readJson('_journal.json').entries.map(({ tag }: { tag: string }) => tag);
const newestSnapshot = `${tags.at(-1)?.slice(0, 4)}_snapshot.json`;

it('schema.ts holds nothing that the migrations do not have, and the other way round', async () => {
  const declared =
    dialect === 'postgres' ? generateDrizzleJson({ ...schema }) : await generateSQLiteDrizzleJson({ ...schema });
  assert.deepEqual(
    readJson(newestSnapshot).tables,
    // As JSON, which has no `undefined`.
    JSON.parse(JSON.stringify(declared.tables)),
    'schema.ts has changed. Run `npx pnpm@12 --filter @clientele/server migration <name>`.',
  );
});

it('only the newest snapshot of the schema is kept', () => {
  const snapshots = readdirSync(join(folder, 'meta')).filter((file) => file !== '_journal.json');
  assert.deepEqual(snapshots, [newestSnapshot], 'Delete the older snapshots: `migration` does it by itself.');
});

it('every migration is in the journal, and the journal names no other', () => {
  const files = readdirSync(folder).filter((file) => file !== 'meta');
  assert.deepEqual(
    files.toSorted(),
    tags.map((tag) => `${tag}.sql`),
  );
});

function readJson(file: string) {
  return JSON.parse(readFileSync(join(folder, 'meta', file), 'utf8'));
}
