import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { arrange } from './arrangement.ts';
import { hostColumn, isFreeName } from './host-column.ts';
import { headersOf, rowsOf, showDirectory } from './test-page.ts';

const ids = ({ columns }: { columns: readonly { id: string }[] }) => columns.map(({ id }) => id).join(' ');
const projects = hostColumn({ name: 'projects', label: 'Projects', value: () => 1 });

describe('what is arranged', () => {
  afterEach(unmountAll);

  it('a person’s choice comes before the host’s; what is no column here is passed over, and the name stays', () => {
    const chosen = arrange('name, email', [], [{ name: 'gone' }, { name: 'status', width: 120 }, { name: 'phone' }]);
    expect(ids(chosen)).to.equal('name status phone');
    expect(chosen.columns[1]?.width).to.equal(120);
    expect(chosen.isChosen).to.equal(true);
  });

  it('who has only changed a width has not chosen columns', () => {
    const arranged = arrange('name, email', [], [{ name: 'name', width: 300 }, { name: 'email' }]);
    expect(arranged.isChosen).to.equal(false);
    expect(arranged.columns[0]?.width).to.equal(300);
  });

  it('the host’s own columns come last by default, where the host and the person put them otherwise', () => {
    expect(ids(arrange('', [projects], undefined)).endsWith('created projects')).to.equal(true);
    expect(ids(arrange('name, projects, email', [projects], undefined))).to.equal('name projects email');
    expect(ids(arrange('name, email', [projects], [{ name: 'projects' }, { name: 'name' }]))).to.equal('projects name');
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
