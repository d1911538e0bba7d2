import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { client, fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { ClientAnswer } from './client-answer.ts';
import { ScopeController } from './scope-controller.ts';

type Reply = PromiseWithResolvers<string>;

/** What was asked, in order; a test answers it. */
const asked: { clientId: string; signal: AbortSignal; reply: Reply }[] = [];
/** Of which changes it was asked whether they matter. */
const considered: string[] = [];

class AnswerHost extends LitElement {
  scope = new ScopeController(this);
  clientId: string | null = 'cli_1';
  answer = new ClientAnswer<string>(
    this,
    () => this.scope.scope,
    () => this.clientId,
    {
      ask(_, clientId, signal) {
        const reply: Reply = Promise.withResolvers();
        asked.push({ clientId, signal, reply });
        return reply.promise;
      },
      isAffected({ kind, id }) {
        considered.push(id);
        return kind === 'note';
      },
      dependsOn: ({ website }) => website,
    },
  );

  async show(clientId: string | null) {
    this.clientId = clientId;
    this.requestUpdate();
    await settled(this);
  }
}
customElements.define('answer-host', AnswerHost);

async function show() {
  asked.length = 0;
  considered.length = 0;
  const fake = fakeClientele();
  fake.records.put('client', client(), { whole: true });
  const provider = await mountIn(fake, html`<answer-host></answer-host>`);
  const host = find<AnswerHost>(provider, 'answer-host');
  await settled(host);
  return { fake, host };
}

async function reply(host: AnswerHost, index: number, data: string) {
  asked[index]?.reply.resolve(data);
  await settled(host);
}

describe('ClientAnswer', () => {
  afterEach(unmountAll);

  it('is asked for with the client, and abandoned when another one is shown or none', async () => {
    const { host } = await show();
    await host.show('cli_2');
    expect(asked.map(({ clientId, signal }) => [clientId, signal.aborted])).to.deep.equal([
      ['cli_1', true],
      ['cli_2', false],
    ]);
    await reply(host, 0, 'of the first');
    expect(host.answer.data).to.equal(null);
    await reply(host, 1, 'of the second');
    expect(host.answer.data).to.equal('of the second');
    await host.show(null);
    expect(host.answer.data).to.equal(null);
    expect(asked).to.have.length(2);
  });

  it('a failure is said and what was known stays, until it is asked for again', async () => {
    const { host } = await show();
    await reply(host, 0, 'first');
    const again = host.answer.refresh();
    asked[1]?.reply.reject(new ClienteleError('offline', ''));
    await again;
    expect([host.answer.data, host.answer.error?.code]).to.deep.equal(['first', 'offline']);
    void host.answer.refresh();
    await reply(host, 2, 'second');
    expect([host.answer.data, host.answer.error]).to.deep.equal(['second', null]);
  });

  it('is asked for again when the server has another value of what it depends on, not while a change is under way', async () => {
    const { fake, host } = await show();
    await reply(host, 0, 'first');
    const change = fake.records.patch('client', 'cli_1', { website: 'https://acme.example' });
    await settled(host);
    expect(asked).to.have.length(1);
    change.settle(client({ version: 2, website: 'https://acme.example' }));
    await settled(host);
    expect(asked).to.have.length(2);
    fake.records.put('client', client({ version: 3, website: 'https://acme.example', name: 'Another name' }), {
      whole: true,
    });
    await settled(host);
    expect(asked).to.have.length(2);
  });

  it('is asked for again when others change what belongs to the client', async () => {
    const { fake, host } = await show();
    await reply(host, 0, 'first');
    const other = { kind: 'note', id: 'not_2', clientId: 'cli_2', version: 1 } as const;
    const own = { kind: 'note', id: 'not_1', clientId: 'cli_1', version: 1 } as const;
    await fake.tell({ type: 'changes', changes: [other] });
    await fake.tell({ type: 'changes', changes: [own] });
    while (asked.length < 2) await settled(host);
    expect(asked.map(({ clientId }) => clientId)).to.deep.equal(['cli_1', 'cli_1']);
    expect(considered).to.deep.equal(['not_1']);
  });
});
