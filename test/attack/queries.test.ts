import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ClientPage } from '@clientele/contract';
import { expectRefusal, expectSafe, runSql } from '@clientele/server/testing';
import { dataOf, setScene, type Scene } from './two-workspaces.ts';

/** Texts that mean something to a database, a search index, a shell or a template. */
const loadedTexts = [
  `'; drop table "client"; --`,
  `" or ""="`,
  `') union select "tokenHash" from "session" --`,
  '%',
  '_',
  '\\',
  '%%%_%',
  '*',
  '"',
  '""',
  'name:acme',
  'NEAR(a b)',
  'a AND b OR NOT c',
  '^acme*',
  '{name email}: acme',
  '-acme',
  '(((((((',
  'ab\u0000cd',
  '\ud800\udfff\ud800',
  '\ud83d',
  '‮acme',
  'a\u0301'.repeat(200),
  '${7*7}{{7*7}}<%= 7*7 %>',
  '$1 $2 :id ?1 @p',
];

describe('questions', () => {
  let scene: Scene;
  before(async () => {
    scene = await setScene();
    for (const name of ['100% Cotton_Ltd \\ Sons', 'Acme "The Best" (GmbH)', "O'Brien; drop", 'Plain'])
      await scene.newClient(scene.owner, { name });
  });
  after(() => scene.close());

  const list = (input: unknown, token = scene.owner) => scene.server.call('clients.list', input, token);

  it('[E01] what is sorted by is one of the listed columns, however it is written', async () => {
    const names = [
      'name"; --',
      'name desc',
      'sortKey',
      'workspaceId',
      '__proto__',
      'constructor',
      'toString',
      'n'.repeat(10_000),
      '',
    ];
    for (const name of names)
      for (const sort of [name, [name, 'asc'], [name, 'asc', 'name'], ['name', name], { name }])
        expectRefusal(await list({ sort }), 'validation');
    assert.equal((await list({ sort: ['name', 'desc'] })).status, 200);
  });

  it('[E02] days, currencies, countries and ids of a filter are values of their kind, never text of a statement', async () => {
    for (const text of [...loadedTexts, "2026-01-01' or 1=1 --", '2026-02-30', 'EUR; --', 'Europe/Berlin'])
      for (const condition of [
        ['createdAt', 'between', text, '2026-01-01'],
        ['lastInteraction', 'notSince', text],
        ['outstanding', 'gt', 1, text],
        ['outstanding', 'gt', text],
        ['country', 'in', [text]],
        ['status', 'in', [text]],
        ['owner', 'in', [text]],
        ['tags', 'any', [text]],
        [text, 'eq', true],
        ['portalEnabled', text, true],
        ['missingAny', 'eq', [text]],
      ])
        expectRefusal(await list({ where: [condition] }), 'validation');
    assert.equal((await list({ where: [['createdAt', 'between', '2026-01-01', '2026-12-31']] })).status, 200);
  });

  it('[E04] what is searched for is text: nothing in it is a pattern, an operator or a command', async () => {
    const unchanged = await scene.stateHash();
    for (const search of loadedTexts) {
      const answer = await list({ search, withTotal: true });
      // A control character or half a character is not text that a person types.
      if (answer.status !== 200) expectRefusal(answer, 'validation');
      else expectSafe(answer);
    }
    const found = async (search: string) =>
      dataOf<ClientPage>(await list({ search })).items.map(({ client }) => client.name);
    assert.deepEqual(await found('100%'), ['100% Cotton_Ltd \\ Sons']);
    assert.deepEqual(await found('n_L'), ['100% Cotton_Ltd \\ Sons']);
    assert.deepEqual(await found('d \\ s'), ['100% Cotton_Ltd \\ Sons']);
    assert.deepEqual(await found('"The'), ['Acme "The Best" (GmbH)']);
    assert.deepEqual(await found("o'brien;"), ["O'Brien; drop"]);
    assert.deepEqual(await found('%%%'), []);
    assert.equal(await scene.stateHash(), unchanged);
  });

  it('[E04] a megabyte to search for is refused', async () => {
    expectRefusal(await list({ search: 'a'.repeat(900_000) }), 'validation');
    expectRefusal(await list({ search: 'a'.repeat(1_100_000) }), 'payload-too-large');
  });

  it('[E05] amounts neither show in nor steer the answers of whoever may not see documents', async () => {
    const hidden = await scene.newClient(scene.owner, { name: 'Owing' });
    const { token } = await scene.server.mint(scene.here, 'owner', { scopes: ['view_clients', 'export_clients'] });
    const refused = [
      { where: [['outstanding', 'gt', 1]] },
      { where: [['invoiceCount', 'gt', 0]] },
      { sort: ['outstanding', 'desc'] },
      { sort: ['lastInteraction', 'desc'], withTotal: true },
    ];
    const ask = async () => {
      for (const question of refused)
        assert.equal(expectRefusal(await list(question, token), 'forbidden').permission, 'view_documents');
      const answered = await list({ search: 'Owing', withTotal: true }, token);
      assert.deepEqual(
        dataOf<ClientPage>(answered).items.map(({ client }) => [client.totals, client.invoiceCount]),
        [[null, null]],
      );
      return answered.text;
    };
    const beforeItOwes = await ask();
    await runSql(
      scene.database.url,
      `update "clientTotal" set "outstandingMinor" = 999999 where "clientId" = '${hidden.id}'`,
    );
    await runSql(
      scene.database.url,
      `update "client" set "invoiceCount" = 9, "listSummary" = replace(cast("listSummary" as text), '"outstandingMinor":0',
        '"outstandingMinor":999999')${process.env['DATABASE_URL']?.startsWith('postgres') ? '::jsonb' : ''} where "id" = '${hidden.id}'`,
    );
    assert.equal(await ask(), beforeItOwes);
    // Whoever may see documents is answered by them.
    const whole = await list({ where: [['invoiceCount', 'eq', 9]] });
    assert.deepEqual(
      dataOf<ClientPage>(whole).items.map(({ client }) => client.id),
      [hidden.id],
    );
  });

  it('[E06] a cursor that was changed, or made for another question, is refused', async () => {
    const { nextCursor } = dataOf<ClientPage>(await list({ limit: 1 }));
    assert.ok(nextCursor);
    for (const cursor of [
      `${nextCursor}x`,
      nextCursor.slice(1),
      '',
      'null',
      '__proto__',
      'a'.repeat(1999),
      ...loadedTexts.filter((text) => text.length < 100),
    ])
      expectRefusal(await list({ limit: 1, cursor }), 'validation');
    expectRefusal(await list({ limit: 1, cursor: nextCursor, sort: ['createdAt', 'asc'] }), 'validation');
    expectRefusal(await list({ limit: 1, cursor: nextCursor, search: 'Acme' }), 'validation');
    assert.equal((await list({ limit: 1, cursor: nextCursor })).status, 200);
  });

  it('[E07] pages, conditions and lists beyond their limits are refused', async () => {
    const condition = ['invoiceCount', 'gt', 1];
    for (const input of [
      { limit: 1e9 },
      { limit: 0 },
      { limit: -1 },
      { limit: 1.5 },
      { limit: '50' },
      { limit: null },
      { where: Array.from({ length: 1000 }, () => condition) },
      { where: [['status', 'in', Array.from({ length: 51 }, (_, n) => `opt_${n}`)]] },
      { where: [[condition]] },
      { where: { and: [condition] } },
      { where: [['outstanding', 'gt', 1e300]] },
      { where: [['invoiceCount', 'gt', 0.5]] },
    ])
      expectRefusal(await list(input), 'validation');
    const deep = JSON.parse('['.repeat(30) + ']'.repeat(30)) as unknown;
    expectRefusal(await list({ where: deep }), 'validation');
  });

  // A pattern that goes astray stands still for minutes: then the bound ends the test.
  it('[E08] no validator is led astray by fifty thousand characters', { timeout: 120_000 }, async () => {
    const long = [
      'a'.repeat(50_000),
      '@'.repeat(50_000),
      `${'a.'.repeat(25_000)}@`,
      `a@${'a.'.repeat(25_000)}`,
      '+'.repeat(50_000),
      '1-'.repeat(25_000),
      `http://${'a.'.repeat(25_000)}`,
      `${' '.repeat(50_000)}x`,
      `${'\t '.repeat(25_000)}x`,
    ];
    for (const text of long)
      for (const field of ['name', 'email', 'phone', 'website', 'taxId', 'notes', 'address']) {
        const answer = await scene.server.call(
          'clients.check',
          { name: 'x', [field]: text.slice(0, 1000) },
          scene.owner,
        );
        assert.ok(answer.status === 200 || answer.status === 400, answer.text.slice(0, 200));
        const created = await scene.server.call(
          'clients.create',
          { idempotencyKey: crypto.randomUUID(), client: { name: 'x', [field]: text } },
          scene.owner,
        );
        // Blanks around a value are nobody's mistake.
        if (text.trim() === 'x') assert.equal(created.status === 200 || created.status === 400, true);
        else expectRefusal(created, 'validation');
      }
  });

  it('[E01] no statement is built from text: raw SQL and identifiers come from constants', async () => {
    const source = fileURLToPath(new URL('../../server/src/', import.meta.url));
    const files = (await readdir(source, { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !/\.test\.ts$|^(testing|cli|db)\//.test(name),
    );
    assert.ok(files.length > 50);
    const offenders: string[] = [];
    for (const name of files)
      for (const [index, line] of (await readFile(source + name, 'utf8')).split('\n').entries())
        if (/sql\.(raw|identifier)\(/.test(line)) offenders.push(`${name}:${index + 1} ${line.trim()}`);
    assert.deepEqual(offenders, []);
  });
});
