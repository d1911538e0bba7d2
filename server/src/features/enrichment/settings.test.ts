import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { factFieldNames, isFillable, type EnrichmentSettingsPatch } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { job } from '../../core/job-table.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { audit } from '../activity/table.ts';
import { openRegisters, type RegisterSetting } from './registers/test-registers.ts';

const austrian = { name: 'Alpine Beverages GmbH', taxId: 'ATU12345675', website: 'https://alpine.example' };

describe('the settings of enrichment', () => {
  let given: RegisterSetting;
  before(async () => {
    given = await openRegisters({ vies: { requester: undefined } }, 'ec.europa.eu');
    given.answers({
      json: {
        countryCode: 'AT',
        vatNumber: 'U12345675',
        requestDate: '2026-03-18T10:00:01.134Z',
        valid: true,
        requestIdentifier: '',
        name: '---',
        address: '---',
      },
    });
    given.web.set('alpine.example', {
      pages: { '/': '<html lang="de"><footer>© Alpine Beverages GmbH</footer></html>' },
      mailServers: [{ exchange: 'aspmx.l.google.com', priority: 1 }],
    });
  });
  afterEach(async () => {
    await given.database.transaction((tx) => tx.delete(job));
    await set(atFirst);
  });
  after(() => given.close());

  const atFirst: EnrichmentSettingsPatch = {
    isEnabled: true,
    dailyCap: 200,
    triggers: ['created', 'website-changed'],
    ignoredSources: ['language-model'],
    keepsPeople: false,
    policies: {},
  };

  async function set(patch: EnrichmentSettingsPatch) {
    const { version } = await given.api.enrichment.getSettings({});
    return given.api.enrichment.updateSettings({ version, patch });
  }

  it('are those of a careful workspace at first, and say what the operator offers', async () => {
    assert.deepEqual(await given.api.enrichment.getSettings({}), {
      version: 1,
      ...atFirst,
      offered: ['website', 'dns', 'vies'],
    });
    const off = apiOf({ ...given.ctx, outbound: undefined });
    assert.deepEqual((await off.enrichment.getSettings({})).offered, []);
  });

  it('are changed from the version that was seen, and a later one is answered with the conflict; what changes nothing writes nothing', async () => {
    const before = await given.api.enrichment.getSettings({});
    const patch = { keepsPeople: true, policies: { phone: { automatic: 'never', manual: 'suggest' } } } as const;
    const after = await given.api.enrichment.updateSettings({ version: before.version, patch });
    assert.deepEqual(after, { ...before, ...patch, version: before.version + 1 });
    const late = await refusal(
      given.api.enrichment.updateSettings({ version: before.version, patch: { isEnabled: false } }),
      'conflict',
    );
    assert.deepEqual(late.details.current, after);
    const same = await set({
      ...patch,
      triggers: ['website-changed', 'created'],
      policies: { ...patch.policies, language: { automatic: 'suggest', manual: 'suggest' } },
    });
    assert.deepEqual(same, after);
  });

  it('keep in the audit what was changed, from what and by whom', async () => {
    const entries = () =>
      given.database.read
        .select({ id: audit.id, diff: audit.diff, by: audit.actorId })
        .from(audit)
        .where(and(eq(audit.workspaceId, given.ctx.actor.workspaceId), eq(audit.action, 'enrichment.updateSettings')));
    const known = new Set((await entries()).map(({ id }) => id));
    await set({ keepsPeople: true, isEnabled: true });
    const added = (await entries()).filter(({ id }) => !known.has(id));
    assert.deepEqual(
      added.map(({ diff, by }) => ({ diff, by })),
      [{ diff: { keepsPeople: { before: false, after: true } }, by: given.ctx.actor.userId }],
    );
  });

  it('[E-11] name each field that no run may fill', async () => {
    const filled = { automatic: 'fill-empty', manual: 'fill-empty' } as const;
    const refused = await refusal(
      set({ policies: Object.fromEntries(factFieldNames.map((field) => [field, filled])) }),
      'validation',
    );
    assert.deepEqual(
      refused.details.issues?.map(({ field }) => field),
      factFieldNames.filter((field) => !isFillable(field)).map((field) => `patch.policies.${field}`),
    );
  });

  it('begin no run for a client that was created, or whose website changed, where the workspace does not want it', async () => {
    await set({ triggers: ['website-changed'] });
    const created = await newClient(given.ctx, austrian);
    const runOf = async () => (await given.api.enrichment.get({ clientId: created.id })).run;
    assert.equal(await runOf(), null);
    const changed = await given.api.clients.update({
      id: created.id,
      version: created.version,
      patch: { website: 'https://www.alpine.example' },
    });
    assert.equal((await runOf())?.trigger, 'website-changed');
    await set({ triggers: [] });
    // What was to be looked up is no longer what the client is, and nothing is looked up in its place.
    await given.api.clients.update({
      id: created.id,
      version: changed.version,
      patch: { website: 'https://alpine-beverages.example' },
    });
    assert.equal((await runOf())?.skipReason, 'cancelled');
  });

  it('[E-13] a source that the workspace does without is asked for nothing, and the panel does not name it', async () => {
    const { id } = await given.client(austrian);
    await set({ ignoredSources: ['vies'] });
    const asked = given.asked.length;
    const panel = await given.run(id);
    assert.deepEqual(panel.sources, ['website', 'dns']);
    assert.deepEqual(
      panel.run?.providers.map(({ key }) => key),
      ['website', 'dns'],
    );
    assert.equal(given.asked.length, asked);

    await set({ ignoredSources: ['website'] });
    const requests = given.web.requests.filter(({ host }) => host === 'alpine.example').length;
    const registered = await given.run(id);
    assert.deepEqual(registered.run?.providers, [{ key: 'vies', outcome: 'answered' }]);
    assert.equal(registered.run?.state, 'succeeded');
    assert.equal(given.web.requests.filter(({ host }) => host === 'alpine.example').length, requests);
    // What the website said before stays.
    assert.equal(registered.chosen.language, panel.chosen.language);
  });

  it('[E-12] the panel says of which fields nothing is kept', async () => {
    const { id } = await given.client(austrian);
    const unkept = async () => (await given.api.enrichment.get({ clientId: id })).unkept;
    assert.deepEqual(await unkept(), ['financeContact']);
    const never = { automatic: 'never', manual: 'never' } as const;
    await set({ keepsPeople: true, policies: { language: never, phone: { automatic: 'never', manual: 'suggest' } } });
    assert.deepEqual(await unkept(), ['language']);
  });

  it('without any source nothing is looked up; without its website a client needs a number that a register knows', async () => {
    const { id } = await given.client({ ...austrian, taxId: null });
    await set({ ignoredSources: ['website'] });
    assert.equal((await given.run(id)).run?.skipReason, 'missing-vat-number');
    await set({ ignoredSources: ['vies', 'website'] });
    assert.equal((await given.run(id)).run?.skipReason, 'disabled');
  });
});
