import assert from 'node:assert/strict';
import { roles, type IdKind } from '@clientele/contract';
import type { TestActor } from './actors.ts';
import { missingLike, type Fixture } from './fixture.ts';
import { fieldsOf, inputSchemaOf, namedRecordsOf } from './input-schema.ts';
import { makeInput, type Subject } from './make-input.ts';
import { variants, type Variant } from './procedures.ts';
import { changesIn, subjectFor } from './run-variant.ts';

/** Naming a record of another workspace in an optional field is the same as naming none that exists. Throws where it is not. */
export async function runReferences(fixture: Fixture): Promise<void> {
  const owner = ownerOf(fixture);
  await fixture.tokenOf(owner);
  const tried: string[] = [];
  for (const variant of variants) {
    const own = await ownSubject(fixture, variant, owner);
    await fixture.journal.take();
    for (const { path, kind, isRequired } of namedRecordsOf(variant.procedure)) {
      // What is required has cells of its own; conditions of a question are tried below.
      if (isRequired || path.includes('where')) continue;
      const foreign = foreignId(fixture, kind);
      const texts: string[] = [];
      for (const id of [foreign, missingLike(foreign)])
        texts.push(await answerTo(fixture, variant, withValue(makeInput(variant, own), path, id), id, owner));
      assert.equal(texts[0], texts[1], `${variant.name} ${path}`);
      tried.push(`${variant.path} ${path}`);
    }
    assert.deepEqual(changesIn(await fixture.journal.take()), [], `${variant.name}: the database changed`);
  }
  for (const field of [
    'clients.update patch.ownerId',
    'clients.updateMany patch.addTagIds[]',
    '/v1/exports/clients ids[]',
  ])
    assert.ok(tried.includes(field), `${field} was not tried`);
}

/** A status, tag or owner of another workspace in a filter is the same as one that does not exist. Throws where it is not. */
export async function runFilters(fixture: Fixture): Promise<void> {
  const owner = ownerOf(fixture);
  // Without one there would be nobody to exclude.
  await fixture.recordsFor(owner, 'client', 'own', { fresh: false });
  let tried = 0;
  for (const variant of variants) {
    const where = fieldsOf(inputSchemaOf(variant.procedure)).find(
      ({ name, path }) => name === 'where' && !path.includes('[]'),
    );
    if (!where) continue;
    const own = await ownSubject(fixture, variant, owner);
    for (const [kind, field, operator, isWanted] of idConditions) {
      const foreign = foreignId(fixture, kind);
      const texts: string[] = [];
      for (const id of [foreign, missingLike(foreign)]) {
        const input = withValue(makeInput(variant, own), where.path, [[field, operator, [id]]]);
        texts.push(await answerTo(fixture, variant, input, id, owner));
      }
      assert.equal(texts[0], texts[1], `${variant.name} ${field} ${operator}`);
      assert.match(texts[0] ?? '', /^ok /);
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

function ownerOf(fixture: Fixture): TestActor {
  const owner = fixture.actors.find((actor) => actor.name === roles[0]);
  assert(owner);
  return owner;
}

function ownSubject(fixture: Fixture, variant: Variant, actor: TestActor): Promise<Subject> {
  return subjectFor(fixture, variant, actor, { record: variant.about[0], relation: 'own' }, false);
}

function foreignId(fixture: Fixture, kind: IdKind): string {
  return fixture.anyRecord(fixture.elsewhere, kind).id;
}

/** The answer without the id, and without what is made of it or differs each time. */
async function answerTo(fixture: Fixture, variant: Variant, input: object, id: string, actor: TestActor) {
  const { outcome, text } = await fixture.call(variant.path, input, await fixture.tokenOf(actor));
  const answer = text
    .replaceAll(id, 'id')
    .replaceAll(/req_\w+/g, 'req')
    .replaceAll(/"nextCursor":"[^"]+"/g, '"nextCursor":"…"');
  assert.notEqual(outcome, 'server-error', `${variant.name}: ${answer}`);
  assert.doesNotMatch(answer, fixture.foreignMarks(actor), `${variant.name}: ${answer}`);
  return `${outcome} ${answer}`;
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
