import { ClienteleError } from '@clientele/client';
import type { Api, LeftOutReason, ManyRuns, ManyRunsEstimate, Permission } from '@clientele/contract';
import type { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { shadow } from '@clientele/ui/testing/mount';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { knownRuns } from '../known-runs.ts';
import { sessionInfo } from '../../testing/fake-clientele.ts';
import { unmountAll } from '../../testing/mount.ts';
import { inputs } from './test-page.ts';
import { buttonNamed, bulkRoot, numbered, rowsOf, showDirectory, until } from '../test-page.ts';

const permissions: Permission[] = ['view_clients', 'edit_clients', 'run_enrichment'];

const left = (reason: LeftOutReason, clients: number) => ({ reason, clients });

function estimate(fields: Partial<ManyRunsEstimate> = {}): ManyRunsEstimate {
  return { clients: 3, leftOut: [], hosts: 2, minutes: 4, today: 3, dailyCap: 200, ...fields };
}

function runs(fields: Partial<ManyRuns> = {}): ManyRuns {
  const states = { queued: 3, running: 0, succeeded: 0, failed: 0, skipped: 0, ...fields };
  const { queued, running, succeeded, failed, skipped } = states;
  const clients = queued + running + succeeded + failed + skipped;
  return { isPaused: false, startedAt: '2026-03-18T10:00:00.000Z', waitsUntil: null, ...states, clients };
}

/** A directory of five clients on a server whose runs a test steers. */
async function showRuns(
  given: {
    before?: ManyRuns;
    enrichment?: Partial<Api['enrichment']>;
    width?: string;
    /** What the person may do at first. */
    permissions?: Permission[];
  } = {},
) {
  let known = given.before ?? null;
  const steer = (change: (now: ManyRuns) => ManyRuns | null) => async () => (known = known && change(known));
  // What this browser remembers of an earlier visit.
  knownRuns.note(sessionInfo(), known !== null);
  const page = await showDirectory({
    clients: numbered(5, { ownerId: 'usr_1' }),
    height: '700px',
    width: given.width ?? '1200px',
    permissions: { permissions: given.permissions ?? permissions },
    with: { selection: 'multiple' },
    enrichment: {
      estimateMany: async () => estimate(),
      runMany: async () => ({ estimate: estimate(), runs: (known = runs()) }),
      getMany: async () => known,
      pauseMany: steer((now) => ({ ...now, isPaused: true })),
      resumeMany: steer((now) => ({ ...now, isPaused: false })),
      cancelMany: steer((now) => runs({ ...now, queued: 0, running: 0, skipped: now.queued + now.running })),
      dismissMany: steer(() => null),
      ...given.enrichment,
    },
  });
  const { root } = page;
  const part = () => bulkRoot(root)?.querySelector('clientele-many-runs')?.shadowRoot;
  const bar = () => part()?.querySelector('.bar') ?? null;
  const dialog = () => part()?.querySelector<ClienteleDialog>('clientele-dialog') ?? null;
  const textOf = (of: Element | null | undefined) => of?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  return {
    ...page,
    bar,
    dialog,
    said: () => textOf(bar()),
    asked: () => textOf(dialog()),
    announced: () => textOf(part()?.querySelector('[role=status]')),
    focused: () => textOf(part()?.activeElement),
    press: (name: string) => buttonNamed(part() ?? root, name).click(),
    become: async (now: ManyRuns | null) => {
      known = now;
      await page.fake.tell({
        type: 'changes',
        changes: [{ kind: 'enrichment', id: 'run_1', clientId: 'cli_1', version: 2 }],
      });
    },
    /** By keyboard: three rows, and on to the button of the bar. */
    ask: async () => {
      for (const row of rowsOf(root).slice(0, 3)) row.querySelector<HTMLElement>('[part=checkbox]')?.click();
      await until(() => bulkRoot(root)?.querySelector('[part=bulk-bar]'));
      const bulk = bulkRoot(root);
      if (!bulk) throw new Error('There is no bar.');
      buttonNamed(bulk, 'Run enrichment').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => dialog()?.open);
      return bulk;
    },
  };
}

