import { ClienteleError } from '@clientele/client';
import type { ActivityEntry } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { ActivitySection } from './activity-section.ts';
import { SectionPage } from './section-page.ts';

function entry(id: string, fields: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    id: `act_${id}`,
    clientId: 'cli_1',
    kind: 'note',
    type: 'note.added',
    at: '2026-03-18T09:00:00.000Z',
    actor: { kind: 'staff', name: 'Ada' },
    subject: null,
    text: null,
    host: null,
    flags: [],
    changes: [],
    version: null,
    ...fields,
  };
}

function call(id: string, fields: Partial<ActivityEntry> = {}): ActivityEntry {
  return entry(id, { kind: 'interaction', type: 'interaction.call', version: 1, text: `Spoke about ${id}`, ...fields });
}

/** A server that keeps a feed as the real one does. */
function activityServer(initial: ActivityEntry[] = []) {
  const entries = new Map(initial.map((one) => [one.id, one]));
  const removed = new Set<string>();
  const find = (id: string) => {
    const found = entries.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such entry.');
    return found;
  };
  return {
    entries,
    async list({
      kinds,
      cursor = '0',
      limit = 30,
    }: {
      kinds?: string[] | undefined;
      cursor?: string | undefined;
      limit?: number | undefined;
    }) {
      const all = [...entries.values()]
        .filter(({ id, kind }) => !removed.has(id) && (!kinds || kinds.includes(kind)))
        .toSorted((a, b) => b.at.localeCompare(a.at));
      const end = Number(cursor) + limit;
      return { items: all.slice(Number(cursor), end), nextCursor: end < all.length ? String(end) : null };
    },
    async log({ entry: { type, ...fields } }: { entry: { type: string; at: string; text: string } }) {
      const made = call(`new${entries.size}`, { ...fields, type: `interaction.${type}` });
      entries.set(made.id, made);
      return made;
    },
    async updateLogged({ id, version, patch }: { id: string; version: number; patch: object }) {
      const before = find(id);
      if (before.version !== version) throw new ClienteleError('conflict', 'x', { current: before });
      const { type, ...fields } = patch as Partial<ActivityEntry>;
      const after = { ...before, ...fields, ...(type && { type: `interaction.${type}` }), version: version + 1 };
      entries.set(id, after);
      return after;
    },
    async removeLogged({ id }: { id: string }) {
      removed.add(id);
      return { id };
    },
    async restoreLogged({ id }: { id: string }) {
      removed.delete(id);
      return find(id);
    },
  };
}

function fromHost(id: string, host: Partial<NonNullable<ActivityEntry['host']>> = {}): ActivityEntry {
  return entry(id, {
    kind: 'host',
    type: 'host.acme-shop.shipment-delivered',
    version: 1,
    actor: { kind: 'host', name: 'Parcel service' },
    text: 'Two parcels.',
    host: { title: `Shipment ${id} was delivered`, link: null, externalId: null, ...host },
  });
}

type Granted = NonNullable<NonNullable<Parameters<typeof SectionPage.open>[2]>['permissions']>;

async function open(initial: ActivityEntry[] = [], permissions: Granted = ['edit_clients']) {
  const server = activityServer(initial);
  const page = await SectionPage.open(ActivitySection, 'clientele-activity-section', {
    answers: { activity: server },
    permissions,
  });
  return { page, server };
}

