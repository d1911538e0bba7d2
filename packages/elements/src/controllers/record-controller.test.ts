import { ClienteleError } from '@clientele/client';
import type { Client, ClientPatch } from '@clientele/contract';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { client, fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { RecordController } from './record-controller.ts';
import { saveClient } from './save-client.ts';
import { ScopeController } from './scope-controller.ts';

class RecordHost extends LitElement {
  scope = new ScopeController(this);
  clientId: string | null = 'cli_1';
  record = new RecordController(this, this.scope, () => this.clientId);

  override render() {
    return html`${this.record.record?.name} ${this.record.record?.email}`;
  }

  /** As whatever shows the record does. */
  save(patch: ClientPatch) {
    if (!this.scope.scope) throw new Error('There is no provider.');
    return saveClient(this.scope.scope.client, 'cli_1', patch);
  }

  get text() {
    return this.shadowRoot?.textContent?.trim();
  }
}
customElements.define('record-host', RecordHost);

async function show(fake: ReturnType<typeof fakeClientele>) {
  const provider = await mountIn(fake, html`<record-host></record-host>`);
  const host = find<RecordHost>(provider, 'record-host');
  await settled(host);
  return host;
}

function refusal(code: 'validation' | 'conflict' | 'offline', current?: Client) {
  return new ClienteleError(code, code, { retryable: code === 'offline', current });
}

describe('RecordController', () => {
  afterEach(unmountAll);

  it('shows what a list row knows at once, and the whole record when it is there', async () => {
    const gate = Promise.withResolvers<Client>();
    const fake = fakeClientele({ clients: { get: () => gate.promise } });
    const { website: _, updatedAt: __, ...row } = client({ name: 'Row' });
    fake.records.put('client', row, { whole: false });
    const host = await show(fake);
    expect(host.text).to.contain('Row');
    expect([host.record.status, host.record.whole]).to.deep.equal(['loading', null]);
    gate.resolve(client({ name: 'Whole' }));
    await settled(host);
    expect(host.text).to.contain('Whole');
    expect([host.record.status, host.record.whole?.paymentTermsDays]).to.deep.equal(['ready', 14]);
  });

  it('shows a change before it is saved, then what the server made of it', async () => {
    const gate = Promise.withResolvers<Client>();
    const fake = fakeClientele({ clients: { get: async () => client(), update: () => gate.promise } });
    const host = await show(fake);
    const saving = host.save({ email: 'NEW@acme.example' });
    await settled(host);
    expect(host.text).to.contain('NEW@acme.example');
    gate.resolve(client({ version: 2, email: 'new@acme.example' }));
    expect((await saving).version).to.equal(2);
    await settled(host);
    expect(host.text).to.contain('new@acme.example');
  });

  it('puts the record back when the server refuses, and rejects with the refusal', async () => {
    const fake = fakeClientele({
      clients: {
        get: async () => client(),
        update: async () => {
          throw refusal('validation');
        },
      },
    });
    const host = await show(fake);
    const error = await host.save({ email: 'x' }).catch((cause: unknown) => cause);
    await settled(host);
    expect(error).to.be.instanceOf(ClienteleError).with.property('code', 'validation');
    expect(host.text).to.contain('office@acme.example');
  });

  it('sends the saves of one record one after the other, each with the version that the one before made', async () => {
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let version = 1;
    const fake = fakeClientele({
      clients: {
        get: async () => client(),
        update: async ({ patch }) => {
          await (version === 1 ? first : second).promise;
          version += 1;
          return client({ version, email: 'one@acme.example', ...(patch.phone ? { phone: patch.phone } : {}) });
        },
      },
    });
    const updates = () => fake.calls.filter(({ path }) => path === 'clients.update').map(({ input }) => input);
    const host = await show(fake);
    const saves = [host.save({ email: 'one@acme.example' }), host.save({ phone: '1' })];
    await settled(host);
    expect(updates()).to.deep.equal([{ id: 'cli_1', version: 1, patch: { email: 'one@acme.example' } }]);
    first.resolve();
    await saves[0];
    await settled(host);
    expect(updates()[1]).to.deep.equal({ id: 'cli_1', version: 2, patch: { phone: '1' } });
    second.resolve();
    await saves[1];
  });

  it('on a conflict the store has the server’s record, and saves that were already waiting fail with it', async () => {
    const current = client({ version: 5, name: 'Theirs' });
    const fake = fakeClientele({
      clients: {
        get: async () => client(),
        update: async () => {
          throw refusal('conflict', current);
        },
      },
    });
    const host = await show(fake);
    const outcomes = await Promise.allSettled([host.save({ email: 'mine@acme.example' }), host.save({ phone: '1' })]);
    await settled(host);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(fake.calls.filter(({ path }) => path === 'clients.update')).to.have.length(1);
    expect(host.record.whole).to.deep.equal(current);
  });

  it('a save after a conflict starts from the server’s version', async () => {
    const current = client({ version: 5 });
    let first = true;
    const fake = fakeClientele({
      clients: {
        get: async () => client(),
        update: async ({ version }) => {
          if (!first) return client({ version: version + 1, phone: '1' });
          first = false;
          throw refusal('conflict', current);
        },
      },
    });
    const host = await show(fake);
    await host.save({ phone: '1' }).catch(() => {});
    expect((await host.save({ phone: '1' })).version).to.equal(6);
  });

  it('a conflict with what this very save had already done, its answer being lost, is no conflict', async () => {
    const fake = fakeClientele({
      clients: {
        get: async () => client(),
        update: async () => {
          throw refusal('conflict', client({ version: 2, phone: '1' }));
        },
      },
    });
    const host = await show(fake);
    expect((await host.save({ phone: '1' })).version).to.equal(2);
  });

  it('the answer about the record shown before is not taken for the one shown now', async () => {
    const gates = { cli_1: Promise.withResolvers<Client>(), cli_2: Promise.withResolvers<Client>() };
    const fake = fakeClientele({ clients: { get: ({ id }) => gates[id as keyof typeof gates].promise } });
    const host = await show(fake);
    host.clientId = 'cli_2';
    host.requestUpdate();
    await settled(host);
    expect(fake.calls.find(({ path }) => path === 'clients.get')?.signal?.aborted).to.equal(true);
    gates.cli_2.resolve(client({ id: 'cli_2', name: 'Second' }));
    gates.cli_1.resolve(client({ name: 'First' }));
    await settled(host);
    expect(host.text).to.contain('Second');
  });

  it('loads again when the connection is back, and keeps showing the record meanwhile', async () => {
    let name = 'Before';
    const fake = fakeClientele({ clients: { get: async () => client({ name }) } });
    const host = await show(fake);
    fake.connection.hint('offline');
    await settled(host);
    expect(host.scope.scope).to.include({ connection: 'offline', stale: true });
    expect(host.text).to.contain('Before');
    name = 'After';
    fake.connection.hint('online');
    await settled(host);
    await settled(host);
    expect(host.text).to.contain('After');
  });

  it('loads the whole again when a list brings a newer version, without losing what is shown', async () => {
    let version = 1;
    const fake = fakeClientele({ clients: { get: async () => client({ version, name: `v${version}` }) } });
    const host = await show(fake);
    version = 2;
    fake.records.put('client', client({ version: 2, name: 'row v2' }), { whole: false });
    expect(host.record.whole?.name).to.equal('row v2');
    await settled(host);
    await settled(host);
    expect(host.text).to.contain('v2');
    expect(fake.records.get('client', 'cli_1')?.whole).to.equal(true);
  });

  it('reports what it could not load, and loads it on request', async () => {
    let broken = true;
    const fake = fakeClientele({
      clients: {
        get: async () => {
          if (broken) throw refusal('offline');
          return client();
        },
      },
    });
    const host = await show(fake);
    expect([host.record.status, host.record.error?.code]).to.deep.equal(['error', 'offline']);
    broken = false;
    await host.record.refresh();
    expect([host.record.status, host.record.error]).to.deep.equal(['ready', null]);
  });
});
