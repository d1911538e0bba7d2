import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Client, ClientQuery, ExportClients } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { newId } from '../../../core/new-id.ts';
import { demoUsers, demoWorkspaceId, seed } from '../../../db/seed/index.ts';
import { apiOf } from '../../../testing/api.ts';
import { askExport } from '../../../testing/ask-export.ts';
import { newClient } from '../../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../../testing/test-workspace.ts';
import { refreshClients } from '../read-model.ts';
import { clientTag, clientTotal, tag } from '../table.ts';
import { transact } from '../../../core/transact.ts';

describe('the file of an export', () => {
  let database: TestDatabase;
  let server: TestServer;
  before(async () => {
    database = await openTestDatabase();
    await seed(database.url, { clients: 1200, today: testNow });
    server = await startTestServer(database);
  });
  after(async () => {
    await server.close();
    await database.close();
  });

  it('streams a file for spreadsheets: UTF-8 with a mark, CRLF, a header row, a name with the day', async () => {
    const workspace = await createTestWorkspace(database);
    await newClient(workspace.as('agent'), { name: 'Müller & Söhne, "Bau"', address: 'Weg 1\nBerlin' });
    const answer = await exported(workspace, { query: {}, columns: ['name', 'address', 'status', 'owner', 'created'] });
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="clients-2026-03-18.csv"');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('access-control-allow-origin'), testOrigin);
    assert.equal(
      answer.text,
      '\ufeffname,address,status,owner,created\r\n' +
        '"Müller & Söhne, ""Bau""","Weg 1\nBerlin",Active,Anna Agent,2026-03-18\r\n',
    );
  });

  it('[S1-26] the brand is a column, in the words of the workspace', async () => {
    const workspace = await createTestWorkspace(database);
    const idempotencyKey = randomUUID();
    const brand = await apiOf(workspace.as('manager')).workspace.addOption({
      idempotencyKey,
      set: 'brand',
      label: 'Kleine Werft',
    });
    const { id, version } = await newClient(workspace.as('agent'), { name: 'A' });
    await newClient(workspace.as('agent'), { name: 'B' });
    await apiOf(workspace.as('agent')).clients.update({ id, version, patch: { brandId: brand.id } });
    const { text } = await exported(workspace, { query: {}, columns: ['name', 'brand'] });
    assert.deepEqual(linesOf(text), ['name,brand', 'A,Kleine Werft', 'B,']);
  });

  it('where enrichment stands is a column, in the words that filters take', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'), { name: 'A' });
    await newClient(workspace.as('agent'), { name: 'B' });
    await apiOf(workspace.as('agent')).enrichment.run({ idempotencyKey: randomUUID(), clientId: id });
    const { text } = await exported(workspace, { query: {}, columns: ['name', 'enrichment'] });
    assert.deepEqual(linesOf(text), ['name,enrichment', 'A,skipped', 'B,never']);
    const where: ClientQuery['where'] = [['enrichment', 'in', ['skipped']]];
    const taken = await exported(workspace, { query: { where }, columns: ['name'] });
    assert.deepEqual(linesOf(taken.text), ['name', 'A']);
  });

  it('writes the header row that it is given, also when there is nothing below it', async () => {
    const workspace = await createTestWorkspace(database);
    const answer = await exported(workspace, { query: {}, columns: ['name', 'revenue'], headers: ['Kunde', 'Umsatz'] });
    assert.equal(answer.text, '\ufeffKunde,Umsatz (EUR)\r\n');
  });

  it('[G11] what people typed never becomes a formula, and negative amounts stay numbers', async () => {
    const workspace = await createTestWorkspace(database);
    const names = ["=cmd|'/c calc'!A0", '+1', '-1', '@SUM(1)', '＝1+1', '﹣1'];
    for (const name of names) await newClient(workspace.as('agent'), { name, address: '=HYPERLINK("x")' });
    await setTotal(workspace, -123450);
    const { text } = await exported(workspace, {
      query: {},
      columns: ['name', 'address', 'outstanding', 'invoices'],
      headers: ['=1', 'Address', 'Owed', 'Invoices'],
    });
    const [head, ...lines] = linesOf(text);
    assert.equal(head, '"\'=1",Address,Owed (EUR),Invoices');
    assert.deepEqual(new Set(lines), new Set(names.map((name) => `"'${name}","'=HYPERLINK(""x"")",-1234.50,0`)));
  });

  it('[S9] whatever ends a cell somewhere is quoted, begins no formula there, and is read back as it is', async () => {
    const workspace = await createTestWorkspace(database);
    const texts = ['x;=1+1', 'a\t=1', 'Say "hi"; -1', 'line\n=1', '+49 30; 1', 'plain', 'a; b', 'ü=@'];
    for (const address of texts) await newClient(workspace.as('agent'), { name: 'N', address });
    await setTotal(workspace, -5);
    const { text } = await exported(workspace, { query: {}, columns: ['status', 'address', 'created', 'outstanding'] });
    for (const separator of [';', '\t'])
      for (const cell of text.split(new RegExp(`[\r\n${separator}]`)))
        assert.doesNotMatch(
          cell,
          /^[\s"]*[=+\-@]/,
          `${JSON.stringify(cell)} begins a cell at ${JSON.stringify(separator)}`,
        );
    const [, ...lines] = cellsIn(text);
    const read = lines.map(([, address = '', created, outstanding]) => {
      assert.deepEqual([created, outstanding], ['2026-03-18', '-0.05']);
      return address.replaceAll("'", '');
    });
    assert.deepEqual(read.toSorted(), texts.toSorted());
    assert.match(text, /,"a; b",2026-03-18,-0\.05\r\n/);
  });

  it('an amount stands in the column of its currency, with the digits of that currency; none is lost', async () => {
    const workspace = await createTestWorkspace(database);
    await newClient(workspace.as('agent'), { name: 'Euro' });
    const yen = await newClient(workspace.as('agent'), { name: 'Yen', currency: 'JPY' });
    await transact(workspace.as('agent'), async (ctx) => {
      const total = { clientId: yen.id, workspaceId: workspace.id, isBilling: false, isArchived: false };
      await ctx.db.insert(clientTotal).values({ ...total, currency: 'KWD', outstandingMinor: 1500, revenueMinor: 0 });
      await ctx.db
        .update(clientTotal)
        .set({ outstandingMinor: 4200 })
        .where(and(eq(clientTotal.clientId, yen.id), eq(clientTotal.currency, 'JPY')));
      // The summary alone: no document says these amounts.
      await refreshClients(ctx, [yen.id], { changed: ['tags'] });
    });
    const { text } = await exported(workspace, { query: {}, columns: ['name', 'outstanding'] });
    assert.deepEqual(linesOf(text), [
      'name,outstanding (EUR),outstanding (JPY),outstanding (KWD)',
      'Euro,0.00,,',
      'Yen,,4200,1.500',
    ]);
  });

  it('[F1] the list and the file count the same minor units: forints have hundredths', async () => {
    const workspace = await createTestWorkspace(database, { baseCurrency: 'HUF' });
    const { id } = await newClient(workspace.as('agent'), { name: 'Forint', currency: 'HUF' });
    await setTotal(workspace, 12_345_650);
    const { text } = await exported(workspace, {
      query: { where: [['outstanding', 'eq', 123_456.5, 'HUF']] },
      columns: ['name', 'outstanding'],
    });
    assert.deepEqual(linesOf(text), ['name,outstanding (HUF)', 'Forint,123456.50']);
    const { clients } = apiOf(workspace.as('agent'));
    const found = await clients.list({ where: [['outstanding', 'gt', 100_000, 'HUF']] });
    assert.deepEqual(
      found.items.map(({ client }) => client.id),
      [id],
    );
    assert.deepEqual((await clients.list({ where: [['outstanding', 'gt', 10_000_000, 'HUF']] })).items, []);
  });

  it('days are those of the workspace’s time zone, and tags are joined', async () => {
    const workspace = await createTestWorkspace(database);
    const late = await newClient(workspace.as('agent', () => new Date('2026-03-17T23:30:00.000Z')));
    const tags = ['One', 'Two'].map((name) => ({
      id: newId('tag', testNow),
      workspaceId: workspace.id,
      name,
      nameKey: name.toLowerCase(),
    }));
    await transact(workspace.as('agent'), async (ctx) => {
      await ctx.db.insert(tag).values(tags);
      await ctx.db
        .insert(clientTag)
        .values(tags.map(({ id }) => ({ workspaceId: workspace.id, clientId: late.id, tagId: id })));
      await refreshClients(ctx, [late.id], { changed: ['tags'] });
    });
    const { text } = await exported(workspace, { query: {}, columns: ['created', 'tags', 'last-activity'] });
    assert.equal(linesOf(text)[1], '2026-03-18,"One; Two",');
  });

  it('[S2-58] fields of the workspace’s own follow the columns, headed by their labels, and no formula is in them', async () => {
    const workspace = await createTestWorkspace(database);
    const { workspace: vocabulary, clients } = apiOf(workspace.as('manager'));
    const add = (label: string, type: 'text' | 'number' | 'boolean') =>
      vocabulary.addField({ idempotencyKey: newId('client', testNow), field: { label, type } });
    const made = [await add('Cost centre', 'text'), await add('Employees', 'number'), await add('NDA', 'boolean')];
    const [text, number, nda] = made.map(({ id }) => id);
    assert.ok(text && number && nda);
    const { id, version } = await newClient(workspace.as('agent'));
    await clients.update({ id, version, patch: { customFields: { [text]: '=1+1', [number]: -12.5, [nda]: true } } });
    const answer = await exported(workspace, { query: {}, columns: ['name'], customFields: [nda, text, number] });
    assert.deepEqual(linesOf(answer.text).slice(0, 2), ['name,NDA,Cost centre,Employees', `Acme,true,"'=1+1",-12.5`]);
    const elsewhere = await createTestWorkspace(database);
    const { token } = await server.mint(elsewhere, 'manager');
    const foreign = await askExport(server, { query: {}, columns: ['name'], customFields: [nda] }, token);
    assert.equal(foreign.status, 400);
  });

  it('has every client of the question once, in its order, over many pages', async () => {
    const { token } = await mintDemo();
    for (const query of [{ state: 'all' }, { sort: ['revenue', 'desc'] }, { search: 'a' }] as const) {
      const wanted = await server.call('clients.select', query, token);
      const answer = await askExport(
        server,
        { query: { ...query } as ExportClients['query'], columns: ['email', 'name'] },
        token,
      );
      assert.equal(linesOf(answer.text).length - 1, wanted.body.result.data.clients.length);
      const page = await server.call('clients.list', { ...query, limit: 200 }, token);
      const names = page.body.result.data.items.map((item: { client: Client }) => item.client.name);
      const exportedNames = linesOf(
        (await askExport(server, { query: { ...query } as ExportClients['query'], columns: ['name'] }, token)).text,
      );
      assert.deepEqual(exportedNames.slice(1, 201).map(unquoted), names);
    }
  });

  it('has only the named clients of the question, in its order', async () => {
    const workspace = await createTestWorkspace(database);
    const made = [];
    for (const name of ['Beech', 'Ash', 'Cedar', 'Dogwood'])
      made.push(await newClient(workspace.as('agent'), { name }));
    const elsewhere = await newClient((await createTestWorkspace(database)).as('agent'), { name: 'Foreign' });
    const ids = [...made.slice(0, 3).map(({ id }) => id), elsewhere.id, 'cli_missing'];
    const named = async (query: ExportClients['query']) =>
      linesOf((await exported(workspace, { query, ids, columns: ['name'] })).text).slice(1);
    assert.deepEqual(await named({}), ['Ash', 'Beech', 'Cedar']);
    assert.deepEqual(await named({ sort: ['name', 'desc'] }), ['Cedar', 'Beech', 'Ash']);
    assert.deepEqual(await named({ search: 'beech' }), ['Beech']);
    assert.deepEqual(await named({ state: 'archived' }), []);
  });

  it('[E06] a status, tag or owner of another workspace matches nothing, like one that does not exist', async () => {
    const workspace = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    await newClient(workspace.as('agent'));
    for (const where of [
      ['status', 'in', [elsewhere.statuses.active]],
      ['owner', 'in', [elsewhere.users.agent.id]],
      ['tags', 'any', ['tag_missing']],
    ] as const) {
      const answer = await exported(workspace, { query: { where: [where] as never }, columns: ['name'] });
      assert.equal(answer.text, '\ufeffname\r\n');
    }
  });

  async function exported(workspace: TestWorkspace, body: ExportClients) {
    const answer = await askExport(server, body, (await server.mint(workspace, 'manager')).token);
    assert.equal(answer.status, 200, answer.text);
    return answer;
  }

  function mintDemo() {
    const workspace = { id: demoWorkspaceId, users: { owner: demoUsers[0] } };
    return server.mint(workspace, 'owner');
  }

  async function setTotal(workspace: TestWorkspace, outstandingMinor: number): Promise<void> {
    await transact(workspace.as('agent'), async (ctx) => {
      const totals = ctx.db.update(clientTotal).set({ outstandingMinor });
      const changed = await totals.where(eq(clientTotal.workspaceId, workspace.id)).returning();
      await refreshClients(
        ctx,
        changed.map(({ clientId }) => clientId),
        { changed: ['tags'] },
      );
    });
  }
});

/** RFC 4180, read strictly. */
function cellsIn(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
}

function unquoted(cell: string): string {
  const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return text.replace(/^'(?=[=+\-@])/, '');
}
