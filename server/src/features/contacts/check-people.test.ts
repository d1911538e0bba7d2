import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { dialect } from '../../db/columns.ts';
import { execute } from '../../db/raw.ts';
import { transact } from '../../core/transact.ts';
import { linkPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { checkReadModel, refreshClients } from '../clients/index.ts';
import { contact, contactEmail } from './table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('owner');
  return { workspaceId: workspace.id, ctx, clientId: (await newClient(ctx)).id };
}

type Scene = Awaited<ReturnType<typeof withClient>>;

/** Each kind of wrong copy in one workspace, and beside it what only the other workspace says of the same person. */
async function spoil({ workspaceId, ctx, clientId }: Scene, other: Scene) {
  const email = 'no-key@person.example';
  const follower = await linkPerson(database, { workspaceId, clientId, name: 'Of a client without a primary contact' });
  const keyless = await linkPerson(database, {
    workspaceId,
    clientId: other.clientId,
    tiedIn: other.workspaceId,
    name: 'Whose address others could take',
    email,
  });
  await transact(ctx, (ctx) => refreshClients(ctx, [clientId]));
  await database.transaction(async (tx) => {
    await tx.insert(contactEmail).values({ workspaceId: other.workspaceId, key: email, contactId: keyless });
    await tx.update(contact).set({ sortKey: '', searchText: '' }).where(eq(contact.id, follower));
  });
  return [
    { clientId: '', copy: 'contact.searchText', recordId: follower },
    { clientId: '', copy: 'contact.sortKey', recordId: follower },
    { clientId, copy: 'clientContact.isPrimary', stored: 0, expected: 1 },
    // Whose only tie is the other workspace's is a person of no client, and an address that is in use there is not in use here.
    { clientId: '', copy: 'contactEmail.key', recordId: keyless, stored: 0, expected: 1 },
  ].toSorted(byCopy);
}

function byCopy(a: { copy: string }, b: { copy: string }): number {
  return a.copy < b.copy ? -1 : 1;
}

it('[A01] the doctor’s questions about people find the wrong copies of one workspace, and nothing of another', async () => {
  const [here, there] = [await withClient(), await withClient()];
  const wrong = [await spoil(here, there), await spoil(there, here)];
  for (const [place, { workspaceId, ctx }] of [here, there].entries()) {
    const found = await checkReadModel(database.read, workspaceId, ctx.clientParts);
    assert.deepEqual(found.toSorted(byCopy), wrong[place]);
  }
});

it(
  '[S1-02] the doctor finds a person whom the full-text index of SQLite has lost',
  { skip: dialect !== 'sqlite' },
  async () => {
    const { workspaceId, ctx, clientId } = await withClient();
    const recordId = await linkPerson(database, { workspaceId, clientId, name: 'Lost heron', isPrimary: true });
    await linkPerson(database, { workspaceId, clientId, name: 'Kept heron' });
    await transact(ctx, (ctx) => refreshClients(ctx, [clientId]));
    const differences = () => checkReadModel(database.read, workspaceId, ctx.clientParts);
    assert.deepEqual(await differences(), []);
    const wrong = [{ clientId: '', copy: 'contactSearchIndex', recordId }];
    const index = sql.identifier('contactSearchIndex');
    await database.transaction((tx) =>
      execute(
        tx,
        sql`insert into ${index} (${index}, "rowid", "searchText") select 'delete', "rowId", "searchText" from "contactSearch"
        where "rowId" = (select "rowId" from "contactSearchRow" where "contactId" = ${recordId})`,
      ),
    );
    assert.deepEqual(await differences(), wrong);
    await database.transaction((tx) => execute(tx, sql`insert into ${index} (${index}) values ('rebuild')`));
    assert.deepEqual(await differences(), []);
    await database.transaction((tx) =>
      execute(tx, sql`delete from "contactSearchRow" where "contactId" = ${recordId}`),
    );
    assert.deepEqual(await differences(), wrong);
  },
);
