import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { emptyTestDatabase, runSql } from '../testing/test-database.ts';
import { dialect } from './columns.ts';
import { migrate, migrationsFolder } from './migrate.ts';

const before = '0011_users_of_workspaces';

it('a user of two workspaces becomes one of each, with what each has of it; a user of none goes; events name their client', async (t) => {
  const { url, remove } = await emptyTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'clientele-migrations-'));
  t.after(async () => {
    rmSync(folder, { recursive: true });
    await remove();
  });
  await migrate(url, migrationsBefore(folder, migrationsFolder(url)));
  const at = "'2026-01-01T00:00:00.000Z'";
  const json = (text: string) => (dialect === 'postgres' ? `'${text}'::jsonb` : `'${text}'`);
  for (const id of ['wsp_a', 'wsp_b'])
    await runSql(
      url,
      `insert into "workspace" ("id", "name", "baseCurrency", "timezone", "locale", "createdAt", "updatedAt")
       values ('${id}', 'W', 'EUR', 'UTC', 'en', ${at}, ${at})`,
    );
  for (const id of ['usr_both', 'usr_one', 'usr_none'])
    await runSql(
      url,
      `insert into "user" ("id", "name", "createdAt", "updatedAt") values ('${id}', '${id}', ${at}, ${at})`,
    );
  for (const [workspaceId, userId] of [
    ['wsp_a', 'usr_both'],
    ['wsp_b', 'usr_both'],
    ['wsp_b', 'usr_one'],
  ]) {
    await runSql(
      url,
      `insert into "membership" ("workspaceId", "userId", "role", "state", "createdAt", "updatedAt")
       values ('${workspaceId}', '${userId}', 'agent', 'active', ${at}, ${at})`,
    );
    await runSql(
      url,
      `insert into "preference" ("workspaceId", "userId", "name", "value", "updatedAt")
       values ('${workspaceId}', '${userId}', 'directory', ${json('{}')}, ${at})`,
    );
    await runSql(
      url,
      `insert into "audit" ("id", "workspaceId", "actorId", "action", "entity", "entityId", "at")
       values ('aud_${workspaceId}_${userId}', '${workspaceId}', '${userId}', 'x', 'client', 'cli_1', ${at})`,
    );
  }
  for (const kind of ['client', 'clientDocuments'])
    await runSql(
      url,
      `insert into "event" ("workspaceId", "kind", "recordId", "at") values ('wsp_a', '${kind}', 'cli_1', ${at})`,
    );

  await migrate(url);

  assert.deepEqual(
    await rows(url, `select "kind", "clientId" from "event" order by "seq"`),
    ['client', 'invoice'].map((kind) => ({ kind, clientId: 'cli_1' })),
  );
  const users = await rows(url, `select "workspaceId", "hostId", "id" = "hostId" as "kept" from "user" order by 1, 2`);
  assert.deepEqual(
    users.map(({ workspaceId, hostId, kept }) => [workspaceId, hostId, Boolean(kept)]),
    [
      ['wsp_a', 'usr_both', true],
      ['wsp_b', 'usr_both', false],
      ['wsp_b', 'usr_one', true],
    ],
  );
  for (const [table, column] of [
    ['membership', 'userId'],
    ['preference', 'userId'],
    ['audit', 'actorId'],
  ])
    assert.deepEqual(
      await rows(
        url,
        `select "user"."workspaceId", "hostId" from "${table}" join "user" on "user"."id" = "${table}"."${column}"
         and "user"."workspaceId" = "${table}"."workspaceId" order by 1, 2`,
      ),
      users.map(({ workspaceId, hostId }) => ({ workspaceId, hostId })),
      table,
    );
});

async function rows(url: string, query: string): Promise<Record<string, unknown>[]> {
  return (await runSql(url, query)).map((row) => ({ ...(row as object) }));
}

/** The migrations as they were when users had no workspace. */
function migrationsBefore(folder: string, released: string): string {
  cpSync(released, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8'));
  const end = journal.entries.findIndex(({ tag }: { tag: string }) => tag === before);
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  return folder;
}
