import assert from 'node:assert/strict';
import { sortFields, type ClientQuery } from '@clientele/contract';
import { stateHash, type Answer } from '@clientele/server/testing';
import type { TestActor } from './actors.ts';
import type { Stage } from './stage.ts';

/**
 * Questions of every kind, and calls with more than the least input, by the owner of each workspace. Throws where an answer shows
 * anything of the other one.
 */
export async function playQuestions(stage: Stage): Promise<void> {
  for (const name of ['owner', 'admin of another workspace']) {
    const actor = stage.actors.find((each) => each.name === name);
    assert(actor);
    const ask = async (path: string, input: unknown) => {
      const answer = await stage.server.call(path, input, actor.token);
      const where = `${path} ${JSON.stringify(input)} by ${name}`;
      assert.equal(answer.status, 200, `${where}: ${answer.text}`);
      assert.doesNotMatch(answer.text, stage.foreignMarks(actor), where);
      return answer;
    };
    for (const query of questions) {
      await ask('clients.list', { ...query, withTotal: true, limit: 2 });
      await ask('clients.select', query);
      await ask('/v1/exports/clients', { query, columns: ['name', 'outstanding', 'tags', 'contact'] });
    }
    const { clientIds, known } = await stage.subjectOf(actor, 'own', true);
    await ask('/v1/exports/clients', { query: { search: 'example' }, ids: clientIds, columns: ['name'] });
    for (const typed of lookalikes) await ask('clients.check', typed);
    const byRevenue = { sort: ['revenue', 'desc'] };
    await ask('/v1/exports/clients', { query: byRevenue, ids: clientIds, columns: ['revenue'] });
    const [id] = clientIds;
    const phone = '030 901820';
    await ask('clients.update', { id, version: known['version'], patch: { currency: 'CHF', phone } });
    await tagAndUntag(stage, actor, ask);
  }
}

type Ask = (path: string, input: unknown) => Promise<Answer>;

/** Takes a tag from a client that has one, and with it no tag of another workspace that names the client. */
async function tagAndUntag(stage: Stage, actor: TestActor, ask: Ask): Promise<void> {
  const { clientIds, known } = await stage.subjectOf(actor, 'own', true);
  const tags = [stage.tagOf(actor.workspace)];
  let version = known['version'];
  const theirs = { workspaceId: stage.foreignTo(actor).id };
  const before = await stateHash(stage.database, theirs);
  for (const patch of [{ addTagIds: tags }, { removeTagIds: tags }]) {
    const answer = await ask('clients.updateMany', { clients: clientIds.map((id) => ({ id, version })), patch });
    const [result] = answer.body.result.data.results;
    assert.notEqual(result.undo, null);
    version = result.client.version;
  }
  assert.equal(await stateHash(stage.database, theirs), before);
}

const questions: readonly ClientQuery[] = [
  ...sortFields.map((field): ClientQuery => ({ state: 'all', sort: [field, 'desc'] })),
  // Both workspaces have what is searched, but for one word each.
  { search: 'example' },
  { search: 'north' },
  { search: 'south', state: 'all' },
  { search: 'note', sort: ['revenue', 'asc'] },
  { search: 'zq' },
  { where: [['outstanding', 'gte', 0]] },
  { where: [['revenue', 'gt', 0, 'NZD']] },
  { where: [['revenue', 'gt', 0, 'ZAR']] },
  { where: [['tags', 'empty']] },
  { where: [['lastInteraction', 'empty']], sort: ['lastInteraction', 'asc'] },
];

/** As another workspace's clients are called, and reached. */
const lookalikes = [
  { name: 'SOUTH 1', email: 'south@1.example' },
  { name: 'NORTH 1', email: 'north@2.example' },
  { website: 'https://south.example', taxId: 'DE136695976', countryCode: 'DE' },
];
