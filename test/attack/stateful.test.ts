import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Client, ClientPage } from '@clientele/contract';
import { createTestWorkspace, runSql, type TestWorkspace } from '@clientele/server/testing';
import fc, { type AsyncCommand } from 'fast-check';
import { isLong } from '../run/is-long.ts';
import { setScene, type Scene } from './two-workspaces.ts';

/** What must be true of the server, kept in the simplest way there is. */
interface Model {
  clients: Map<string, { workspace: number; name: string; version: number; archived: boolean }>;
  suspended: Set<number>;
}

/** Two workspaces, and in each an owner (0, 1) and an agent (2, 3). */
interface Real {
  scene: Scene;
  workspaces: TestWorkspace[];
  tokens: string[];
  /** In the order of their creation, as the commands count them. */
  ids: string[];
}

type Step = AsyncCommand<Model, Real>;
type Outcome = 'done' | 'forbidden' | 'not-found' | 'conflict';

const workspaceOf = (actor: number) => actor % 2;
const isAgent = (actor: number) => actor >= 2;

/** A small piece by default, more with CLIENTELE_TEST_LONG=1 (`pnpm test:long`). Another number by hand: `STATEFUL_RUNS=5000`. */
const runs = Number(process.env['STATEFUL_RUNS'] ?? (isLong() ? 1000 : 50));

describe('any order of calls', () => {
  let scene: Scene;
  before(async () => {
    scene = await setScene();
  });
  after(() => scene.close());

  it('[J19] by four people of two workspaces gives what a model of ten lines gives, and nothing after a suspension', async () => {
    const actor = fc.integer({ min: 0, max: 3 });
    const turn = fc.nat({ max: 9 });
    const commands = fc.commands(
      [
        fc.tuple(actor, fc.constantFrom('Acme', 'Beta', 'Söhne')).map(([who, name]) => create(who, name)),
        fc.tuple(actor, turn, fc.boolean()).map(([who, n, isStale]) => rename(who, n, isStale)),
        fc.tuple(actor, turn, fc.boolean()).map(([who, n, archived]) => move(who, n, archived)),
        fc.tuple(actor, turn).map(([who, n]) => erase(who, n)),
        fc.tuple(actor, turn).map(([who, n]) => read(who, n)),
        actor.map(list),
        fc.tuple(actor, fc.boolean()).map(([who, isOut]) => suspend(who, isOut)),
      ],
      { maxCommands: 40 },
    );
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (chosen) => {
        await fc.asyncModelRun(() => begin(scene), chosen);
        steps += [...chosen].length;
      }),
      { numRuns: runs },
    );
    assert.ok(steps > runs);
  });
});

async function begin(scene: Scene) {
  const workspaces = [await createTestWorkspace(scene.database), await createTestWorkspace(scene.database)];
  const tokens: string[] = [];
  for (const actor of [0, 1, 2, 3]) {
    const workspace = workspaces[workspaceOf(actor)];
    assert.ok(workspace);
    tokens.push((await scene.server.mint(workspace, isAgent(actor) ? 'agent' : 'owner')).token);
  }
  const model: Model = { clients: new Map(), suspended: new Set() };
  const real: Real = { scene, workspaces, tokens, ids: [] };
  return { model, real };
}

function step(name: string, run: (model: Model, real: Real) => Promise<void>): Step {
  return { check: () => true, run, toString: () => name };
}

function create(actor: number, name: string): Step {
  return step(`create(${actor}, ${name})`, async (model, real) => {
    const input = { idempotencyKey: crypto.randomUUID(), client: { name } };
    const client = await expectOutcome(
      real,
      'clients.create',
      input,
      actor,
      model.suspended.has(actor) ? 'forbidden' : 'done',
    );
    if (!client) return;
    real.ids.push((client as Client).id);
    model.clients.set((client as Client).id, { workspace: workspaceOf(actor), name, version: 1, archived: false });
  });
}

