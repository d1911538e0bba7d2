import assert from 'node:assert/strict';
import { it } from 'node:test';
import { roles } from '@clientele/contract';
import { stateHash, type TestWorkspace } from '@clientele/server/testing';
import { fieldsOf, inputSchemaOf } from './input-schema.ts';
import { makeInput } from './make-input.ts';
import { procedures, variants } from './procedures.ts';
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
  const owner = stage.actors.find((actor) => actor.name === roles[0]);
  assert(owner);
  const before = await stage.subjectOf(owner, 'own', false);
  const foreignIds = foreignIdsIn(
    stage.elsewhere,
    (await stage.subjectOf(owner, 'other workspace’s', false)).clientIds[0],
  );
  const state = await stateHash(stage.database);
  let tried = 0;
  for (const variant of variants) {
    const schema = inputSchemaOf(variant.procedure);
    for (const { path, schema: field } of fieldsOf(schema)) {
      if (!field.ref || path.includes('[]') || schema.required?.includes(path)) continue;
      const foreign = foreignIds[field.ref];
      assert.ok(foreign, `${variant.name}: no foreign ${field.ref} is known`);
      const missing = `${foreign.split('_')[0]}_missing`;
      const texts: string[] = [];
      for (const id of [foreign, missing]) {
        const answer = await stage.server.call(
          variant.path,
          withValue(makeInput(variant, before), path, id),
          owner.token,
        );
        assert.ok(answer.status < 500, `${variant.name} ${path}: ${answer.text}`);
        texts.push(`${answer.status} ${answer.text.replaceAll(id, 'id').replaceAll(/req_\w+/g, 'req')}`);
        assert.ok(!answer.text.includes('SOUTH'), `${variant.name} ${path}: ${answer.text}`);
      }
      assert.equal(texts[0], texts[1], `${variant.name} ${path}`);
      tried++;
    }
  }
  assert.ok(tried > 0);
  assert.equal(await stateHash(stage.database), state);
});

/** A tax number is called an id by the offices that give it. */
function looksLikeId(name: string, pattern: string | undefined): boolean {
  return (/^ids?$|Ids?$/.test(name) && name !== 'taxId') || /^\^[a-z]{3}_/.test(pattern ?? '');
}

function isText(type: string | string[] | undefined): boolean {
  return [type].flat().includes('string');
}

function foreignIdsIn(workspace: TestWorkspace, clientId: string | undefined): Record<string, string | undefined> {
  return { client: clientId, status: workspace.statuses.active, user: workspace.users.owner.id };
}

function withValue(input: Record<string, unknown>, path: string, value: string): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  const inner = input[head];
  if (rest.length === 0) return { ...input, [head]: value };
  return { ...input, [head]: withValue(typeof inner === 'object' ? { ...inner } : {}, rest.join('.'), value) };
}
