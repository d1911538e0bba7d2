import { expect } from 'chai';
import { find, unmountAll } from '../testing/mount.ts';
import { rowAt, showDirectory } from './test-page.ts';

const clients = [
  { name: 'Ann', createdAt: '2026-02-01T10:00:00.000Z', email: 'ann@harbor.example' },
  { name: 'Ben', createdAt: '2026-02-02T10:00:00.000Z', email: 'ben@harbor.example' },
];

describe('what a pointer that rests on a cell is told', () => {
  afterEach(unmountAll);

  const point = (cell: Element) => cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));

  it('is the whole of what is cut off or rounded there, for the cell under the pointer alone', async () => {
    const { root } = await showDirectory({ clients, width: '1600px' });
    expect(root.querySelectorAll('[role=gridcell][title]')).to.have.lengthOf(0);
    const created = find<HTMLElement>(rowAt(root, 0), '.cell-created');
    point(created);
    expect(created.title).to.match(/Feb 1, 2026, 11:00\sAM/);
    const email = find<HTMLElement>(rowAt(root, 1), '.cell-email');
    point(email);
    expect([email.title, created.hasAttribute('title')]).to.deep.equal(['ben@harbor.example', false]);
  });

  it('follows the record, and is gone when the pointer leaves for something without one', async () => {
    const { root, fake, directory } = await showDirectory({ clients, width: '1600px' });
    const email = find<HTMLElement>(rowAt(root, 0), '.cell-email');
    point(email);
    fake.records.patch('client', 'cli_0', { email: 'new@harbor.example' });
    await directory.updateComplete;
    expect(email.title).to.equal('new@harbor.example');
    point(find(root, '.head'));
    expect(email.hasAttribute('title')).to.equal(false);
  });
});
