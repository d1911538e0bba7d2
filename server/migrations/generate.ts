// Writes migrations with drizzle-kit, one for each database, and keeps the newest snapshot alone:
//   npx pnpm@12 --filter @clientele/server migration <name>     what schema.ts says and the migrations do not
//   npx pnpm@12 --filter @clientele/server migration --start    0000_start anew from schema.ts, as long as no release has it
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('Name the migration, for example add_client_rating.');

for (const [dialect, databaseUrl] of [
  ['sqlite', 'generate.db'],
  ['postgres', 'postgres://generate'],
] as const) {
  const folder = join(import.meta.dirname, dialect);
  const generate = (...args: string[]) =>
    execFileSync('drizzle-kit', ['generate', ...args], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
  if (name === '--start') startAnew(folder, generate);
  else generate('--name', name);
  keepNewestSnapshot(folder);
}

/** The start from schema.ts, then the part that is written by hand, as it was. Migrations after these two are in the start now. */
function startAnew(folder: string, generate: (...args: string[]) => void): void {
  const [, byHand, ...later] = tagsOf(folder);
  if (byHand === undefined) throw new Error(`${folder} has no part that is written by hand.`);
  const path = join(folder, `${byHand}.sql`);
  const sql = readFileSync(path, 'utf8');
  for (const tag of later)
    console.log(`${tag}.sql goes. What drizzle-kit does not generate of it belongs into ${byHand}.sql.`);
  rmSync(folder, { recursive: true });
  generate('--name', 'start');
  generate('--custom', '--name', byHand.replace(/^\d+_/, ''));
  writeFileSync(path, sql);
}

/** drizzle-kit reads the last one only; each is the whole schema once more. */
function keepNewestSnapshot(folder: string): void {
  const meta = join(folder, 'meta');
  const snapshots = readdirSync(meta).filter((file) => file.endsWith('_snapshot.json'));
  for (const snapshot of snapshots.toSorted().slice(0, -1)) rmSync(join(meta, snapshot));
}

function tagsOf(folder: string): string[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
  return entries.map(({ tag }: { tag: string }) => tag);
}
