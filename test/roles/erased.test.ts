import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { IdKind } from '@clientele/contract';
import { runSql } from '@clientele/server/testing';
import { createFixture, type Fixture } from './fixture.ts';
import { makeRecord, recordMakers } from './record-makers.ts';

const kindsOfClients = (Object.keys(recordMakers) as IdKind[]).filter((kind) => recordMakers[kind].isOfClient);

/** What is kept on purpose: documents outlive their client, with a bill-to of their own, and so does what was paid. */
const outliveTheClient: ReadonlySet<IdKind> = new Set(['document', 'payment']);

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

describe('a client that is erased', () => {
  for (const kind of kindsOfClients.filter((each) => !outliveTheClient.has(each)))
    it(`[S0-98] leaves no value of its records in the audit: ${kind}`, async () => {
      const tenant = fixture.tenantOf(fixture.here);
      const made = await makeRecord(kind, tenant);
      const clientId = await clientOf(kind, made.id);
      const { data: client } = await tenant.call('clients.get', { id: clientId }, tenant.token);
      const erased = await tenant.call('clients.erase', { id: clientId, confirmName: client.name }, tenant.token);
      assert.equal(erased.outcome, 'ok', erased.text);
      const kept = await runSql(
        fixture.database.url,
        `select "action", "diff" from "audit" where "workspaceId" = '${fixture.here.id}'
          and "entityId" in ('${made.id}', '${clientId}') and "diff" is not null`,
      );
      assert.deepEqual(kept, []);
    });
});

async function clientOf(kind: IdKind, id: string): Promise<string> {
  if (kind === 'client') return id;
  const tables: Partial<Record<IdKind, string>> = { contact: 'clientContact', note: 'comment' };
  const table = tables[kind] ?? kind;
  const column = kind === 'contact' ? 'contactId' : 'id';
  const statement = `select "clientId" from "${table}" where "${column}" = '${id}'`;
  const [row] = (await runSql(fixture.database.url, statement)) as { clientId: string }[];
  assert.ok(row, `There is no ${kind} ${id}.`);
  return row.clientId;
}
