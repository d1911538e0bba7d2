import { shadow } from '@clientele/ui/testing/mount';
import { ClienteleError } from '@clientele/client';
import { enrichmentStates } from '@clientele/contract/rules';
import { expect } from 'chai';
import type { LitElement } from 'lit';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { settled, unmountAll, find } from '../testing/mount.ts';
import {
  headersOf,
  buttonNamed,
  frame,
  names,
  numbered,
  showDirectory,
  textOf,
  until,
  rowAt,
  labelled,
} from './test-page.ts';

const archivedAt = '2026-02-01T10:00:00.000Z';

describe('<clientele-directory>', () => {
  afterEach(unmountAll);

  it('[S0-02] [S4-04] is a grid named "Clients" of the clients, with columns by their public names', async () => {
    const { root } = await showDirectory({ width: '1600px' });
    const grid = find(root, '[role=grid]');
    expect(grid.getAttribute('aria-label')).to.equal('Clients');
    expect(headersOf(root)).to.deep.equal([
      'Name',
      'Email',
      'Phone',
      'Status',
      'Owner',
      'Outstanding',
      'Invoices',
      'Revenue',
      'Last activity',
      'Created',
    ]);
    expect(names(root)).to.deep.equal(['Client 0', 'Client 1', 'Client 2']);
  });

  it('[S0-27] [S0-29] [S3-10] shows what is outstanding, one amount per currency and never a sum of several', async () => {
    const totals = [
      { currency: 'EUR', outstandingMinor: 123450, revenueMinor: 0 },
      { currency: 'USD', outstandingMinor: 2000, revenueMinor: 500 },
      { currency: 'JPY', outstandingMinor: 900, revenueMinor: 0 },
    ];
    const { root } = await showDirectory({ clients: [{ totals }] });
    expect(textOf(root, 'outstanding')).to.equal('€1,234.50$20.00 +1');
  });

  it('[S0-28] [S0-29] shows the number of invoices', async () => {
    const { root } = await showDirectory({ clients: [{ invoiceCount: 1204 }] });
    expect(textOf(root, 'invoices')).to.equal('1,204');
  });

  it('[S3-06] [S3-07] shows the name with initials and the primary contact', async () => {
    const { root } = await showDirectory({
      clients: [{ name: 'Blue Harbor', primaryContact: { id: 'con_1', name: 'Ann Lee' } }],
    });
    expect(textOf(root, 'name')).to.contain('BH').and.to.contain('Blue Harbor').and.to.contain('Ann Lee');
  });

  it('[S3-06] shows the logos of all rows with one call, after the rows', async () => {
    const { root, fake } = await showDirectory({
      clients: [{ pictureId: 'pic_1' }, { pictureId: null }, { pictureId: 'pic_2' }],
      hasPictures: true,
    });
    await until(() => root.querySelectorAll('.cell-name .avatar img:not([hidden])').length === 2);
    const asked = fake.calls.filter(({ path }) => path === 'pictures.get');
    expect(asked.map(({ input }) => input)).to.deep.equal([{ ids: ['pic_1', 'pic_2'] }]);
  });

  it('[S3-08] shows the status as a word and in the tone of its category', async () => {
    const clients = ['opt_1', 'opt_2', 'opt_3'].map((statusId) => ({ statusId }));
    const { root } = await showDirectory({ clients });
    const badges = [...root.querySelectorAll('.cell-status')];
    expect(badges.map((badge) => badge.textContent.trim())).to.deep.equal(['Active', 'On hold', 'Churned']);
    expect(badges.map((badge) => /badge-(\w+)/.exec(badge.className)?.[1])).to.deep.equal([
      'success',
      'warning',
      'neutral',
    ]);
  });

  it('where enrichment stands is a column that has to be chosen: a badge in the words of the panel, and quiet where there was no run', async () => {
    const clients = enrichmentStates.map((enrichmentState) => ({ enrichmentState }));
    const { root } = await showDirectory({ clients, with: { columns: 'name, enrichment' } });
    expect(headersOf(root)).to.deep.equal(['Name', 'Enrichment']);
    const cells = [...root.querySelectorAll('.cell-enrichment')];
    expect(cells.map((cell) => [cell.textContent.trim(), /badge-(\w+)|quiet/.exec(cell.className)?.[0]])).to.deep.equal(
      [
        ['Not run yet', 'quiet'],
        ['Queued', 'badge-neutral'],
        ['Running', 'badge-accent'],
        ['Succeeded', 'badge-success'],
        ['Wrong website', 'badge-warning'],
        ['Failed', 'badge-danger'],
        ['Skipped', 'badge-warning'],
      ],
    );
  });

  it('where enrichment stands is on a card, too, for whoever has chosen it, and a card says nothing of no run', async () => {
    const clients = (['failed', 'never'] as const).map((enrichmentState) => ({ enrichmentState, invoiceCount: 3 }));
    const { root } = await showDirectory({ clients, width: '360px', with: { columns: 'name, invoices, enrichment' } });
    const cells = [...root.querySelectorAll('.cell-enrichment')];
    expect(cells.map((cell) => cell.textContent.trim())).to.deep.equal(['Failed', '']);
    const invoices = [...root.querySelectorAll('.cell-invoices')];
    expect(invoices.map((cell) => getComputedStyle(cell).clipPath)).to.deep.equal(['inset(50%)', 'none']);
  });

  it('[S3-11] [S3-12] shows the last interaction and the revenue', async () => {
    const { root } = await showDirectory({
      clients: [
        {
          lastInteractionAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
          totals: [{ currency: 'EUR', outstandingMinor: 0, revenueMinor: 500000 }],
        },
      ],
    });
    expect(textOf(root, 'last-activity')).to.equal('3 days ago');
    expect(textOf(root, 'revenue')).to.equal('€5,000.00');
  });

  it('[S0-21] [S3-13] lists current clients at first, whatever their status', async () => {
    const { root } = await showDirectory({
      clients: [{ name: 'Here' }, { name: 'Churned', statusId: 'opt_3' }, { name: 'Away', archivedAt }],
    });
    expect(names(root)).to.deep.equal(['Here', 'Churned']);
  });

  it('[S0-22] [S0-23] the segment leads to archived ones and to all, where archived ones say so', async () => {
    const { root, directory } = await showDirectory({ clients: [{ name: 'Here' }, { name: 'Away', archivedAt }] });
    const choose = async (label: string) => {
      const segment = find(root, 'clientele-segment');
      labelled(shadow(segment), label).click();
      await settled(directory);
    };
    await choose('Archived');
    expect(names(root)).to.deep.equal(['Away']);
    await choose('All');
    expect(names(root)).to.deep.equal(['Here', 'Away']);
    expect(rowAt(root, 1).textContent).to.contain('Archived');
    await choose('Current');
    expect(names(root)).to.deep.equal(['Here']);
  });

  it('[S0-24] [S0-25] the date fields ask for days of creation, ends included', async () => {
    const { root, directory, asked } = await showDirectory();
    const field = (label: string) => labelled(root, label);
    for (const [label, day] of [
      ['Created from', '2026-01-01'],
      ['Created to', '2026-03-31'],
    ] as const) {
      field(label).value = day;
      field(label).dispatchEvent(new Event('change'));
      await settled(directory);
    }
    expect(asked().at(-1)?.input).to.deep.include({
      where: [
        ['createdAt', 'gte', '2026-01-01'],
        ['createdAt', 'lte', '2026-03-31'],
      ],
    });
  });

  it('filters are chips that can be taken away one by one and together', async () => {
    const { root, directory } = await showDirectory({
      clients: [{ name: 'Here' }, { name: 'Paused', statusId: 'opt_2' }],
      with: {
        filters: [
          ['status', 'in', ['opt_2']],
          ['outstanding', 'gt', 5000, 'EUR'],
        ],
      },
    });
    expect(names(root)).to.deep.equal(['Paused']);
    const chips = () => [...root.querySelectorAll('.chip')].map(({ textContent }) => textContent.trim());
    // Their names come in a file of their own.
    await until(() => chips().length > 0);
    expect(chips()).to.deep.equal(['Status: On hold', 'Outstanding: over 5,000 EUR']);
    buttonNamed(root, 'Remove filter Status: On hold').click();
    await settled(directory);
    expect(chips()).to.deep.equal(['Outstanding: over 5,000 EUR']);
    buttonNamed(root, 'Clear filters').click();
    await settled(directory);
    expect(chips()).to.deep.equal([]);
    expect(directory.getState()).to.deep.equal({});
  });

  it('a header sorts, turns round, and says which way', async () => {
    const { root, directory, asked } = await showDirectory();
    const sortOf = (name: string) => buttonNamed(root, name).closest('[role=columnheader]')?.ariaSort;
    buttonNamed(root, 'Outstanding').click();
    await settled(directory);
    expect(asked().at(-1)?.input).to.deep.include({ sort: ['outstanding', 'desc'] });
    expect([sortOf('Outstanding'), sortOf('Name')]).to.deep.equal(['descending', null]);
    buttonNamed(root, 'Outstanding').click();
    await settled(directory);
    expect(asked().at(-1)?.input).to.deep.include({ sort: ['outstanding', 'asc'] });
  });

  it('[S4-05] a click on a row opens that client', async () => {
    const { root, directory } = await showDirectory();
    const opened: string[] = [];
    directory.addEventListener('clientele-select', ({ clientId }) => opened.push(clientId));
    find<HTMLElement>(rowAt(root, 1), '.name').click();
    expect(opened).to.deep.equal(['cli_1']);
  });

  it('[S0-03] "Create client" asks the page, and is there only for those who may', async () => {
    const { root, directory } = await showDirectory();
    let asked = 0;
    directory.addEventListener('clientele-create-client', () => asked++);
    buttonNamed(root, 'Create client').click();
    expect(asked).to.equal(1);
    unmountAll();
    const other = await showDirectory({ permissions: { permissions: ['view_clients'] } });
    expect(() => buttonNamed(other.root, 'Create client')).to.throw();
  });

  it('a change made elsewhere repaints the row, and an archived client leaves the list', async () => {
    const { fake, root, directory } = await showDirectory();
    fake.records.patch('client', 'cli_1', { name: 'Renamed' });
    await settled(directory);
    expect(names(root)).to.deep.equal(['Client 0', 'Renamed', 'Client 2']);
    fake.records.patch('client', 'cli_1', { archivedAt });
    await settled(directory);
    expect(names(root)).to.deep.equal(['Client 0', 'Client 2']);
    expect(find(root, '.summary [role=status]').textContent.trim()).to.equal('2 clients');
  });

  it('getState and setState carry the whole question as JSON', async () => {
    const { directory, root } = await showDirectory({ clients: [...numbered(3), { name: 'Away', archivedAt }] });
    const question = { search: 'Aw', state: 'archived' as const, sort: ['createdAt', 'desc'] as ['createdAt', 'desc'] };
    directory.setState(JSON.parse(JSON.stringify(question)));
    await settled(directory);
    expect(directory.getState()).to.deep.equal(question);
    expect(names(root)).to.deep.equal(['Away']);
  });

  it('a directory in a narrow place lists the same rows as cards', async () => {
    const { root } = await showDirectory({ width: '360px', clients: [{ name: 'Acme', invoiceCount: 3 }] });
    expect(find(root, '.base').getAttribute('data-layout')).to.equal('cards');
    expect(textOf(root, 'invoices')).to.equal('3 invoices');
    expect(find(root, '[role=grid]').scrollWidth).to.be.at.most(360);
    const numbers = (cells: Iterable<Element>) => [...cells].map((cell) => cell.ariaColIndex);
    expect(numbers(root.querySelectorAll('[role=columnheader]'))).to.deep.equal(
      numbers(rowAt(root, 0).querySelectorAll('[role=gridcell]')),
    );
  });

  it('from right to left, phone numbers keep their order, and a name cannot turn its surroundings', async () => {
    const { root, provider, directory } = await showDirectory({
      width: '1500px',
      clients: [{ name: '\u202eevil', phone: '+49 30 1234' }, { name: 'شركة النور' }],
    });
    provider.dir = 'rtl';
    await until(() => !directory.hasAttribute('dir'));
    const phone = find(root, '.cell-phone');
    const { direction, unicodeBidi } = getComputedStyle(phone);
    expect([direction, unicodeBidi]).to.deep.equal(['ltr', 'isolate']);
    expect(getComputedStyle(find(root, '.name')).unicodeBidi).to.equal('isolate');
    // The first column is at the right, and every name begins there, whatever its script.
    const starts = [...root.querySelectorAll('.name')].map((name) => name.getBoundingClientRect().right);
    expect(starts[0]).to.be.closeTo(starts[1] ?? 0, 1);
    expect(starts[0]).to.be.greaterThan(phone.getBoundingClientRect().right);
  });

  it('passes axe as table and as cards, in light and dark', async function () {
    this.timeout(30_000);
    const clients = [
      { name: 'Acme', statusId: 'opt_2', ownerId: 'usr_1', primaryContact: { id: 'con_1', name: 'Ann' } },
      { name: 'Away', archivedAt },
    ];
    const table = await showDirectory({
      clients,
      with: { state: 'all', filters: [['status', 'in', ['opt_1', 'opt_2']]] },
    });
    expect(await seriousFindings(table.directory)).to.deep.equal([]);
    unmountAll();
    const cards = await showDirectory({ clients, width: '360px', with: { state: 'all', selection: 'single' } });
    expect(await seriousFindings(cards.directory)).to.deep.equal([]);
  });

  it('scrolling draws no menu and no segment anew', async () => {
    const { root, directory } = await showDirectory({ clients: numbered(200), width: '1400px', height: '500px' });
    find(root, '.filters').dispatchEvent(new PointerEvent('pointerenter'));
    await settled(directory);
    let drawn = 0;
    for (const control of root.querySelectorAll<LitElement>('clientele-menu, clientele-segment')) {
      const controller = { hostUpdated: () => void drawn++ };
      control.addController(controller);
    }
    for (let step = 1; step <= 5; step++) {
      find(root, '.viewport').scrollTop = step * 300;
      await frame();
      directory.requestUpdate();
      await settled(directory);
    }
    expect(drawn).to.equal(0);
  });

  it('says what failed, with the reference, and tries again', async () => {
    let fails = true;
    const { root, directory } = await showDirectory({
      list: async () => {
        if (fails) throw new ClienteleError('server-error', 'Boom.', { requestId: 'req_7', retryable: true });
        return { items: [], nextCursor: null, total: { count: 0, exact: true } };
      },
    });
    expect(find(root, '[role=alert]').textContent).to.contain('req_7');
    expect(directory.matches(':state(error)')).to.equal(true);
    fails = false;
    buttonNamed(root, 'Retry').click();
    await until(() => root.textContent.includes('No clients yet'));
    expect(directory.matches(':state(empty)')).to.equal(true);
  });
});
