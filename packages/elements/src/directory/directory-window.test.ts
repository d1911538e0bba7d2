import { outside } from '@clientele/ui/testing/mount';
import { expect } from 'chai';
import { unmountAll, find } from '../testing/mount.ts';
import { frame, numbered, rowsOf, showDirectory, until, rowAt } from './test-page.ts';

describe('the virtual list', function () {
  // A page in the background, as one of two in the runner is, gets few frames.
  this.timeout(30_000);
  afterEach(unmountAll);

  const elementsIn = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce(
      (sum, one) => sum + 1 + (one.shadowRoot ? elementsIn(one.shadowRoot) : 0),
      0,
    );

  /** To the end of what is loaded, again and again. */
  async function scrollThrough(scroller: Element, times: number, each: () => void) {
    for (let step = 0; step < times; step++) {
      scroller.scrollTop = scroller.scrollHeight;
      await frame();
      await frame();
      each();
    }
  }

  it('10,000 clients have no more elements than 100, in a box of its own', async () => {
    const { root, asked } = await showDirectory({ clients: numbered(10_000), height: '700px' });
    const atStart = elementsIn(root);
    expect(atStart).to.be.at.most(300);
    const counts: number[] = [];
    await scrollThrough(find(root, '.viewport'), 8, () => counts.push(elementsIn(root)));
    expect(asked().length).to.be.greaterThan(4);
    // Three skeletons at the end of what is loaded come and go.
    expect(Math.max(...counts) - Math.min(...counts)).to.be.at.most(90);
    expect(rowsOf(root).length).to.be.at.most(40);
  });

  it('there is a row wherever one looks, after every jump', async () => {
    const { root } = await showDirectory({ clients: numbered(2000), height: '600px' });
    const viewport = find(root, '.viewport');
    await scrollThrough(viewport, 6, () => {});
    const head = find(root, '.head');
    for (const top of [0, 3000, 333, 7000, 6990]) {
      viewport.scrollTop = top;
      await frame();
      await frame();
      const [start, end] = [head.getBoundingClientRect().bottom, viewport.getBoundingClientRect().bottom];
      const boxes = rowsOf(root).map((row) => row.getBoundingClientRect());
      const covered = (y: number) => boxes.some((box) => box.top <= y && box.bottom > y);
      expect([covered(start + 1), covered((start + end) / 2), covered(end - 1)]).to.deep.equal([true, true, true]);
    }
  });

  it('without a height it grows with its rows, the page scrolls them and the header stays', async () => {
    const { root, directory } = await showDirectory({ clients: numbered(300) });
    expect(find(root, '.base').getAttribute('data-scroll')).to.equal('page');
    expect(directory.clientHeight).to.be.greaterThan(2000);
    scrollTo(0, 1500);
    await until(() => rowAt(root, 0).ariaRowIndex !== '2');
    expect(find(root, '.head').getBoundingClientRect().top).to.be.closeTo(0, 1);
    expect(rowsOf(root).length).to.be.at.most(40);
    scrollTo(0, 0);
  });

  it('inside something that scrolls it follows that', async () => {
    const { root, directory } = await showDirectory({ clients: numbered(300) });
    const around = outside(directory);
    around.style.cssText = 'display: block; height: 400px; overflow: auto';
    // What scrolls is found out when the element arrives.
    const loaded = new Promise((resolve) => directory.addEventListener('clientele-load', resolve, { once: true }));
    around.append(directory);
    await loaded;
    around.scrollTop = 1500;
    await until(() => Number(rowsOf(root)[0]?.ariaRowIndex) > 30);
    expect(rowsOf(root).length).to.be.at.most(14);
  });

  it('rows know their place, and the grid how many there are, those included that are not loaded yet', async () => {
    const { root } = await showDirectory({ clients: numbered(60), height: '600px' });
    const grid = find(root, '[role=grid]');
    expect(grid.ariaRowCount).to.equal('61');
    await scrollThrough(find(root, '.viewport'), 3, () => {});
    expect(grid.ariaRowCount).to.equal('61');
    expect(rowAt(root, -1).ariaRowIndex).to.equal('61');
  });

  it('a next page that cannot be had is said below the rows, which stay, and can be tried again', async () => {
    const { client } = await import('../testing/fake-clientele.ts');
    const { ClienteleError } = await import('@clientele/client');
    let fails = true;
    const items = (from: number) =>
      Array.from({ length: 50 }, (_, index) => ({
        client: client({ id: `cli_${from + index}`, name: `Client ${from + index}` }),
        matches: [],
      }));
    const { root } = await showDirectory({
      height: '600px',
      list: async ({ cursor }) => {
        if (!cursor) return { items: items(0), nextCursor: 'next', total: { count: 100, exact: true } };
        if (fails) throw new ClienteleError('server-error', 'Boom.', { retryable: true });
        return { items: items(50), nextCursor: null, total: null };
      },
    });
    const viewport = find(root, '.viewport');
    viewport.scrollTop = viewport.scrollHeight;
    await until(() => root.querySelector('.more-failed'));
    expect(rowsOf(root).length).to.be.greaterThan(5);
    fails = false;
    find<HTMLButtonElement>(root, '.more-failed button').click();
    await until(() => find(root, '[role=grid]').ariaRowCount === '101');
  });
});
