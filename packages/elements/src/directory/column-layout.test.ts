import type { Sort } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { resolveColumns } from './column-layout.ts';
import { hostColumn, isFreeName } from './host-column.ts';
import { headersOf, rowsOf, showDirectory } from './test-page.ts';

const ids = ({ columns }: { columns: readonly { id: string }[] }) => columns.map(({ id }) => id).join(' ');
const projects = hostColumn({ name: 'projects', label: 'Projects', value: () => 1 });

describe('what is arranged', () => {
  afterEach(unmountAll);

  it('a person’s choice comes before the host’s; what is no column here is passed over, and the name stays', () => {
    const chosen = resolveColumns(
      'name, email',
      [],
      [{ name: 'gone' }, { name: 'status', width: 120 }, { name: 'phone' }],
      true,
    );
    expect(ids(chosen)).to.equal('name status phone');
    expect(chosen.columns[1]?.width).to.equal(120);
    expect(chosen.isChosen).to.equal(true);
  });

  it('who has only changed a width has not chosen columns', () => {
    const arranged = resolveColumns('name, email', [], [{ name: 'name', width: 300 }, { name: 'email' }], true);
    expect(arranged.isChosen).to.equal(false);
    expect(arranged.columns[0]?.width).to.equal(300);
  });

  it('the host’s own columns come last by default, where the host and the person put them otherwise', () => {
    expect(ids(resolveColumns('', [projects], undefined, true)).endsWith('created projects')).to.equal(true);
    expect(ids(resolveColumns('name, projects, email', [projects], undefined, true))).to.equal('name projects email');
    expect(ids(resolveColumns('name, email', [projects], [{ name: 'projects' }, { name: 'name' }], true))).to.equal(
      'projects name',
    );
  });

  it('[E05] columns of amounts and activity are there for whoever may see documents, and the order falls back to the name', async () => {
    const hidden = resolveColumns(
      'name, outstanding, created',
      [projects],
      [{ name: 'revenue' }, { name: 'email' }],
      false,
    );
    expect(ids(hidden)).to.equal('name email');
    expect(hidden.all.map(({ id }) => id).join(' ')).to.equal(
      'name contact email phone status owner created tags tier type brand rating industry enrichment projects',
    );
    const asked: (Sort | undefined)[] = [];
    const page = await showDirectory({
      permissions: { permissions: ['view_clients'] },
      list: async ({ sort }) => {
        asked.push(sort);
        const unseen = { totals: null, invoiceCount: null, lastInteractionAt: null };
        return { items: [{ client: client(unseen), matches: [] }], nextCursor: null, total: null };
      },
      with: { columns: 'name, outstanding, invoices, revenue, last-activity, created', sort: '-outstanding' },
    });
    const headers = page.root.querySelectorAll('[role=columnheader]');
    const labels = Array.from(headers, (header) => header.textContent?.trim()).filter(Boolean);
    expect(labels).to.deep.equal(['Name', 'Created']);
    expect(headers[0]?.getAttribute('aria-sort')).to.equal('ascending');
    expect(asked.at(-1)).to.equal(undefined);
  });

  it('a column of the host’s cannot take the name of another, or one that cannot be kept', () => {
    for (const name of ['email', 'Projects', '1st', 'a b', '__proto__', '', 'a'.repeat(42)])
      expect(isFreeName(name), name).to.equal(false);
    expect(isFreeName('open-projects-2')).to.equal(true);
  });

  it('is there with the session, before the first rows: they are never drawn in another way', async () => {
    const preferences = {
      directory: { columns: [{ name: 'name' }, { name: 'created' }], density: 'compact' as const },
    };
    const seen = new Set<string>();
    const watch = (root: ParentNode) =>
      rowsOf(root).forEach((row) => seen.add(`${row.children.length} ${row.offsetHeight}`));
    const { root, directory } = await showDirectory({
      permissions: { preferences },
      onDraw: watch,
    });
    watch(root);
    expect([...seen]).to.deep.equal(['3 32']);
    expect(directory.matches(':state(compact)')).to.equal(true);
  });

  it('a server that keeps no preferences leaves the list as the host has it', async () => {
    const { root } = await showDirectory({
      permissions: JSON.parse('{ "preferences": null }'),
      with: { columns: 'name, email' },
    });
    expect(headersOf(root)).to.deep.equal(['Name', 'Email']);
  });
});
