import assert from 'node:assert/strict';
import { sortFields, type Client, type ClientQuery, type Tag } from '@clientele/contract';
import type { TestActor } from './actors.ts';
import type { Fixture } from './fixture.ts';

/**
 * Questions of every kind, and calls with more than the least input, by the owner of each workspace. Throws where an answer shows
 * anything of the other one.
 */
export async function runQuestions(fixture: Fixture): Promise<void> {
  for (const name of ['owner', 'admin of another workspace']) {
    const actor = fixture.actors.find((each) => each.name === name);
    assert(actor);
    const token = await fixture.tokenOf(actor);
    const ask = async (path: string, input: unknown) => {
      const answer = await fixture.call(path, input, token);
      const where = `${path} ${JSON.stringify(input)} by ${name}`;
      assert.equal(answer.outcome, 'ok', `${where}: ${answer.text}`);
      assert.doesNotMatch(answer.text, fixture.foreignMarks(actor), where);
      return answer.data;
    };
    for (const query of questions) {
      await ask('clients.list', { ...query, withTotal: true, limit: 2 });
      await ask('clients.select', query);
      await ask('/v1/exports/clients', { query, columns: ['name', 'outstanding', 'tags', 'contact', 'enrichment'] });
    }
    const { id, version } = await ownClient(fixture, actor);
    await ask('/v1/exports/clients', { query: { search: 'example' }, ids: [id], columns: ['name'] });
    for (const typed of lookalikes) await ask('clients.check', typed);
    for (const text of ['contact', 'north', 'south', 'person', '0 1'])
      await ask('contacts.find', { text, limit: 20, notOfClientId: id });
    const byRevenue = { sort: ['revenue', 'desc'] };
    await ask('/v1/exports/clients', { query: byRevenue, ids: [id], columns: ['revenue'] });
    const phone = '030 901820';
    await ask('clients.update', { id, version, patch: { currency: 'CHF', phone } });
    const [child, parent] = [await ownClient(fixture, actor), await ownClient(fixture, actor)];
    await ask('clients.update', { ...child, patch: { parentClientId: parent.id } });
    const person = { kind: 'person', name: 'Reached', email: 'reached@example.com' };
    await ask('clients.create', { idempotencyKey: crypto.randomUUID(), client: person });
    const { tags } = await ask('clients.updateTags', { id: child.id, patch: { add: ['Named'] } });
    await ask('clients.updateTags', { id: child.id, patch: { removeTagIds: tags.map(({ id: tag }: Tag) => tag) } });
    await succeed(child.id, ask);
    await tagAndUntag(fixture, actor, ask);
  }
}

/** Ends what a contact is at a client, and names who comes after: the first one, who is its primary contact. */
async function succeed(
  clientId: string,
  ask: (path: string, input: unknown) => Promise<{ contact: { id: string } }>,
): Promise<void> {
  const ids = [];
  for (const name of ['After', 'Before']) {
    const made = await ask('contacts.create', { idempotencyKey: crypto.randomUUID(), clientId, contact: { name } });
    ids.push(made.contact.id);
  }
  const [successorId, contactId] = ids;
  await ask('contacts.endTie', { clientId, contactId, endedOn: '2026-01-31', successorId });
}

/** Takes a tag from a client that has one, and with it no tag of another workspace that names the client. */
async function tagAndUntag(
  fixture: Fixture,
  actor: TestActor,
  ask: (path: string, input: unknown) => Promise<{ results: [{ undo: unknown; client: Client }] }>,
): Promise<void> {
  const tags = [fixture.anyRecord(actor.workspace, 'tag').id];
  const { id, version: first } = await ownClient(fixture, actor);
  let version = first;
  await fixture.journal.take();
  for (const patch of [{ addTagIds: tags }, { removeTagIds: tags }]) {
    const { results } = await ask('clients.updateMany', { clients: [{ id, version }], patch });
    assert.notEqual(results[0].undo, null);
    ({ version } = results[0].client);
  }
  const writes = await fixture.journal.take();
  assert.ok(writes.some(({ table, operation }) => table === 'clientTag' && operation === 'delete'));
  assert.deepEqual(
    writes.filter(({ workspaceId }) => workspaceId === fixture.foreignTo(actor).id),
    [],
  );
}

async function ownClient(fixture: Fixture, actor: TestActor): Promise<{ id: string; version: number }> {
  const [made] = await fixture.recordsFor(actor, 'client', 'own', { fresh: true });
  assert(made);
  return { id: made.id, version: Number(made.known['version']) };
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
  { where: [['enrichment', 'in', ['never', 'queued', 'failed', 'skipped']]] },
  { where: [['lastInteraction', 'empty']], sort: ['lastInteraction', 'asc'] },
];

/** As another workspace's clients are called, and reached. */
const lookalikes = [
  { name: 'SOUTH 1', email: 'south@1.example' },
  { name: 'NORTH 1', email: 'north@2.example' },
  { website: 'https://south.example', taxId: 'DE136695976', countryCode: 'DE' },
];
