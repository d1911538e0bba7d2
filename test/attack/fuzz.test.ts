import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contract, errorStatus, type Procedure, type Role } from '@clientele/contract';
import { expectSafe, runSql } from '@clientele/server/testing';
import fc from 'fast-check';
import { inputFor, type JsonSchema, type Known } from './arbitrary-input.ts';
import { noLimits, setScene, type Scene } from './two-workspaces.ts';

/** More by hand: `FUZZ_RUNS=3000 node --test test/attack/fuzz.test.ts`; a failure prints its seed: `FUZZ_SEED=…`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const callers: readonly Role[] = ['owner', 'agent', 'watcher'];

describe(`fuzz with seed ${seed}`, () => {
  let scene: Scene;
  const tokens = new Map<Role, string>();

  before(async () => {
    scene = await setScene({ limits: noLimits });
    await runSql(
      scene.database.url,
      `insert into "tag" ("id", "workspaceId", "name") values ('tag_fuzz', '${scene.here.id}', 'Fuzzed')`,
    );
    for (const role of callers) tokens.set(role, (await scene.server.mint(scene.here, role)).token);
  });
  after(() => scene.close());

  for (const [feature, verbs] of Object.entries(contract))
    for (const [verb, procedure] of Object.entries<Procedure>(verbs)) {
      const path = `${feature}.${verb}`;
      it(`[J18] ${path} answers or refuses ${runs} generated inputs of ${callers.length} roles, and never fails`, async () => {
        const schema = procedure.input.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as JsonSchema;
        const known = await freshRecords(scene);
        const refused = new Set<string>();
        const count = { answered: 0 };
        const inputs = inputFor(schema, known, wholeInputs(known)[path]);
        const property = fc.asyncProperty(inputs, fc.constantFrom(...callers), async (input, role) => {
          // Whoever ends the session or leaves would leave nobody to go on with.
          const token = path === 'session.end' ? (await scene.server.mint(scene.here, role)).token : tokens.get(role);
          const answer = await scene.server.call(path, input, token);
          expectSafe(answer);
          if (answer.status === 200) {
            count.answered += 1;
            procedure.output.parse(answer.body.result.data);
            assert.ok(procedure.input.safeParse(input).success, 'only valid input is answered');
            return;
          }
          const { code } = answer.body.error.data ?? answer.body.error;
          refused.add(code);
          assert.equal(answer.status, errorStatus[code as keyof typeof errorStatus], answer.text.slice(0, 300));
          assert.notEqual(
            code,
            'server-error',
            `${JSON.stringify(input).slice(0, 500)} → ${answer.text.slice(0, 300)}`,
          );
        });
        await fc.assert(property, { numRuns: runs, seed, endOnFailure: true, interruptAfterTimeLimit: 60_000 });
        // Both happen, so both were looked at.
        assert.ok(count.answered > 0, `${path} answered nothing: ${[...refused].join(', ')}`);
        assert.ok(refused.size > 0, `${path} refused nothing`);
      });
    }
});

const names = ['Acme', 'Beta & Söhne', '株式会社'];

/** For procedures that need several right things at once, by path. */
function wholeInputs({ ids }: Known): Readonly<Record<string, readonly unknown[]>> {
  const { client: clients = [], status: [statusId] = [], tag: tagIds = [], user: [ownerId] = [] } = ids;
  return {
    'clients.erase': clients.map((id, index) => ({ id, confirmName: names[index] })),
    'clients.update': clients.map((id) => ({ id, version: 1, patch: { statusId, ownerId, notes: 'Likes tea.' } })),
    'clients.updateMany': [
      { clients: clients.map((id) => ({ id, version: 1 })), patch: { statusId, ownerId } },
      { clients: clients.map((id) => ({ id, version: 1 })), patch: { addTagIds: tagIds } },
      { clients: clients.map((id) => ({ id, version: 2 })), patch: { removeTagIds: tagIds } },
    ],
    'clients.archive': [{ ids: clients }],
    'clients.restore': [{ ids: clients }],
  };
}

/** What inputs can be about. */
async function freshRecords(scene: Scene): Promise<Known> {
  const clients = await Promise.all(names.map((name) => scene.newClient(scene.owner, { name })));
  return {
    ids: {
      client: clients.map(({ id }) => id),
      status: Object.values(scene.here.statuses),
      tag: ['tag_fuzz'],
      user: Object.values(scene.here.users).map(({ id }) => id),
    },
    fields: {
      version: [1, 2, 3],
      confirmName: names,
      email: ['ada@example.com', null],
      phone: ['+49 30 1234567', null],
      website: ['example.com', null],
      taxId: [null],
      countryCode: ['DE', null],
      currency: ['EUR', 'JPY'],
    },
  };
}
