import assert from 'node:assert/strict';
import { it } from 'node:test';
import { idOf, NewClient, query } from '@clientele/contract';
import { fieldsOf, inputSchemaOf, namedRecordsOf } from './input-schema.ts';
import { procedures } from './procedures.ts';
import { createFixture } from './fixture.ts';
import { runFilters, runReferences } from './run-references.ts';

it('every field of an input that looks like an id says of what', () => {
  const unsaid = procedures.flatMap(([path, procedure]) =>
    fieldsOf(inputSchemaOf(procedure))
      .filter(({ name, schema }) => looksLikeId(name, schema.pattern) && isText(schema.type) && !schema.ref)
      .map((field) => `${path}: ${field.path}`),
  );
  assert.deepEqual(unsaid, []);
});

it('a kind of record that nobody can make is named, with what to add', () => {
  const input = NewClient.extend({ ghostId: idOf('client').meta({ ref: 'ghost' }) });
  const haunted = query({ input, output: NewClient, access: { need: 'signed-in' } });
  assert.throws(() => namedRecordsOf(haunted), /“ghost”.*Add it to idPrefix.*recordMakers in test\/roles/);
});

it('every procedure has a rule', () => {
  for (const [path, procedure] of procedures) assert.ok(procedure.access.need, path);
});

it('[A05] naming a record of another workspace in an optional field is the same as naming none that exists', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.close());
  await runReferences(fixture);
});

it('[A05] [E06] a status, tag or owner of another workspace in a filter is the same as one that does not exist', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.close());
  await runFilters(fixture);
});

/** A tax number and an address in the Peppol network are called ids by the offices that give them, and a host has ids of its own. */
function looksLikeId(name: string, pattern: string | undefined): boolean {
  return (
    (/^ids?$|Ids?$/.test(name) && !['taxId', 'peppolId', 'externalId'].includes(name)) ||
    /^\^[a-z]{3}_/.test(pattern ?? '')
  );
}

function isText(type: string | string[] | undefined): boolean {
  return [type].flat().includes('string');
}
