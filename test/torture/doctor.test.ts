import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { runSql } from '@clientele/server/testing';
import { runServerCommand, succeed } from './harness/server-process.ts';
import { emptyFolder, emptyDatabaseUrl, isPostgres, createFixture } from './harness/fixture.ts';

it('the doctor finds no fault in a sound database, changes nothing, and ends with 0', async (t) => {
  const stage = await createFixture(t);
  const output = await succeed(stage, 'doctor');
  assert.match(output, /^ok +schema +version \d+, the newest$/m);
  assert.match(output, /^ok +copies /m);
  assert.match(output, /\n0 faults, \d+ warnings$/);
});

it('the doctor names each wrong setting with what to give, ends with 1, and shows no secret', async (t) => {
  const stage = await createFixture(t);
  const secret = 'sk_example_password_0123456789_abcdefgh';
  const settings = { PORT: 'x', CLIENTELE_SECRET_KEY: secret };
  const { code, output, errors } = await runServerCommand({ ...stage, settings }, 'doctor');
  assert.equal(code, 1);
  assert.match(output, /^fault +setting PORT +cannot be used\n +→ Give a port/m);
  assert.match(output, /^fault +setting CLIENTELE_SECRET_KEY /m);
  assert.ok(!(output + errors).includes(secret));
  assert.equal(errors, '');
});

it('[E-14] the doctor says whether a language model is asked, which and where, and shows no key', async (t) => {
  const stage = await createFixture(t);
  assert.match(await succeed(stage, 'doctor'), /^ok +language model +off$/m);
  const key = 'sk-canary-of-the-model';
  const settings = {
    CLIENTELE_ENRICHMENT_CONTACT: 'https://example.com/bot',
    CLIENTELE_MODEL_URL: 'https://models.example.com/v1',
    CLIENTELE_MODEL: 'small-1',
    CLIENTELE_MODEL_KEY: key,
  };
  const { code, output, errors } = await runServerCommand({ ...stage, settings }, 'doctor');
  assert.equal(code, 0);
  assert.match(
    output,
    /^ok +language model +small-1 at https:\/\/models\.example\.com\/v1, with a key, 2000000 tokens a day$/m,
  );
  const wrong = { ...settings, CLIENTELE_MODEL_URL: 'http://models.example.com/v1' };
  const refused = await runServerCommand({ ...stage, settings: wrong }, 'doctor');
  assert.match(refused.output, /^fault +setting CLIENTELE_MODEL_URL /m);
  assert.ok(!(output + errors + refused.output + refused.errors).includes(key));
});

it('the doctor names the workspace and the clients whose computed values have drifted, and some of many', async (t) => {
  const databaseUrl = await emptyDatabaseUrl(t);
  await succeed({ databaseUrl }, 'seed', '--clients', '12');
  assert.match(await succeed({ databaseUrl }, 'doctor'), /^ok +copies /m);
  const [first] = (await runSql(databaseUrl, 'select "id", "workspaceId" from "client" limit 1')) as Seeded[];
  await runSql(databaseUrl, `update "client" set "listSummary" = '{}' where "id" = '${first?.id}'`);
  const one = await runServerCommand({ databaseUrl }, 'doctor');
  assert.equal(one.code, 1);
  assert.match(
    one.output,
    new RegExp(
      `^fault +copies +in ${first?.workspaceId}, client.listSummary differs: 1 \\(${first?.id}\\)\\n +→ .*report`,
      'm',
    ),
  );
  await runSql(databaseUrl, 'update "client" set "invoiceCount" = 1 + "invoiceCount"');
  const many = await runServerCommand({ databaseUrl }, 'doctor');
  assert.equal(many.code, 1);
  assert.match(
    many.output,
    /^fault +copies .* client\.invoiceCount differs: 12 \((?:cli_\w+, ){9}cli_\w+ and 2 more\)$/m,
  );
  assert.match(many.output, /^2 faults/m);
});

it('the doctor finds a clock that lags behind the records', async (t) => {
  const stage = await createFixture(t);
  await runSql(
    stage.databaseUrl,
    `insert into "event" ("workspaceId", "kind", "recordId", "actorType", "actorId", "at") values ('${stage.workspaceId}', 'client', 'cli_1', 'server', 'operator', '2999-01-01T00:00:00.000Z')`,
  );
  const { code, output } = await runServerCommand(stage, 'doctor');
  assert.equal(code, 1);
  assert.match(output, /^fault +clock .*2999-01-01.*\n +→ Set the clock/m);
});

it('the doctor finds a database of a newer program', async (t) => {
  const stage = await createFixture(t);
  const table = isPostgres ? 'drizzle."__drizzle_migrations"' : '"__drizzle_migrations"';
  await runSql(
    stage.databaseUrl,
    `insert into ${table} ("id", "hash", "created_at") values (9999, 'x', 9999999999999)`,
  );
  const { code, output } = await runServerCommand(stage, 'doctor');
  assert.equal(code, 1);
  assert.match(output, /^fault +schema .*\n +→ .*newer version/m);
});

it('the doctor says what to do when there is no database, or none that answers', async (t) => {
  const none = await runServerCommand({ databaseUrl: join(emptyFolder(t), 'none.db') }, 'doctor');
  assert.match(none.output, /^warning +database +there is none at/m);
  assert.equal(none.code, 0);
  const away = await runServerCommand({ databaseUrl: 'postgres://ann:hunter2secret@127.0.0.1:1/x' }, 'doctor');
  assert.equal(away.code, 1);
  assert.match(away.output, /^fault +database +it does not answer\n.*ECONNREFUSED/m);
  assert.ok(!(away.output + away.errors).includes('hunter2secret'));
});

if (isPostgres)
  it('the doctor finds a PostgreSQL that may lose saved changes, or that cannot be written', async (t) => {
    const stage = await createFixture(t);
    const name = new URL(stage.databaseUrl).pathname.slice(1);
    await runSql(stage.databaseUrl, `alter database ${name} set synchronous_commit = off`);
    await runSql(stage.databaseUrl, `alter database ${name} set default_transaction_read_only = on`);
    const { code, output } = await runServerCommand(stage, 'doctor');
    assert.equal(code, 1);
    assert.match(output, /^fault +durability +synchronous_commit = off/m);
    assert.match(output, /^fault +writing +the database is read-only/m);
  });

interface Seeded {
  id: string;
  workspaceId: string;
}
