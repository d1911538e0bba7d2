import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ClientPage } from '@clientele/contract';
import { expectRefusal } from '@clientele/server/testing';
import { dataOf, setScene, type Scene } from './two-workspaces.ts';

describe('values at the edge', () => {
  let scene: Scene;
  before(async () => {
    scene = await setScene();
  });
  after(() => scene.close());

  const call = (path: string, input: unknown) => scene.server.call(path, input, scene.owner);
  const create = (client: object) => call('clients.create', { idempotencyKey: crypto.randomUUID(), client });

  it('[A02] a client that is named a hundred times is archived and restored once', async () => {
    const { id, version } = await scene.newClient(scene.owner, { name: 'Once' });
    const ids = Array.from({ length: 100 }, () => id);
    for (const [step, verb] of ['archive', 'restore'].entries()) {
      dataOf(await call(`clients.${verb}`, { ids }));
      const now = dataOf<{ version: number }>(await call('clients.get', { id }));
      assert.equal(now.version, version + step + 1);
    }
  });

  it('[E02] days, amounts and counts of any size are answered, by both databases', async () => {
    for (const where of [
      [['createdAt', 'between', '0000-01-01', '9999-12-31']],
      [['createdAt', 'between', '9999-12-31', '0000-01-01']],
      [['lastInteraction', 'notSince', '0000-01-01']],
      [['outstanding', 'gt', 1e-300]],
      [['outstanding', 'between', 1e12, -1e12]],
      [['revenue', 'eq', -0]],
      [['revenue', 'lte', 1e12, 'XTS']],
      [['invoiceCount', 'gte', 1_000_000_000]],
      [['country', 'in', ['XX', 'ZZ']]],
    ])
      assert.ok(Array.isArray(dataOf<ClientPage>(await call('clients.list', { where, withTotal: true })).items));
    for (const where of [
      [['createdAt', 'lt', '2026-02-30']],
      [['createdAt', 'lt', '+010000-01-01']],
      [['outstanding', 'gt', 1e13]],
      [['outstanding', 'gt', '5']],
      [['invoiceCount', 'gt', 2 ** 60]],
      [['invoiceCount', 'gt', 0.5]],
    ])
      expectRefusal(await call('clients.list', { where }), 'validation');
  });

  it('[S1] a record full of marks within the limits is stored, found, listed and changed', async () => {
    const marked = `a${'\u0345'.repeat(15)}${'\u0334'.repeat(15)}`;
    const { id, version } = dataOf<{ id: string; version: number }>(
      await create({ name: marked, notes: `needle ${marked.repeat(600)}` }),
    );
    const page = dataOf<ClientPage>(await call('clients.list', { search: 'needle' }));
    assert.deepEqual(
      page.items.map((item) => item.client.id),
      [id],
    );
    dataOf(await call('clients.update', { id, version, patch: { notes: `other ${marked.repeat(600)}` } }));
    assert.equal(dataOf<ClientPage>(await call('clients.list', { search: 'needle' })).items.length, 0);
  });

  it('nothing in an email address or a telephone number makes a link do more than it says', async () => {
    const email = dataOf<{ email: string }>(await create({ name: 'Mail', email: 'mailto:a@b.de?bcc=c@d.de&body=x' }));
    assert.equal(email.email, 'a@b.de');
    for (const typed of ['a@b.de,c@d.de', 'a@b.de\r\nBcc: c@d.de', '"a b"@b.de', 'a@[127.0.0.1]', '<a@b.de>\u202e'])
      expectRefusal(await create({ name: 'Mail', email: typed }), 'validation');
    for (const typed of [
      '*#06#',
      '*100#',
      'tel:*21*+49301234567%23',
      '+49 30 901820;phone-context=evil.test',
      '<b>1</b>',
    ])
      expectRefusal(await create({ name: 'Phone', phone: typed }), 'validation');
  });
});
