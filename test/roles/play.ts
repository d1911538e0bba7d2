import assert from 'node:assert/strict';
import { expectRefusal, expectSafe, stateHash } from '@clientele/server/testing';
import type { TestActor } from './actors.ts';
import { expected, recordRelations, type Relation } from './expected.ts';
import { fieldsOf, inputSchemaOf } from './input-schema.ts';
import { makeInput } from './make-input.ts';
import type { Variant } from './procedures.ts';
import type { Stage } from './stage.ts';

/** Calls one variant by everyone on everything. Throws where an answer, or what the call did, is not what the rule says. */
export async function playVariant(stage: Stage, variant: Variant, changed: () => Promise<boolean>): Promise<void> {
  let worked = 0;
  let hadEffect = false;
  for (const actor of stage.actors) {
    const answers = new Map<Relation, string>();
    for (const relation of relationsOf(variant)) {
      const cell = await playCell(stage, changed, variant, actor, relation);
      if (cell.outcome === 'ok') worked++;
      hadEffect ||= cell.hadEffect;
      answers.set(relation, cell.text);
    }
    assert.equal(
      answers.get('other workspace’s'),
      answers.get('missing'),
      `${variant.name} by ${actor.name}: foreign and missing differ`,
    );
  }
  // The positive control: what is refused above works for someone, and really does something.
  assert.ok(worked > 0, `${variant.name} works for nobody`);
  assert.equal(hadEffect, variant.procedure.kind === 'mutation', `${variant.name}: effect`);
}

interface Cell {
  outcome: string;
  hadEffect: boolean;
  /** The answer without what differs from call to call. */
  text: string;
}

async function playCell(
  stage: Stage,
  changed: () => Promise<boolean>,
  variant: Variant,
  actor: TestActor,
  relation: Relation,
): Promise<Cell> {
  const where = `${variant.name} by ${actor.name} on ${relation}`;
  const outcome = expected(variant.needs, actor, relation);
  const hasEffect = outcome === 'ok' && variant.procedure.kind === 'mutation';
  const input = makeInput(variant, await stage.subjectOf(actor, relation, hasEffect));
  const token = hasEffect ? await stage.sessionLike(actor) : actor.token;
  // What goes with an erased client, whoever it belongs to, is the database's own doing.
  const theirs = { workspaceId: stage.foreignTo(actor).id, except: variant.path === 'clients.erase' ? ofClients : [] };
  const theirState = hasEffect ? await stateHash(stage.database, theirs) : '';
  if (hasEffect) await changed();
  const answer = await stage.server.call(variant.path, input, token);
  if (outcome === 'ok') {
    assert.equal(answer.status, 200, `${where}: ${answer.text}`);
    expectSafe(answer);
  } else expectRefusal(answer, outcome);
  const hadEffect = await changed();
  if (!hasEffect) assert.equal(hadEffect, false, `${where}: the database changed`);
  else assert.equal(await stateHash(stage.database, theirs), theirState, `${where}: another workspace changed`);
  assert.doesNotMatch(answer.text, stage.foreignMarks(actor), `${where}: the answer shows another workspace`);
  return { outcome, hadEffect, text: answer.text.replaceAll(/req_\w+/g, 'req') };
}

const ofClients = ['clientTag', 'clientTotal', 'clientContact', 'clientSearch'];

/** A procedure that names no record has nothing to relate to; only a list can be mixed. */
function relationsOf({ procedure }: Variant): readonly Relation[] {
  const schema = inputSchemaOf(procedure);
  const required = fieldsOf(schema).filter(
    ({ path, schema: field }) => field.ref === 'client' && schema.required?.includes(path.split(/[.[]/)[0] ?? ''),
  );
  if (required.length === 0) return ['none'];
  const isList = required.some(({ path }) => path.includes('[]'));
  return recordRelations.filter((relation) => isList || relation !== 'own and foreign');
}
