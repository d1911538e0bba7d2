import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { apiOf } from '../../../testing/api.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../../testing/seeded-workspace.ts';
import { keptSampleBytes, searchSample, trigramsOf } from './search-sample.ts';

describe('the sample that plans searches', () => {
  let seeded: SeededWorkspace;
  before(async () => {
    seeded = await openSeededWorkspace(2100);
  });
  after(() => seeded.database.close());

  /** A client of which the sample knows the text, as whoever may do everything sees it. */
  async function sampledClient() {
    const { grants } = seeded.ctx.actor;
    const ctx = {
      ...seeded.ctx,
      actor: {
        ...seeded.ctx.actor,
        role: 'owner' as const,
        grants: { ...grants, erase_clients: 'all' as const, edit_clients: 'all' as const },
      },
    };
    const sample = await searchSample(ctx);
    const sampled = sample?.texts.find(({ text }) => text !== '');
    assert.ok(sample && sampled);
    const api = apiOf(ctx).clients;
    return { ctx, api, sample, sampled, client: await api.get({ id: sampled.clientId }) };
  }

  it('counts with the memory that it takes, so that all samples together have a bound', async () => {
    const sample = await searchSample(seeded.ctx);
    assert.ok(sample);
    const bytes = keptSampleBytes(seeded.ctx.database);
    assert.ok(bytes > 600 * sample.trigrams.size, `${bytes}`);
    assert.equal(await searchSample(seeded.ctx), sample);
    assert.equal(keptSampleBytes(seeded.ctx.database), bytes);
  });

  it('has nothing of a client that was erased', async () => {
    const { ctx, api, sample, sampled, client } = await sampledClient();
    const counted = (trigram: string) => sample.texts.filter(({ text }) => trigramsOf(text).includes(trigram)).length;
    await api.erase({ id: client.id, confirmName: client.name });
    assert.equal(await searchSample(ctx), sample);
    assert.ok(!sample.texts.some(({ clientId, text }) => clientId === client.id || text === sampled.text));
    for (const trigram of trigramsOf(sampled.text)) assert.equal(sample.trigrams.has(trigram), counted(trigram) > 0);
  });

  it('has nothing of a text that was corrected', async () => {
    const { ctx, api, sample, sampled, client } = await sampledClient();
    await api.update({ id: client.id, version: client.version, patch: { notes: 'Nothing of the old.' } });
    assert.equal(await searchSample(ctx), sample);
    assert.ok(!sample.texts.some(({ text }) => text === sampled.text));
  });
});
