import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Api, DirectoryPreferences, Preferences } from '@clientele/contract';
import { createPreferences } from './preferences.ts';

const ada = 'usr_ada';
const compact: DirectoryPreferences = { density: 'compact' };
const comfortable: DirectoryPreferences = { density: 'comfortable' };

function connect(set: (preferences: Preferences) => Promise<Preferences> = async (preferences) => preferences) {
  const sent: Preferences[] = [];
  const answers = { preferences: { set: async (input: Preferences) => (sent.push(input), set(input)) } };
  const preferences = createPreferences(() => answers as unknown as Api);
  preferences.load(ada, {});
  return { preferences, sent };
}

describe('preferences', () => {
  it('are as arranged here, else as the server has them', () => {
    const { preferences } = connect();
    preferences.load(ada, { directory: compact });
    assert.deepEqual(preferences.get(), { directory: compact });
    preferences.patch({ directory: comfortable });
    preferences.load(ada, { directory: compact });
    assert.deepEqual(preferences.get(), { directory: comfortable });
  });

  it('tell everyone who listens at once when something was arranged', () => {
    const { preferences } = connect();
    const heard: (string | undefined)[] = [];
    const stop = preferences.subscribe(() => heard.push(preferences.get().directory?.density));
    preferences.patch({ directory: compact });
    stop();
    preferences.patch({ directory: comfortable });
    assert.deepEqual(heard, ['compact']);
  });

  it('send the last of several quick changes, in one call that says whose it is', async () => {
    const { preferences, sent } = connect();
    preferences.patch({ directory: compact });
    preferences.patch({ directory: comfortable });
    await preferences.flush();
    assert.deepEqual(sent, [{ directory: comfortable, userId: ada }]);
  });

  it('are never overtaken by an older change that takes long', async () => {
    const answer = Promise.withResolvers<void>();
    const { preferences, sent } = connect(async (input) => {
      await answer.promise;
      return input;
    });
    preferences.patch({ directory: compact });
    const first = preferences.flush();
    preferences.patch({ directory: comfortable });
    await preferences.flush();
    assert.deepEqual(sent, [{ directory: compact, userId: ada }]);
    answer.resolve();
    await first;
    assert.deepEqual(sent, [
      { directory: compact, userId: ada },
      { directory: comfortable, userId: ada },
    ]);
  });

  it('remember what could not be kept until it is kept or given up', async () => {
    let isDown = true;
    const { preferences, sent } = connect(async (input) => {
      if (isDown) throw new Error('down');
      return input;
    });
    preferences.patch({ directory: compact });
    await preferences.flush();
    assert.deepEqual(preferences.failed, { directory: compact });
    assert.deepEqual(preferences.get(), { directory: compact });
    isDown = false;
    const kept = new Promise<void>((resolve) => preferences.subscribe(resolve));
    preferences.retry();
    await kept;
    assert.equal(preferences.failed, undefined);
    assert.equal(sent.length, 2);
  });

  it('are those of the person who acts: what another has arranged is neither shown nor lost', async () => {
    const { preferences, sent } = connect();
    preferences.patch({ directory: compact });
    const flushed = preferences.flush();
    preferences.load('usr_bob', { directory: comfortable });
    await flushed;
    assert.deepEqual(preferences.get(), { directory: comfortable });
    await preferences.flush();
    assert.deepEqual(sent, [{ directory: compact, userId: ada }]);
  });
});