describe('enrichment of many clients', () => {
  afterEach(unmountAll);

  it('by keyboard: says how many clients, websites and minutes it is, who is left out and why, and begins when it is confirmed', async () => {
    const page = await showRuns({
      enrichment: {
        estimateMany: async () => estimate({ leftOut: [left('missing-website', 1), left('fresh', 1200)] }),
      },
    });
    const bulk = await page.ask();
    await until(() => page.asked().includes('about 4 minutes'));
    expect(page.asked()).to.include('Clients to look up 3 Websites to read 2 Duration about 4 minutes Start today All');
    expect(page.asked()).to.include('1,201 clients are left out');
    expect(page.asked()).to.include('No website 1');
    expect(page.asked()).to.include('Looked up in the last 90 days 1,200');
    expect(inputs(page, 'enrichment.runMany')).to.deep.equal([]);
    expect(page.focused()).to.equal('Cancel');
    await sendKeys({ press: 'Tab' });
    expect(page.focused()).to.equal('Run for 3 clients');
    await sendKeys({ press: 'Enter' });
    await until(() => page.said().startsWith('Enrichment: 0 of 3 clients'));
    expect(page.dialog()?.open).to.equal(false);
    expect(page.announced()).to.equal('Enrichment of 3 clients started.');
    const [call] = inputs<{ clientIds: string[] }>(page, 'enrichment.runMany');
    expect(call?.clientIds).to.deep.equal(['cli_0', 'cli_1', 'cli_2']);
    expect(bulk.activeElement?.textContent.trim()).to.equal('Run enrichment');
  });

  it('Escape gives it up, and nothing begins', async () => {
    const page = await showRuns();
    const bulk = await page.ask();
    await sendKeys({ press: 'Escape' });
    await until(() => !page.dialog()?.open);
    expect(inputs(page, 'enrichment.runMany')).to.deep.equal([]);
    expect(bulk.activeElement?.textContent.trim()).to.equal('Run enrichment');
    expect(page.bar()).to.equal(null);
  });

  it('says what the daily limit leaves for today, and who waits already', async () => {
    const page = await showRuns({
      before: runs({ queued: 2 }),
      enrichment: { estimateMany: async () => estimate({ clients: 500, minutes: 300, today: 20 }) },
    });
    await page.ask();
    await until(() => page.asked().includes('20 of 500'));
    expect(page.asked()).to.include('about 5 hours');
    expect(page.asked()).to.include('at most 200 a day');
    expect(page.asked()).to.include('They follow the 2 clients that are still waiting.');
  });

  it('where nothing can be looked up says why, and offers no start', async () => {
    const page = await showRuns({
      enrichment: { estimateMany: async () => estimate({ clients: 0, hosts: 0, leftOut: [left('not-entitled', 3)] }) },
    });
    await page.ask();
    await until(() => page.asked().includes('None of these clients can be looked up now.'));
    expect(page.asked()).to.include('Enrichment is not switched on yet 3');
    expect(page.asked()).not.to.include('Run for');
    await sendKeys({ press: 'Enter' });
    await until(() => !page.dialog()?.open);
  });

  it('what could not be counted is asked again; what could not begin is said, and begun once with the same key', async () => {
    let tries = 0;
    const fail = () => {
      if (++tries % 2 === 1) throw new ClienteleError('offline', 'There is no network.');
    };
    const page = await showRuns({
      enrichment: {
        estimateMany: async () => (fail(), estimate()),
        runMany: async () => (fail(), { estimate: estimate(), runs: runs() }),
      },
    });
    await page.ask();
    await until(() => page.dialog()?.querySelector('[role=alert]'));
    page.press('Retry');
    await until(() => page.asked().includes('about 4 minutes'));
    page.press('Run for 3 clients');
    await until(() => page.dialog()?.querySelector('[role=alert]'));
    page.press('Run for 3 clients');
    await until(() => page.said().includes('0 of 3'));
    const keys = inputs<{ idempotencyKey: string }>(page, 'enrichment.runMany').map((call) => call.idempotencyKey);
    expect(new Set(keys).size).to.equal(1);
    expect(keys).to.have.length(2);
  });

  it('is there again after a reload, without a selection, and says live how far it is', async () => {
    const page = await showRuns({ before: runs({ queued: 40, running: 1, succeeded: 7, failed: 2, skipped: 1 }) });
    await until(() => page.said().startsWith('Enrichment: 10 of 51 clients'));
    expect(page.said()).to.include('7 succeeded, 2 failed, 1 skipped');
    const progress = page.bar()?.querySelector('progress');
    expect([progress?.value, progress?.max]).to.deep.equal([10, 51]);
    await page.become(runs({ queued: 0, succeeded: 48, failed: 2, skipped: 1 }));
    await until(() => page.said().startsWith('Enrichment of 51 clients finished'));
    expect(page.announced()).to.equal('Enrichment of 51 clients finished');
    expect(page.bar()?.querySelector('progress')).to.equal(null);
  });

  it('is not asked for where nothing was begun in this browser: a page opens with one request', async () => {
    const page = await showRuns();
    await until(() => rowsOf(page.root).length > 0);
    expect(inputs(page, 'enrichment.getMany')).to.deep.equal([]);
    expect(page.bar()).to.equal(null);
  });

  it('is there also when it is known only after the first rows that the person may see it', async () => {
    const page = await showRuns({ before: runs(), permissions: ['view_clients'] });
    expect(inputs(page, 'enrichment.getMany')).to.deep.equal([]);
    page.fake.answer({ session: { get: async () => sessionInfo({ permissions }) } });
    page.fake.session.become('ready');
    await until(() => page.said().startsWith('Enrichment: 0 of 3 clients'));
  });

  it('is paused, resumed, cancelled and put away by keyboard, and the focus stays where the button was', async () => {
    const page = await showRuns({ before: runs() });
    await until(page.bar);
    const [pause] = page.bar()?.querySelectorAll('button') ?? [];
    pause?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.said().startsWith('Enrichment paused: 0 of 3 clients'));
    expect(page.focused()).to.equal('Resume');
    await sendKeys({ press: 'Enter' });
    await until(() => page.said().startsWith('Enrichment: 0 of 3 clients'));
    await sendKeys({ press: 'Tab' });
    expect(page.focused()).to.equal('Cancel');
    await sendKeys({ press: 'Enter' });
    await until(() => page.said().includes('finished'));
    expect(page.said()).to.include('3 skipped');
    expect(page.focused()).to.equal('Close');
    await sendKeys({ press: 'Enter' });
    await until(() => !page.bar());
    await until(() => page.root.activeElement?.closest('.row'));
  });

  it('says until when the daily limit makes it wait, and keeps the focus when the last run ends', async () => {
    const page = await showRuns({ before: runs({ waitsUntil: '2026-03-18T23:00:00.000Z' }) });
    await until(() => page.said().includes('Today’s limit is reached. Continues Mar 19, 2026, 12:00 AM.'));
    page.bar()?.querySelector('button')?.focus();
    expect(page.focused()).to.equal('Pause');
    await page.become(runs({ queued: 0, succeeded: 3 }));
    await until(() => page.focused() === 'Close');
  });

  it('says what could not be done, and leaves the runs as they are', async () => {
    const page = await showRuns({
      before: runs(),
      enrichment: {
        pauseMany: async () => {
          throw new ClienteleError('offline', 'There is no network.');
        },
      },
    });
    await until(page.bar);
    page.press('Pause');
    await until(() => page.bar()?.querySelector('[role=alert]'));
    expect(page.said()).to.include('The run could not be changed.');
    expect(page.said()).to.include('Enrichment: 0 of 3 clients');
  });

  it('without the permission there is no button, and nothing is asked', async () => {
    const page = await showDirectory({
      clients: numbered(3),
      height: '700px',
      permissions: { permissions: ['view_clients', 'edit_clients'] },
      with: { selection: 'multiple' },
    });
    rowsOf(page.root)[0]?.querySelector<HTMLElement>('[part=checkbox]')?.click();
    await until(() => bulkRoot(page.root)?.querySelector('[part=bulk-bar]'));
    expect(bulkRoot(page.root)?.textContent).not.to.include('Run enrichment');
    expect(inputs(page, 'enrichment.getMany')).to.deep.equal([]);
  });

  it('is in the menu of actions where there is little room, and passes axe', async function () {
    this.timeout(30_000);
    const page = await showRuns({ before: runs({ failed: 1 }), width: '360px' });
    await until(page.bar);
    expect(await seriousFindings(page.directory)).to.deep.equal([]);
    rowsOf(page.root)[0]?.querySelector<HTMLElement>('[part=checkbox]')?.click();
    await until(() => bulkRoot(page.root)?.querySelector('clientele-menu'));
    const menu = bulkRoot(page.root)?.querySelector('clientele-menu');
    if (!menu) throw new Error('There is no menu.');
    const items = [...shadow(menu).querySelectorAll<HTMLElement>('[part=item]')];
    items.find(({ textContent }) => textContent.trim() === 'Run enrichment')?.click();
    await until(() => page.asked().includes('about 4 minutes'));
    expect(await seriousFindings(page.directory)).to.deep.equal([]);
  });
});
