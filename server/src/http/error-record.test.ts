import assert from 'node:assert/strict';
import { it } from 'node:test';
import { errorRecord } from './error-record.ts';

it('[L02] an error is logged with its place and its statement, and without the values that were written', () => {
  const cause = Object.assign(new Error('invalid input syntax for type integer: "CANARY typed"'), {
    code: '22P02',
    detail: 'Key (email)=(CANARY@example.com) already exists.',
  });
  const failed = Object.assign(new Error('Failed query: insert …\nparams: CANARY'), {
    query: 'insert into "client" ("name") values ($1)',
    params: ['CANARY'],
    cause,
  });
  const record = errorRecord(failed);
  assert.doesNotMatch(JSON.stringify(record), /CANARY/);
  assert.equal(record.message, 'Failed query: insert into "client" ("name") values ($1)');
  assert.equal(record.cause?.code, '22P02');
  assert.match(record.stack, /^\s+at .*error-record\.test\.ts/);
});

it('what was thrown and is no error is not shown', () => {
  assert.doesNotMatch(JSON.stringify(errorRecord('CANARY')), /CANARY/);
});
