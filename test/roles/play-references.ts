import assert from 'node:assert/strict';
import { roles } from '@clientele/contract';
import { stateHash } from '@clientele/server/testing';
import type { TestActor } from './actors.ts';
import { fieldsOf, inputSchemaOf } from './input-schema.ts';
import { makeInput } from './make-input.ts';
import { variants, type Variant } from './procedures.ts';
import type { Stage } from './stage.ts';

/** Naming a record of another workspace in an optional field is the same as naming none that exists. Throws where it is not. */
export async function playReferences(stage: Stage): Promise<void> {
  const owner = ownerOf(stage);
  const before = await stage.subjectOf(owner, 'own', false);
  const foreignIds = await foreignIdsFor(stage);
  const state = await stateHash(stage.database);
  const tried: string[] = [];
  for (const variant of variants) {
    const schema = inputSchemaOf(variant.procedure);
    for (const { path, schema: field } of fieldsOf(schema)) {
      // Conditions of a question are tried below.
      if (
        !field.ref ||
        path.includes('where') ||
        schema.required?.includes(path.split(/[.[]/)[0] ?? '') === !isPatch(path)
      )
        continue;
      const foreign = foreignIds[field.ref];
      assert.ok(foreign, `${variant.name}: no foreign ${field.ref} is known`);
      const texts: string[] = [];
      for (const id of [foreign, missingLike(foreign)]) {
        const input = withValue(makeInput(variant, before), path, id);
        texts.push(await answerTo(stage, variant, input, id, owner.token));
      }
      assert.equal(texts[0], texts[1], `${variant.name} ${path}`);
      tried.push(`${variant.path} ${path}`);
    }
  }
  for (const field of [
    'clients.update patch.ownerId',
    'clients.updateMany patch.addTagIds[]',
    '/v1/exports/clients ids[]',
  ])
    assert.ok(tried.includes(field), `${field} was not tried`);
  assert.equal(await stateHash(stage.database), state);
}

/** A status, tag or owner of another workspace in a filter is the same as one that does not exist. Throws where it is not. */
export async function playFilters(stage: Stage): Promise<void> {
  const owner = ownerOf(stage);
  const own = await stage.subjectOf(owner, 'own', false);
  const foreignIds = await foreignIdsFor(stage);
  let tried = 0;
  for (const variant of variants) {
    const where = fieldsOf(inputSchemaOf(variant.procedure)).find(
      ({ name, path }) => name === 'where' && !path.includes('[]'),
    );
    if (!where) continue;
    for (const [kind, field, operator, isWanted] of idConditions) {
      const foreign = foreignIds[kind] ?? '';
      const texts: string[] = [];
      for (const id of [foreign, missingLike(foreign)]) {
        const input = withValue(makeInput(variant, own), where.path, [[field, operator, [id]]]);
        texts.push(await answerTo(stage, variant, input, id, owner.token));
      }
      assert.equal(texts[0], texts[1], `${variant.name} ${field} ${operator}`);
      assert.match(texts[0] ?? '', /^200 /);
      // The positive control: what excludes nothing shows the clients that what wants it does not.
      assert.equal(/NORTH|cli_/.test(texts[0] ?? ''), !isWanted, `${variant.name} ${field} ${operator}: ${texts[0]}`);
      tried++;
    }
  }
  assert.equal(tried, 3 * idConditions.length);
}

/** Which conditions name records: the kind, the field, the operator, and whether only clients with the record are wanted. */
const idConditions = [
  ['status', 'status', 'in', true],
  ['status', 'status', 'nin', false],
  ['tag', 'tags', 'any', true],
  ['tag', 'tags', 'all', true],
  ['tag', 'tags', 'none', false],
  ['user', 'owner', 'in', true],
] as const;

function ownerOf(stage: Stage): TestActor {
  const owner = stage.actors.find((actor) => actor.name === roles[0]);
  assert(owner);
  return owner;
}

/** The answer without the id, and without what is made of it or differs each time. */
async function answerTo(stage: Stage, variant: Variant, input: object, id: string, token: string | undefined) {
  const { status, text } = await stage.server.call(variant.path, input, token);
  const answer = text
    .replaceAll(id, 'id')
    .replaceAll(/req_\w+/g, 'req')
    .replaceAll(/"nextCursor":"[^"]+"/g, '"nextCursor":"…"');
  assert.ok(status < 500, `${variant.name}: ${answer}`);
  assert.doesNotMatch(answer, stage.foreignMarks(ownerOf(stage)), `${variant.name}: ${answer}`);
  return `${status} ${answer}`;
}

function isPatch(path: string): boolean {
  return path.startsWith('patch.');
}

function missingLike(id: string): string {
  return `${id.split('_')[0]}_missing`;
}

async function foreignIdsFor(stage: Stage): Promise<Record<string, string | undefined>> {
  const { elsewhere } = stage;
  const { clientIds } = await stage.subjectOf(ownerOf(stage), 'other workspace’s', false);
  return {
    client: clientIds[0],
    status: elsewhere.statuses.active,
    user: elsewhere.users.owner.id,
    tag: stage.tagOf(elsewhere),
  };
}

/** The input with a value at a path; `[]` makes it the one element of a list. */
function withValue(input: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  const name = head.replace('[]', '');
  const inner = input[name];
  if (rest.length === 0) return { ...input, [name]: head === name ? value : [value] };
  return {
    ...input,
    [name]: withValue(typeof inner === 'object' ? { ...inner } : {}, rest.join('.'), value),
  };
}
