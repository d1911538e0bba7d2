import { expect } from 'chai';
import { html } from 'lit';
import { SheetPage } from '../detail-sheet/sheet-page.ts';
import '../profile/define.ts';
import type { ClienteleProfile } from '../profile/profile.ts';
import { unmountAll } from '../testing/mount.ts';
import { openWith, RecordPage, type RecordSetting } from '../testing/record-page.ts';
import { enrichmentServer, fact, mayRun, run } from './test-page.ts';

class ProfilePage extends RecordPage<ClienteleProfile> {
  static async show(setting: RecordSetting) {
    const profile = document.createElement('clientele-profile');
    profile.clientId = 'cli_1';
    return new ProfilePage(await openWith(profile, html`${profile}`, setting));
  }
}

function setting(server: ReturnType<typeof enrichmentServer>, more: RecordSetting = {}): RecordSetting {
  return {
    permissions: mayRun,
    ...more,
    answers: { enrichment: server, clients: { get: async () => server.state.record } },
  };
}

describe('enrichment among the blocks of a client', () => {
  afterEach(unmountAll);

  it('[S0-45] [S0-46] the sheet shows the state, three facts and how many suggestions wait, and opens all of it in a dialog', async () => {
    const page = await SheetPage.show(setting(enrichmentServer()));
    await page.untilSaid('Review 2 suggestions');
    expect(page.text).to.match(
      /Succeeded Finished .*\. Industry Moving company Company type Ltd Size 50–249 employees Review 2 suggestions/,
    );
    await page.press('Review 2 suggestions');
    await page.untilSaid('Decision support only.');
    await page.press('Accept: Industry, Moving company');
    await page.untilSaid('Industry was accepted');
    await page.untilSaid('Review 1 suggestion');
  });

  it('[S0-45] [S0-46] the profile shows the same beside every section', async () => {
    const page = await ProfilePage.show(setting(enrichmentServer()));
    await page.untilSaid('Review 2 suggestions');
    expect(page.text).to.include('Industry Moving company');
  });

  it('[S0-45] [S0-13] says before the first run what it needs, and leads to the website that is missing', async () => {
    const server = enrichmentServer({ run: null, blockedBy: 'missing-website', canRun: false }, []);
    const page = await SheetPage.show(setting(server));
    await page.untilSaid('Not run yet The client has no website. Add the client’s own website, then run enrichment.');
    await page.press('Add a website');
    await page.until(() => page.input('Website').matches(':focus'));
  });

  it('[S0-87] a run is asked for here, and its state is live', async () => {
    const server = enrichmentServer({ run: null }, []);
    const page = await SheetPage.show(setting(server));
    await page.until(() => page.offers('button', 'Run enrichment'));
    await page.press('Run enrichment');
    await page.untilSaid('Queued');
    server.set({ run: run({ state: 'failed', error: 'website-error' }) });
    await page.clientele.tell({
      type: 'changes',
      changes: [{ kind: 'enrichment', id: 'erun_3', clientId: 'cli_1', version: 4 }],
    });
    await page.untilSaid('Failed The website answered with an error.');
  });

  it('says at a glance that the latest run was undone', async () => {
    const undone = run({ undoneAt: '2026-03-18T09:00:00.000Z' });
    const page = await SheetPage.show(setting(enrichmentServer({ run: undone })));
    await page.untilSaid('This run was undone on Mar 18, 2026');
  });

  it('a change of another client’s enrichment is not asked for', async () => {
    const page = await SheetPage.show(setting(enrichmentServer()));
    await page.untilSaid('Review 2 suggestions');
    const tell = (clientId: string) =>
      page.clientele.tell({ type: 'changes', changes: [{ kind: 'enrichment', id: 'erun_9', clientId, version: 1 }] });
    await tell('cli_9');
    await tell('cli_1');
    await page.until(() => page.calls('enrichment.get').length === 2);
  });

  it('another client’s enrichment takes the place of the first one’s', async () => {
    const server = enrichmentServer();
    const page = await SheetPage.show(setting(server));
    await page.untilSaid('Moving company');
    page.clientele.answer({
      enrichment: enrichmentServer({}, [fact('industry', 'Bakery')]),
      clients: { get: async () => ({ ...server.state.record, id: 'cli_2', name: 'Crumb' }) },
    });
    await page.sheet.show('cli_2');
    await page.untilSaid('Bakery');
    expect(page.has('Moving company')).to.equal(false);
  });
});
