import assert from 'node:assert/strict';
import { it } from 'node:test';
import { databaseRefusal } from './database-errors.ts';

/** As Drizzle wraps what a driver throws. */
function wrapped(code: string): Error {
  return new Error('Failed query', { cause: Object.assign(new Error('CANARY'), { code }) });
}

it('[R3] no space, a quota and a limit on file sizes are storage-full', () => {
  for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', '53100'])
    assert.equal(databaseRefusal(wrapped(code))?.code, 'storage-full', code);
});

it('[R14] a page that is not what it should be is storage-corrupt', () => {
  for (const code of [
    'SQLITE_CORRUPT',
    'SQLITE_CORRUPT_VTAB',
    'SQLITE_NOTADB',
    'SQLITE_IOERR_SHORT_READ',
    'XX001',
    'XX002',
  ])
    assert.equal(databaseRefusal(wrapped(code))?.code, 'storage-corrupt', code);
});

it('[R4] a database that may no longer be written is overloaded, and says that reading works', () => {
  for (const code of ['SQLITE_READONLY', 'SQLITE_READONLY_DBMOVED', '25006']) {
    const refusal = databaseRefusal(wrapped(code));
    assert.deepEqual([refusal?.code, refusal?.details.retryAfter], ['overloaded', 30], code);
    assert.match(refusal?.message ?? '', /not save/);
  }
});

it('what the driver said never gets into a refusal, and other errors are none', () => {
  for (const code of ['SQLITE_FULL', 'XX001', '25006', '57P01'])
    assert.doesNotMatch(JSON.stringify(databaseRefusal(wrapped(code))), /CANARY/);
  for (const code of ['SQLITE_CONSTRAINT_UNIQUE', '23505', 'SQLITE_ERROR', ''])
    assert.equal(databaseRefusal(wrapped(code)), undefined, code);
});