describe('the activity of a client', () => {
  afterEach(unmountAll);

  it('[S3-46] shows everything in one feed, by day, with who did it and what it is called today', async () => {
    const subject = {
      kind: 'contact',
      id: 'con_1',
      name: 'Maria Keller',
      formerName: 'Maria Voss',
      isGone: false,
    } as const;
    const { page } = await open([
      entry('a', { kind: 'contact', type: 'contact.added', subject, at: '2026-03-18T23:30:00.000Z' }),
      entry('b', {
        kind: 'client',
        type: 'client.updated',
        changes: [{ field: 'email', before: null, after: 'a@b.example' }],
        actor: null,
      }),
      entry('c', {
        kind: 'file',
        type: 'file.shredded',
        subject: { kind: 'file', id: 'fil_1', name: 'Offer.pdf', formerName: null, isGone: true },
        actor: { kind: 'portal', name: 'Paul' },
      }),
    ]);
    await page.untilSaid('Maria Keller');
    // Half past midnight in Berlin.
    expect(page.rows('Mar 19, 2026').map(plain)).to.deep.equal([
      'Contact added Maria Keller(formerly Maria Voss) Ada · 12:30 AM',
    ]);
    expect(page.rows('Mar 18, 2026').map(plain)).to.deep.equal([
      'Client changed Email: empty → a@b.example Automatically · 10:00 AM',
      'Files Offer.pdf(deleted) Paul (in the portal) · 10:00 AM',
    ]);
  });

  it('changes are told in words: of fields, of values, of amounts, and of what was changed without its words', async () => {
    const changes = (...all: [field: string, before: string | null, after: string | null][]) => ({
      changes: all.map(([field, before, after]) => ({ field, before, after })),
    });
    const { page } = await open([
      entry('a', {
        kind: 'client',
        type: 'client.updated',
        ...changes(
          ['notes', null, null],
          ['ownerId', null, 'Grace'],
          ['portalEnabled', 'false', 'true'],
          ['reminderTone', 'none', 'friendly'],
          ['statusId', 'Lead', 'Active'],
        ),
      }),
      entry('b', {
        kind: 'task',
        type: 'task.completed',
        ...changes(['status', 'todo', 'done'], ['dueAt', '2026-03-18T09:00:00.000Z', null]),
      }),
      entry('c', {
        kind: 'document',
        type: 'invoice.issued',
        ...changes(['currency', null, 'EUR'], ['totalMinor', null, '120050']),
      }),
      entry('d', { kind: 'contact', type: 'contact.made-primary' }),
      entry('e', { kind: 'file', type: 'file.added' }),
    ]);
    await page.untilSaid('Client changed');
    expect(page.rows('Mar 18, 2026').map((row) => plain(row).replace(' Ada · 10:00 AM', ''))).to.deep.equal([
      'Client changed Notes Owner: empty → Grace Portal access: Off → On Reminder tone: No reminders → Friendly Status: Lead → Active',
      'Task done Status: To do → Done Due: Mar 18, 2026, 10:00 AM → empty',
      'Invoice issued Total: empty → €1,200.50',
      'Primary contact chosen',
      'File uploaded',
    ]);
  });

  it('[S0-67] of enrichment it tells how a run ended and why, what it brought, and which value was decided on', async () => {
    const said = (values: Record<string, string | null>) => ({
      kind: 'enrichment' as const,
      subject: { kind: 'enrichment' as const, id: 'x', name: null, formerName: null, isGone: false },
      changes: Object.entries(values).map(([field, after]) => ({ field, before: null, after })),
    });
    const { page } = await open([
      entry('a', { type: 'enrichment.succeeded', ...said({ identity: 'agrees', new: '2' }), actor: null }),
      entry('b', { type: 'enrichment.succeeded', ...said({ identity: 'conflicts', new: '0' }), actor: null }),
      entry('c', { type: 'enrichment.failed', ...said({ error: 'unreachable' }), actor: null }),
      entry('d', { type: 'enrichment.skipped', ...said({ skipReason: 'missing-website' }) }),
      entry('e', { type: 'enrichment.undone', ...said({}) }),
      entry('f', { type: 'fact.accepted', ...said({ field: 'country', value: 'DE' }) }),
      entry('g', { type: 'fact.locked', ...said({ field: 'vatId', value: 'DE136695976' }) }),
      entry('h', { type: 'fact.rejected', ...said({ field: 'financeContact' }) }),
      entry('i', { type: 'fact.undone', ...said({ field: 'inventedLater', value: 'x' }) }),
    ]);
    await page.untilSaid('Enrichment finished');
    expect(
      page.rows('Mar 18, 2026').map((row) => plain(row).replace(/ (Ada|Automatically) · 10:00 AM/, '')),
    ).to.deep.equal([
      'Enrichment finished 2 new values',
      'Enrichment finished This website seems to belong to another company',
      'Enrichment failed The website could not be reached.',
      'Enrichment skipped The client has no website.',
      'Enrichment undone',
      'Found value accepted Country: Germany',
      'Found value locked VAT ID: DE136695976',
      'Found value rejected Finance contact',
      'Decision on a found value undone',
    ]);
  });

  it('what a host has written is shown with its title, details, who did it and the system that it comes from', async () => {
    const { page } = await open([
      fromHost('1', { link: 'https://shop.example/shipments/1' }),
      fromHost('2', { link: '/shipments/2' }),
      fromHost('3'),
      // An answer is no reason to run a script.
      fromHost('4', { link: 'javascript:alert(1)' }),
      fromHost('5', { title: '<img src=x onerror=alert(1)>' }),
    ]);
    await page.untilSaid('Shipment 1 was delivered');
    expect(page.rows('Mar 18, 2026').map(plain)[0]).to.equal(
      'Shipment 1 was delivered Two parcels. Parcel service · via acme-shop · 10:00 AM',
    );
    const links = page.all<HTMLAnchorElement>('.feed a');
    expect(links.map((link) => [link.getAttribute('href'), link.target, link.rel])).to.deep.equal([
      ['https://shop.example/shipments/1', '_blank', 'noopener noreferrer'],
      ['/shipments/2', '', 'noopener noreferrer'],
    ]);
    expect(page.all('.feed img')).to.deep.equal([]);
    expect(page.has('<img src=x onerror=alert(1)>')).to.equal(true);
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
  });

  it('what a host has written is found by its kind, and removed with undo by those who may, but never edited', async () => {
    const { page } = await open([fromHost('1'), call('a')]);
    await page.untilSaid('Shipment 1 was delivered');
    await page.choose('Show', 'Other systems');
    await page.untilGone('Spoke about a');
    expect(page.named('button', 'Edit entry')).to.deep.equal([]);
    await page.press('Remove entry');
    await page.untilSaid('Entry removed');
    expect(page.has('Shipment 1 was delivered')).to.equal(false);
    await page.press('Undo');
    await page.untilSaid('Shipment 1 was delivered');
    expect(page.calls('activity.restoreLogged')).to.deep.equal([{ id: 'act_1' }]);
    unmountAll();

    const { page: reading } = await open([fromHost('1')], []);
    await reading.untilSaid('Shipment 1 was delivered');
    expect(reading.named('button', 'Remove entry')).to.deep.equal([]);
  });

  it('the days of today and yesterday are called so', async () => {
    const now = Date.now();
    const { page } = await open([
      entry('a', { at: new Date(now).toISOString() }),
      entry('b', { at: new Date(now - 86_400_000).toISOString() }),
    ]);
    await page.untilSaid('Today');
    expect(page.all('h3').map((one) => one.textContent)).to.deep.equal(['Today', 'Yesterday']);
  });

  it('[S3-42] [S3-43] a call, a meeting, an email or another interaction is logged with its time and what was said', async () => {
    const { page } = await open();
    await page.untilSaid('Nothing has happened yet');
    await page.choose('Log', 'Meeting');
    await page.until(() => page.focused === 'What happened');
    await page.press('Save');
    await page.untilSaid('This is required.');
    await page.type('What happened', 'They want to renew');
    await page.type('When', '2026-03-10T15:30');
    await page.press('Save');
    await page.until(() => page.named('list', 'Mar 10, 2026').length > 0);
    expect(page.rows('Mar 10, 2026').map(plain)).to.deep.equal(['Meeting They want to renew Ada · 3:30 PM']);
    expect(page.calls('activity.log')[0]).to.deep.nested.include({
      'entry.type': 'meeting',
      'entry.at': '2026-03-10T14:30:00.000Z',
    });
    expect(page.changes).to.equal(1);
  });

  it('[S3-127] [S3-128] new stakeholders, mentions of competitors and scope cuts are flags of an entry', async () => {
    const { page } = await open();
    await page.untilSaid('Nothing has happened yet');
    await page.choose('Log', 'Call');
    await page.type('What happened', 'Their new CFO asked about Bolt');
    page.find('checkbox', 'New stakeholder').click();
    page.find('checkbox', 'Competitor mentioned').click();
    await page.press('Save');
    await page.untilSaid('Their new CFO');
    expect(page.calls('activity.log')[0]).to.have.deep.nested.property('entry.flags', [
      'new_stakeholder',
      'competitor_mention',
    ]);
    expect(page.all('.badge').map((one) => one.textContent)).to.deep.equal(['New stakeholder', 'Competitor mentioned']);
  });

  it('what somebody else made of an entry meanwhile is shown beside one’s own, and either is chosen', async () => {
    for (const [choice, kept] of [
      ['Keep mine', 'Mine'],
      ['Take theirs', 'Theirs'],
    ] as const) {
      const { page, server } = await open([call('a')]);
      await page.untilSaid('Spoke about a');
      await page.press('Edit entry');
      await page.until(() => page.focused === 'What happened');
      await page.type('What happened', 'Mine');
      await server.updateLogged({
        id: call('a').id,
        version: 1,
        patch: { text: 'Theirs', flags: ['competitor_mention'] },
      });
      await page.press('Save');
      await page.until(() => page.focused === 'Keep mine');
      expect(server.entries.get(call('a').id)?.text).to.equal('Theirs');
      await page.press(choice);
      await page.press('Save');
      await page.until(() => page.named('field', 'What happened').length === 0);
      // What only they have changed stays theirs.
      expect(server.entries.get(call('a').id)).to.include({ text: kept });
      expect(server.entries.get(call('a').id)?.flags).to.deep.equal(['competitor_mention']);
      unmountAll();
    }
  });

  it('what was logged by hand is edited and removed with an undo, and nothing else is', async () => {
    const { page } = await open([call('a'), entry('b')]);
    await page.untilSaid('Spoke about a');
    expect(page.named('button', 'Edit entry')).to.have.lengthOf(1);
    await page.press('Edit entry');
    await page.until(() => page.focused === 'What happened');
    await page.type('What happened', 'Corrected');
    await page.press('Save');
    await page.untilSaid('Corrected');
    expect(page.calls('activity.updateLogged')).to.deep.equal([
      { id: 'act_a', version: 1, patch: { text: 'Corrected' } },
    ]);
    await page.press('Remove entry');
    await page.untilSaid('Entry removed');
    expect(page.has('Corrected')).to.equal(false);
    expect(page.focused).to.equal('Log');
    await page.press('Undo');
    await page.untilSaid('Corrected');
  });

  it('what was typed waits in the closed dialog, and a card number is refused before it is sent', async () => {
    const { page } = await open();
    await page.untilSaid('Nothing has happened yet');
    await page.choose('Log', 'Email');
    await page.type('What happened', 'Half a sen');
    await page.press('Cancel');
    await page.choose('Log', 'Email');
    await page.untilSaid('You had not saved these changes.');
    expect(page.input('What happened').value).to.equal('Half a sen');
    await page.type('What happened', '4111 1111 1111 1111');
    await page.press('Save');
    await page.untilSaid('This looks like a payment card number.');
    expect(page.calls('activity.log')).to.have.lengthOf(0);
  });

  it('is filtered by kind, among those that the session may see', async () => {
    const { page } = await open([call('a'), entry('b')], ['view_notes']);
    await page.untilSaid('Spoke about a');
    await page.press('Show');
    await page.until(() => page.named('menuitem', 'Notes').length > 0);
    expect(page.named('menuitem', 'Documents')).to.have.lengthOf(0);
    page.find('menuitem', 'Notes').click();
    await page.untilGone('Spoke about a');
    expect(page.calls('activity.list').at(-1)).to.deep.include({ kinds: ['note'] });
    page.find('menuitem', 'Notes').click();
    await page.untilSaid('Spoke about a');
    page.find('menuitem', 'Tasks').click();
    await page.untilSaid('Nothing of this kind');
    await page.press('Show everything');
    await page.untilSaid('Spoke about a');
  });

  it('is live, loads older entries on request, and may be read only', async () => {
    const many = Array.from({ length: 35 }, (_, index) => call(String(index)));
    const { page, server } = await open(many, []);
    await page.untilSaid('Spoke about 29');
    expect(page.rows('Mar 18, 2026')).to.have.lengthOf(30);
    expect(page.named('button', 'Log').length + page.named('button', 'Edit entry').length).to.equal(0);
    await page.press('Show older activity');
    await page.until(() => page.rows('Mar 18, 2026').length === 35);
    const made = await server.log({ entry: { type: 'call', at: '2026-03-20T09:00:00.000Z', text: 'From elsewhere' } });
    const change = { kind: 'activity', id: made.id, clientId: 'cli_1', version: 1 } as const;
    await page.clientele.tell({ type: 'changes', changes: [change] });
    await page.untilSaid('From elsewhere');
  });

  it('says that loading failed and tries again', async () => {
    const { page, server } = await open([call('a')]);
    await page.untilSaid('Spoke about a');
    page.clientele.answer({
      activity: {
        list: async () => {
          throw new ClienteleError('server-error', 'x', { requestId: 'req_5' });
        },
      },
    });
    await page.section.refresh();
    await page.untilSaid('req_5');
    page.clientele.answer({ activity: server });
    await page.press('Retry');
    await page.untilGone('req_5');
  });

  it('has no serious accessibility findings, in light and dark', async () => {
    const { page } = await open([call('a', { flags: ['scope_cut'] }), entry('b')]);
    await page.untilSaid('Spoke about a');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
    await page.press('Edit entry');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
  });
});

/** Without the narrow blanks that clocks have. */
function plain(text: string): string {
  return text.replaceAll('\u202f', ' ').replaceAll(/\s+/g, ' ');
}
