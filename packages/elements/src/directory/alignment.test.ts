import { expect } from 'chai';
import { find, settled, unmountAll } from '../testing/mount.ts';
import { frame, rowAt, rowsOf, showDirectory, until } from './test-page.ts';

const clients = [
  {
    name: 'Ahorn Kanzlei',
    primaryContact: { id: 'con_1', name: 'Mehmet Lange' },
    invoiceCount: 3,
    totals: [{ currency: 'EUR', outstandingMinor: 2_000_000, revenueMinor: 3_189_005 }],
  },
  { name: 'Beat Keller', invoiceCount: 1, totals: [{ currency: 'EUR', outstandingMinor: 50, revenueMinor: 75_000 }] },
];

describe('what stands side by side in the list', () => {
  afterEach(unmountAll);

  it('in a card, the face of the client is in the middle, with or without boxes to select', async () => {
    for (const selection of ['single', 'multiple'] as const) {
      const { root } = await showDirectory({ clients, width: '360px', with: { selection } });
      for (const row of rowsOf(root)) expect(middle(find(row, '.avatar'))).to.be.closeTo(middle(row), 0.6);
    }
  });

  it('compact makes cards lower: two lines, in which nothing overlaps', async () => {
    const { root, directory, provider } = await showDirectory({ clients, width: '360px' });
    const before = rowAt(root, 0).offsetHeight;
    provider.density = 'compact';
    await until(() => rowAt(root, 0).offsetHeight < before - 16);
    await settled(directory);
    await frame();
    const row = rowAt(root, 0);
    const [name, status, amount] = ['.name', '.cell-status', '.cell-outstanding'].map((one) => box(find(row, one)));
    expect(name?.bottom).to.be.at.most(status?.top ?? 0);
    expect(status?.bottom).to.be.at.most(box(row).bottom);
    expect(status?.right).to.be.below(amount?.left ?? 0);
  });

  it('compact leaves one line in a row of the table: name and values are on the same height', async () => {
    const { root, directory, provider } = await showDirectory({ clients });
    provider.density = 'compact';
    await until(() => root.querySelector('[data-density=compact]'));
    await settled(directory);
    for (const row of rowsOf(root)) expect(middle(find(row, '.name'))).to.be.closeTo(middle(row), 0.6);
  });

  it('in Arabic as in English, units stand below units, below the end of their header', async () => {
    for (const locale of ['en', 'ar']) {
      const { root, directory, provider } = await showDirectory({ clients });
      provider.locale = locale;
      provider.dir = locale === 'ar' ? 'rtl' : 'ltr';
      await until(() => root.querySelector(`.grid:dir(${provider.dir})`));
      await settled(directory);
      const edges = rowsOf(root).map((row) => textEdge(find(row, '.cell-outstanding')));
      expect(edges[0], locale).to.be.closeTo(edges[1] ?? 0, 0.6);
      const header = [...root.querySelectorAll<HTMLElement>('.header.number .sort')][0];
      if (!header) throw new Error('There is no header of numbers.');
      expect(textEdge(header), locale).to.be.closeTo(edges[0] ?? 0, 0.6);
    }
  });

  it('amounts of the same length have one size, whatever marks of direction are in them', async () => {
    const { root, directory, provider } = await showDirectory({ clients });
    const sizes = () => rowsOf(root).map((row) => row.querySelectorAll('.cell-outstanding .amount').length);
    expect(sizes()).to.deep.equal([0, 0]);
    provider.locale = 'ar';
    await until(() => root.querySelector('.grid')?.getAttribute('aria-label') !== 'Clients');
    await settled(directory);
    expect(sizes()).to.deep.equal([0, 0]);
  });
});

function box(element: Element) {
  return element.getBoundingClientRect();
}

function middle(element: Element) {
  const { top, height } = box(element);
  return top + height / 2;
}

/** The right edge of the text, not of the box it is in. */
function textEdge(element: Element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent?.trim()) {
      range.selectNodeContents(node);
      return Math.max(...[...range.getClientRects()].map(({ right }) => right));
    }
  throw new Error('There is no text.');
}
