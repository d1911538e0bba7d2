import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { it } from 'node:test';
import { DatabaseRefused } from './database-refused.ts';
import { dialect } from './columns.ts';
import { connect } from './connect.ts';
import { databaseName, dialectOf, sqlitePath } from './dialect.ts';
import { migrate } from './migrate.ts';

it('knows a database by its address, and refuses what it does not know instead of making a file of that name', async () => {
  for (const url of ['postgres://u:p@h/db', 'postgresql:///db?host=/run']) assert.equal(dialectOf(url), 'postgres');
  for (const url of ['data/x.db', '/x.db', 'file:x.db', 'file:///x.db', 'sqlite:x.db', 'C:\\data\\x.db', undefined])
    assert.equal(dialectOf(url), 'sqlite');
  for (const url of [
    'mysql://u:secret@h/db',
    'POSTGRES://h/db',
    'http://h',
    ':memory:',
    'file::memory:',
    'sqlite://:memory:',
  ])
    await assert.rejects(
      migrate(url),
      (error: unknown) => error instanceof DatabaseRefused && !/secret/.test(error.message),
    );
});

it('names a database without its password: a file by its whole path', () => {
  assert.equal(databaseName('data/x.db'), resolve('data/x.db'));
  assert.equal(databaseName('file:data/x.db'), resolve('data/x.db'));
  assert.equal(sqlitePath('file:///x.db'), '/x.db');
  assert.equal(
    databaseName('postgres://u:secret@db.test:5433/clients?sslmode=require'),
    'postgres://db.test:5433/clients',
  );
});

it('connects only to the kind of database that its tables were made for', async () => {
  const other = dialect === 'sqlite' ? 'postgres://127.0.0.1:9/db' : '/tmp/never-made.db';
  await assert.rejects(connect(other), /set DATABASE_URL in the environment before the server is imported/);
});