function rename(actor: number, turn: number, isStale: boolean): Step {
  return step(`rename(${actor}, ${turn}, ${isStale})`, async (model, real) => {
    const id = idAt(real, turn);
    const known = model.clients.get(id);
    const version = (known?.version ?? 1) - (isStale ? 1 : 0);
    const expected = seen(model, actor, id) ?? (isStale ? 'conflict' : 'done');
    const name = `Renamed ${known?.version}`;
    const client = await expectOutcome(real, 'clients.update', { id, version, patch: { name } }, actor, expected);
    if (!client || !known) return;
    assert.equal((client as Client).version, known.version + 1);
    Object.assign(known, { name, version: known.version + 1 });
  });
}

function move(actor: number, turn: number, archived: boolean): Step {
  return step(`${archived ? 'archive' : 'restore'}(${actor}, ${turn})`, async (model, real) => {
    const id = idAt(real, turn);
    const known = model.clients.get(id);
    const expected = suspension(model, actor) ?? (isAgent(actor) ? 'forbidden' : (seen(model, actor, id) ?? 'done'));
    const verb = archived ? 'clients.archive' : 'clients.restore';
    const answer = await expectOutcome(real, verb, { ids: [id] }, actor, expected);
    if (!answer || !known) return;
    if (known.archived !== archived) known.version++;
    known.archived = archived;
  });
}

function erase(actor: number, turn: number): Step {
  return step(`erase(${actor}, ${turn})`, async (model, real) => {
    const id = idAt(real, turn);
    const confirmName = model.clients.get(id)?.name ?? 'x';
    const expected = suspension(model, actor) ?? (isAgent(actor) ? 'forbidden' : (seen(model, actor, id) ?? 'done'));
    if (await expectOutcome(real, 'clients.erase', { id, confirmName }, actor, expected)) model.clients.delete(id);
  });
}

function read(actor: number, turn: number): Step {
  return step(`read(${actor}, ${turn})`, async (model, real) => {
    const id = idAt(real, turn);
    const client = await expectOutcome(real, 'clients.get', { id }, actor, seen(model, actor, id) ?? 'done');
    if (!client) return;
    const { name, version, archivedAt } = client as Client;
    const { workspace: _workspace, ...known } = model.clients.get(id) ?? { workspace: -1 };
    assert.deepEqual({ name, version, archived: archivedAt !== null }, known);
  });
}

function list(actor: number): Step {
  return step(`list(${actor})`, async (model, real) => {
    const expected = suspension(model, actor) ?? 'done';
    const page = await expectOutcome(real, 'clients.list', { state: 'all', limit: 200 }, actor, expected);
    if (!page) return;
    const own = [...model.clients].filter(([, { workspace }]) => workspace === workspaceOf(actor)).map(([id]) => id);
    assert.deepEqual((page as ClientPage).items.map(({ client }) => client.id).toSorted(), own.toSorted());
  });
}

function suspend(actor: number, isOut: boolean): Step {
  return step(`${isOut ? 'suspend' : 'readmit'}(${actor})`, async (model, { scene, workspaces }) => {
    const workspace = workspaces[workspaceOf(actor)];
    assert.ok(workspace);
    const user = workspace.users[isAgent(actor) ? 'agent' : 'owner'];
    await runSql(
      scene.database.url,
      `update "membership" set "state" = '${isOut ? 'suspended' : 'active'}' where "userId" = '${user.id}'`,
    );
    if (isOut) model.suspended.add(actor);
    else model.suspended.delete(actor);
  });
}

function idAt({ ids }: Real, turn: number): string {
  return ids[turn % Math.max(1, ids.length)] ?? 'cli_none';
}

function suspension({ suspended }: Model, actor: number): Outcome | undefined {
  return suspended.has(actor) ? 'forbidden' : undefined;
}

/** Why this person cannot reach the client; undefined when they can. */
function seen(model: Model, actor: number, id: string): Outcome | undefined {
  const known = model.clients.get(id);
  return suspension(model, actor) ?? (known?.workspace === workspaceOf(actor) ? undefined : 'not-found');
}

async function expectOutcome(
  { scene, tokens }: Real,
  path: string,
  input: object,
  actor: number,
  expected: Outcome,
): Promise<unknown> {
  const { outcome, text, data } = await scene.callInProcess(path, input, tokens[actor]);
  assert.equal(outcome === 'ok' ? 'done' : outcome, expected, `${path} by ${actor}: ${text.slice(0, 300)}`);
  return data;
}
