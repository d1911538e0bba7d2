import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fieldsOf, inputSchemaOf } from './input-schema.ts';
import { playFilters, playReferences } from './play-references.ts';
import { procedures } from './procedures.ts';
import { setStage } from './stage.ts';

it('every field of an input that looks like an id says of what', () => {
  const unsaid = procedures.flatMap(([path, procedure]) =>
    fieldsOf(inputSchemaOf(procedure))
      .filter(({ name, schema }) => looksLikeId(name, schema.pattern) && isText(schema.type) && !schema.ref)
      .map((field) => `${path}: ${field.path}`),
  );
  assert.deepEqual(unsaid, []);
});

it('every procedure has a rule', () => {
  for (const [path, procedure] of procedures) assert.ok(procedure.access.need, path);
});

it('[A05] naming a record of another workspace in an optional field is the same as naming none that exists', async (t) => {
  const stage = await setStage();
  t.after(() => stage.close());
  await playReferences(stage);
});

it('[A05] [E06] a status, tag or owner of another workspace in a filter is the same as one that does not exist', async (t) => {
  const stage = await setStage();
  t.after(() => stage.close());
  await playFilters(stage);
});

/** A tax number is called an id by the offices that give it. */
function looksLikeId(name: string, pattern: string | undefined): boolean {
  return (/^ids?$|Ids?$/.test(name) && name !== 'taxId') || /^\^[a-z]{3}_/.test(pattern ?? '');
}

function isText(type: string | string[] | undefined): boolean {
  return [type].flat().includes('string');
}
