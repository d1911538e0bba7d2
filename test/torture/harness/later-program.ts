import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { serverBin } from './server-bin.ts';
import { emptyFolder } from './fixture.ts';

/**
 * The command of a later release: a copy of the server with one more migration, which gives `workspace` a column `later`, a copy
 * of its name. On SQLite the table is made anew for it, as drizzle-kit does for most changes: with foreign keys on, dropping the
 * old one would delete every record.
 */
export function laterProgram(t: TestContext): string {
  const bin = serverBin();
  const released = dirname(dirname(bin));
  const later = emptyFolder(t);
  const code = basename(dirname(bin));
  for (const part of ['package.json', 'migrations', code])
    cpSync(join(released, part), join(later, part), { recursive: true });
  symlinkSync(join(released, 'node_modules'), join(later, 'node_modules'));
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const folder = join(later, 'migrations', dialect);
    addMigration(folder, migrations[dialect](readFileSync(join(folder, '0000_start.sql'), 'utf8')));
  }
  return join(later, code, basename(bin));
}

const migrations = {
  postgres: () => [
    'ALTER TABLE "workspace" ADD COLUMN "later" text;',
    'UPDATE "workspace" SET "later" = "name";',
    'ALTER TABLE "workspace" ALTER COLUMN "later" SET NOT NULL;',
  ],
  sqlite(start: string) {
    const columns = /^CREATE TABLE `workspace` \(\n([^]*?)\n\);/m.exec(start)?.[1];
    if (columns === undefined) throw new Error('The start makes no workspace.');
    return [
      `CREATE TABLE \`__new_workspace\` (\n\t\`later\` text NOT NULL,\n${columns}\n);`,
      'INSERT INTO `__new_workspace` SELECT `name`, * FROM `workspace`;',
      'DROP TABLE `workspace`;',
      'ALTER TABLE `__new_workspace` RENAME TO `workspace`;',
    ];
  },
};

function addMigration(folder: string, statements: string[]): void {
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8'));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: 'later' });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(folder, 'later.sql'), statements.join('\n--> statement-breakpoint\n'));
}
