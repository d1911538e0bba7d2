import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { errorStatus, type IdKind, type Procedure, type Role } from '@clientele/contract';
import { expectSafe } from '@clientele/server/testing';
import fc from 'fast-check';
import type { TestActor } from '../roles/actors.ts';
import { createFixture, namedKinds, type Fixture } from '../roles/fixture.ts';
import { makeInput } from '../roles/make-input.ts';
import { procedures, variantOf } from '../roles/procedures.ts';
import { tieContact, type MadeRecord } from '../roles/record-makers.ts';
import { isAboutRemoved, isAboutTie } from '../roles/run-variant.ts';
import { isLong } from '../run/is-long.ts';
import { inputFor, type JsonSchema, type Known } from './arbitrary-input.ts';

/**
 * A small piece by default, the whole with CLIENTELE_TEST_LONG=1 (`pnpm test:long`). Another number by hand:
 * `FUZZ_RUNS=3000 node --test test/attack/fuzz.test.ts`; a failure prints its seed: `FUZZ_SEED=…`.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? (isLong() ? 3000 : 150));
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const callers: readonly Role[] = ['owner', 'agent', 'watcher'];
/** Of so many inputs one goes over HTTP, the others are called in this process. */
const overHttp = 10;

describe(`fuzz with seed ${seed}`, () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await createFixture();
  });
  after(() => fixture.close());

  for (const [path, procedure] of procedures)
    it(`[J18] ${path} answers or refuses ${runs} generated inputs of ${callers.length} roles, and never fails`, async () => {
      const schema = procedure.input.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as JsonSchema;
      const records = await freshRecords(fixture, isAboutRemoved(path));
      if (isAboutTie(variantOf(path, procedure, undefined))) await tieAll(fixture, path, records);
      const refused = new Set<string>();
      const count = { answered: 0 };
      const inputs = inputFor(schema, knownOf(records), wholeInputs(path, procedure, records));
      const actors = fixture.actors.filter(({ name }) => callers.some((role) => role === name));
      const property = fc.asyncProperty(
        inputs,
        fc.constantFrom(...actors),
        fc.nat({ max: overHttp - 1 }),
        async (input, actor, way) => {
          const { outcome, data } = await call(path, input, actor, way === 0);
          // Whoever ends the session would leave nobody to go on with.
          if (path === 'session.end' && outcome === 'ok') fixture.renewSession(actor);
          if (outcome === 'ok') {
            count.answered += 1;
            procedure.output.parse(data);
            assert.ok(procedure.input.safeParse(input).success, 'only valid input is answered');
            return;
          }
          refused.add(outcome);
          assert.notEqual(outcome, 'server-error', JSON.stringify(input).slice(0, 500));
        },
      );
      await fc.assert(property, { numRuns: runs, seed, endOnFailure: true, interruptAfterTimeLimit: 60_000 });
      // Both happen, so both were looked at.
      assert.ok(count.answered > 0, `${path} answered nothing: ${[...refused].join(', ')}`);
      assert.ok(refused.size > 0, `${path} refused nothing`);
    });

  /** The answer is held to the form of all answers where it goes over HTTP. */
  async function call(path: string, input: unknown, actor: TestActor, isOverHttp: boolean) {
    const token = await fixture.tokenOf(actor);
    if (!isOverHttp) return fixture.call(path, input, token);
    const answer = await fixture.server.call(path, input, token);
    expectSafe(answer);
    if (answer.status === 200) return { outcome: 'ok', data: answer.body.result.data };
    const { code } = answer.body.error.data ?? answer.body.error;
    assert.equal(answer.status, errorStatus[code as keyof typeof errorStatus], answer.text.slice(0, 300));
    return { outcome: String(code) };
  }
});

type Records = Readonly<Record<string, readonly MadeRecord[]>>;

/** Three records of each kind that an input can name. */
async function freshRecords(fixture: Fixture, isRemoved: boolean): Promise<Records> {
  const [owner] = fixture.actors;
  assert(owner);
  const made = namedKinds.map(async (kind) => {
    const three = [1, 2, 3].map(() => fixture.recordsFor(owner, kind, 'own', { fresh: true, isRemoved }));
    return [kind, (await Promise.all(three)).flat()] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

/** Makes each of the contacts one of each of the clients. */
async function tieAll(
  fixture: Fixture,
  path: string,
  { client: clients = [], contact: contacts = [] }: Records,
): Promise<void> {
  const tenant = fixture.tenantOf(fixture.here);
  const verb = path.split('.')[1] ?? '';
  for (const { id: clientId, known } of clients)
    for (const { id: contactId } of contacts)
      await tieContact(tenant, { verb, clientId, contactId, version: known['version'] });
}

/** What inputs can be about. */
function knownOf(records: Records): Known {
  const repeated = Object.values(records).flatMap((made) => made.map(({ known }) => known));
  return {
    ids: Object.fromEntries(Object.entries(records).map(([kind, made]) => [kind, made.map(({ id }) => id)])),
    fields: {
      version: [1, 2, 3],
      confirmName: repeated.flatMap(({ confirmName }) => confirmName ?? []),
      email: ['ada@example.com', null],
      phone: ['+49 30 1234567', null],
      website: ['example.com', null],
      taxId: [null],
      countryCode: ['DE', null],
      currency: ['EUR', 'JPY'],
    },
  };
}

/** Inputs whose parts belong together, about each of the records, and with each field of a patch. */
function wholeInputs(path: string, procedure: Procedure, records: Records): unknown[] {
  const any = (kind: IdKind): MadeRecord => records[kind]?.[0] ?? { id: `${kind}_none`, known: {} };
  const schema = procedure.input.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const patchFields = Object.keys(schema.properties?.['patch']?.properties ?? {});
  return (patchFields.length > 0 ? patchFields : [undefined]).flatMap((field) => {
    const variant = variantOf(path, procedure, field);
    return [0, 1, 2].map((place) => {
      const at = variant.about.map((named) => [named.path, (records[named.kind] ?? []).slice(place, place + 1)]);
      return makeInput(variant, { at: Object.fromEntries(at), any });
    });
  });
}
