import type { Clientele } from '@clientele/client';
import type { DirectoryPreferences, Preferences } from '@clientele/contract';
import { expect } from 'chai';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { PreferenceWriter } from './preference-writer.ts';

const ada = 'usr_ada';
const compact: DirectoryPreferences = { density: 'compact' };
const comfortable: DirectoryPreferences = { density: 'comfortable' };

describe('what is kept of what a person arranges', () => {
  it('is the last of several quick changes, in one call that says whose it is', async () => {
    const { client, sent } = server(async (preferences) => preferences);
    const writer = new PreferenceWriter(client, ada, () => {});
    writer.write(compact);
    writer.write(comfortable);
    await writer.flush();
    expect(sent).to.deep.equal([{ directory: comfortable, userId: ada }]);
  });

  it('is never overtaken by an older change that takes long', async () => {
    const answer = Promise.withResolvers<void>();
    const { client, sent } = server(async (preferences) => {
      await answer.promise;
      return preferences;
    });
    const changed = Promise.withResolvers<void>();
    const writer = new PreferenceWriter(client, ada, () => sent.length === 2 && changed.resolve());
    writer.write(compact);
    const first = writer.flush();
    writer.write(comfortable);
    await writer.flush();
    expect(sent).to.deep.equal([{ directory: compact, userId: ada }]);
    answer.resolve();
    await first;
    await changed.promise;
    expect(sent).to.deep.equal([
      { directory: compact, userId: ada },
      { directory: comfortable, userId: ada },
    ]);
  });

  it('is remembered as failed until it is kept or given up', async () => {
    let isDown = true;
    const { client } = server(async (preferences) => {
      if (isDown) throw new Error('down');
      return preferences;
    });
    const changes: (() => void)[] = [];
    const writer = new PreferenceWriter(client, ada, () => changes.shift()?.());
    writer.write(compact);
    await writer.flush();
    expect(writer.failed).to.equal(compact);
    isDown = false;
    const kept = new Promise<void>((resolve) => changes.push(resolve));
    writer.retry();
    await kept;
    expect(writer.failed).to.equal(undefined);
  });
});

function server(set: (preferences: Preferences) => Promise<Preferences>) {
  const sent: Preferences[] = [];
  const client: Clientele = fakeClientele({ preferences: { set: async (input) => (sent.push(input), set(input)) } });
  return { client, sent };
}
