// What the writers were told, held against what the database holds.
import assert from 'node:assert/strict';
import { runSql } from '@clientele/server/testing';
import { patiently, type Call } from './caller.ts';
import type { Known, Writer } from './writer.ts';

interface Row {
  id: string;
  version: number;
  name: string;
  notes: string | null;
  archived: number | boolean;
  owned: number | boolean;
}

/**
 * Every acknowledged write is there, every unanswered one is there as a whole or not at all, and none of the records that
 * belong to a write is missing or alone; restored ones have no events. What the unanswered ones became is taken into the ledgers.
 */
export async function compareLedgers(
  databaseUrl: string,
  writers: readonly Writer[],
  { isRestored = false } = {},
): Promise<void> {
  const rows = await query<Row>(
    databaseUrl,
    'select "id", "version", "name", "notes", "archivedAt" is not null as archived, "ownerId" is not null as owned from "client"',
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const writer of writers) {
    const open = writer.unanswered?.kind === 'change' ? writer.unanswered.changes : [];
    // All of a call or nothing of it: when it shows in one client, it must show in each.
    const happened = open.some(({ known, after }) => stateOf(byId.get(known.id)) === expected(after));
    if (happened) for (const { known, after } of open) Object.assign(known, after);
    for (const known of writer.ledger) {
      assert.equal(stateOf(byId.get(known.id)), expected(known), `client ${known.id} is not what was acknowledged`);
    }
  }
  await findNothingHalfDone(databaseUrl, isRestored);
}

/** Sends what was not answered once more, with the key of then, and a few that were: all have had one effect (I03). */
export async function replayCreations(databaseUrl: string, call: Call, writers: readonly Writer[]): Promise<number> {
  let replayed = 0;
  for (const writer of writers) {
    const { unanswered } = writer;
    if (unanswered?.kind === 'create') {
      const before = await named(databaseUrl, unanswered.name);
      const answer = await patiently(() => call('clients.create', unanswered.input));
      assert.equal(answer.status, 200, answer.text);
      assert.deepEqual(await named(databaseUrl, unanswered.name), [answer.data.id]);
      if (before.length > 0) assert.deepEqual(before, [answer.data.id], 'the retry made a second client');
      writer.learn(unanswered.name, unanswered.input, answer);
      replayed += 1;
    }
    writer.unanswered = undefined;
    const latest = writer.ledger.findLast(({ erased }) => !erased);
    if (!latest) continue;
    const again = await patiently(() => call('clients.create', latest.creation.input));
    assert.equal(again.status, 200, again.text);
    assert.deepEqual(JSON.parse(again.text), JSON.parse(latest.creation.answer), 'a replay gave another answer');
    replayed += 1;
  }
  return replayed;
}

async function named(databaseUrl: string, name: string): Promise<string[]> {
  return (await query<{ id: string }>(databaseUrl, `select "id" from "client" where "name" = '${name}'`)).map(
    ({ id }) => id,
  );
}

function stateOf(row: Row | undefined): string {
  if (!row) return 'erased';
  return JSON.stringify([row.version, row.name, row.notes, Boolean(row.archived), Boolean(row.owned)]);
}

function expected({ version, name, notes, archived, owned, erased }: Known): string {
  return erased ? 'erased' : JSON.stringify([version, name, notes, archived, owned]);
}

/** Each version of a client was one write, with one row in its history, one in the audit and one event of its own. */
const halfDone = {
  'a version without its activity, or the reverse': `select c."id" from "client" c left join "activity" a on a."clientId" = c."id"
    group by c."id", c."version" having count(a."id") <> c."version"`,
  'a version without its audit row, or the reverse': `select c."id" from "client" c left join "audit" a on a."entityId" = c."id"
    group by c."id", c."version" having count(a."id") <> c."version"`,
  'a version without its event, or the reverse': `select c."id" from "client" c left join "event" e on e."recordId" = c."id"
    group by c."id", c."version" having count(e."seq") <> c."version" or count(distinct e."version") <> c."version"`,
  'a client without total or search text': `select "id" from "client" where "id" not in (select "clientId" from "clientTotal")
    or "id" not in (select "clientId" from "clientSearch")`,
  'history of a client that is gone': `select "id" from "activity" where "clientId" not in (select "id" from "client")`,
  'a client that is gone without a record of its erasure': `select "entityId" from "audit" where "entity" = 'client'
    and "entityId" not in (select "id" from "client")
    and "entityId" not in (select "entityId" from "audit" where "action" = 'clients.erase')`,
  'an erasure without its event': `select "entityId" from "audit" where "action" = 'clients.erase'
    and "entityId" not in (select "recordId" from "event" where "version" is null)`,
  'a claimed key without an answer': `select "key" from "idempotencyKey" where "answer" is null`,
};

/** A backup holds no events. */
async function findNothingHalfDone(databaseUrl: string, isRestored: boolean): Promise<void> {
  const faults = Object.entries(halfDone).filter(([fault]) => !isRestored || !fault.includes('event'));
  for (const [fault, statement] of faults) assert.deepEqual(await runSql(databaseUrl, statement), [], fault);
  if (databaseUrl.startsWith('postgres')) return;
  assert.deepEqual(await runSql(databaseUrl, 'pragma integrity_check'), [{ integrity_check: 'ok' }]);
  assert.deepEqual(await runSql(databaseUrl, 'pragma foreign_key_check'), []);
}

/** The statement names the columns that the type does. */
async function query<Result>(databaseUrl: string, statement: string): Promise<Result[]> {
  return (await runSql(databaseUrl, statement)) as Result[];
}
