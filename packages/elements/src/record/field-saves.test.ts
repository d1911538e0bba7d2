import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { client, fakeClientele } from '../testing/fake-clientele.ts';
import { FieldSaves } from './field-saves.ts';

describe('FieldSaves', () => {
  /** Every state of one field, in order, on a server that has a newer version of the record for the first `conflicts` calls. */
  async function statesOfSaving({ conflicts }: { conflicts: number }) {
    const states: (string | undefined)[] = [];
    let sent = 0;
    let lastChanges = 0;
    const stored = (version: number) => client({ email: 'before@acme.example', version });
    const clientele = fakeClientele({
      clients: {
        update: async ({ patch }) => {
          sent += 1;
          if (sent <= conflicts)
            throw new ClienteleError('conflict', 'Somebody was first.', { current: stored(sent + 1) });
          return { ...stored(sent + 1), email: patch.email ?? null };
        },
        lastChange: async () => {
          lastChanges += 1;
          return null;
        },
      },
    });
    clientele.records.put('client', stored(1), { whole: true });
    const host = Object.assign(new EventTarget(), {
      addController() {},
      removeController() {},
      requestUpdate: () => void states.push(saves.of('cli_1', 'email')?.state),
      updateComplete: Promise.resolve(true),
    });
    const saves: FieldSaves = new FieldSaves(host, { scope: { client: clientele } });
    await saves.save('cli_1', 'email', 'mine@acme.example');
    saves.hostDisconnected();
    return { states, sent, lastChanges };
  }

  it('sends again what conflicts only with other fields, and never says that this one conflicts', async () => {
    const { states, sent, lastChanges } = await statesOfSaving({ conflicts: 2 });
    expect(states).to.deep.equal(['saving', 'saving', 'saving', 'saved']);
    expect([sent, lastChanges]).to.deep.equal([3, 0]);
  });

  it('asks the person when it was in vain four times', async () => {
    const { states, sent, lastChanges } = await statesOfSaving({ conflicts: Infinity });
    expect(states).to.deep.equal(['saving', 'saving', 'saving', 'saving', 'conflict']);
    expect([sent, lastChanges]).to.deep.equal([4, 1]);
  });
});
