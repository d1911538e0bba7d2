import { expect } from 'chai';
import { css, html, LitElement } from 'lit';
import { find, mount, settled, unmountAll } from '../testing/mount.ts';
import { frame } from './test-page.ts';
import { VirtualWindow } from './virtual-window.ts';

const million = 1_000_000;

class MillionRows extends LitElement {
  static override styles = css`
    .scroller {
      block-size: 440px;
      overflow: auto;
    }
  `;

  window = new VirtualWindow(this, () => this.renderRoot.querySelector<HTMLElement>('.box'));

  override willUpdate() {
    this.window.setRows(million, 44);
  }

  override updated() {
    find<HTMLElement>(this.renderRoot, '.box').style.height = `${this.window.height}px`;
  }

  override render() {
    return html`<div class="scroller"><div class="box"></div></div>`;
  }
}
customElements.define('million-rows', MillionRows);

describe('a window on a million rows', () => {
  afterEach(unmountAll);

  async function show() {
    const host = find<MillionRows>(mount(html`<million-rows></million-rows>`), 'million-rows');
    await settled(host);
    const scroller = find<HTMLElement>(host.renderRoot, '.scroller');
    /** Where a row is on the screen, below the upper edge of the scroller. */
    const placeOf = (index: number) => host.window.offsetOf(index) - scroller.scrollTop;
    return { host, scroller, placeOf };
  }

  it('draws about as many as can be seen, in a box that every browser can draw', async () => {
    const { host } = await show();
    // In the first frame what the browser's window could show, without asking for the layout.
    expect(host.window.last).to.equal(Math.ceil(innerHeight / 44));
    while (host.window.visible === 0) await frame();
    await settled(host);
    expect(host.window.last - host.window.first).to.be.at.most(13);
    expect(host.window.height).to.be.at.most(16_000_000);
  });

  it('reaches the very last row', async () => {
    const { host, scroller, placeOf } = await show();
    scroller.scrollTop = scroller.scrollHeight;
    await frame();
    await frame();
    expect(host.window.last).to.equal(million);
    expect(placeOf(million - 1)).to.be.closeTo(440 - 44, 2);
  });

  it('brings any row into sight, at the nearer edge', async () => {
    const { host, placeOf } = await show();
    for (const [index, place] of [
      [500_000, 440 - 44],
      [400_000, 0],
      [999_999, 440 - 44],
      [0, 0],
    ] as const) {
      host.window.reveal(index, 0);
      await settled(host);
      expect(placeOf(index)).to.be.closeTo(place, 4);
      expect(host.window.first).to.be.at.most(index);
      expect(host.window.last).to.be.greaterThan(index);
    }
  });
});
