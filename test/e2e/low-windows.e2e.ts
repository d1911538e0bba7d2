// Windows in which little is left for the list: a telephone on its side, 400 % zoom, a drawer beside it. Everything can be reached,
// and nothing that has the focus is hidden. https://www.w3.org/WAI/WCAG22/Understanding/reflow
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('in a low window', () => {
  for (const [width, height] of [
    [320, 256],
    [640, 360],
    [667, 375],
  ] as const)
    it(`of ${width} × ${height} the keyboard brings every client wholly into sight`, async () => {
      const page = await open({ width, height });
      await page.getByRole('searchbox').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'Control+End', 'Control+Home']) {
        const before = await focused(page);
        await page.keyboard.press(key);
        await page.waitForFunction(isElsewhere, before);
        const { top, bottom, isOnTop } = await sightOf(page);
        assert.ok(isOnTop, `after ${key} something lies on the focused cell`);
        assert.ok(top >= 0 && bottom <= height + 1, `after ${key} the row lies at ${top}..${bottom} of ${height}`);
      }
      await page.context().close();
    });

  it('a person without a keyboard scrolls to the rows, and the toolbar goes away with them', async () => {
    const page = await open({ width: 320, height: 256 });
    const far = await page.evaluate(() => {
      const { scrollingElement } = document;
      scrollingElement?.scrollTo(0, 2000);
      return scrollingElement?.scrollTop ?? 0;
    });
    assert.ok(far > 500, `scrolled by ${far}`);
    await page.waitForFunction(() => {
      const rows = document.querySelector('clientele-directory')?.shadowRoot?.querySelectorAll('.row[data-id]') ?? [];
      return [...rows].some((row) => row.getBoundingClientRect().top >= 0 && row.getBoundingClientRect().bottom <= 256);
    });
    await page.context().close();
  });

  it('fields of the sheet are not hidden below its tabs when one goes back through them', async () => {
    const page = await open({ width: 1280, height: 600 });
    await page.locator('clientele-directory .row[data-id] .name').first().click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('tab').first().waitFor();
    await page.keyboard.press('Shift+Tab');
    await page
      .locator('clientele-detail-sheet .field-value, clientele-detail-sheet clientele-inline-field')
      .last()
      .focus();
    for (let count = 0; count < 12; count++) {
      await page.keyboard.press('Shift+Tab');
      assert.ok((await sightOf(page)).isOnTop, `stop ${count} is hidden`);
    }
    await page.context().close();
  });
});

describe('with the sheet open', () => {
  for (const width of [700, 800, 853, 960, 1024, 1440])
    it(`in a window of ${width} px nothing that has the focus lies under the drawer`, async () => {
      const page = await open({ width, height: 800 });
      await page.locator('clientele-directory .row[data-id] .name').first().click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('tab').first().waitFor();
      for (let count = 0; count < 40; count++) {
        await page.keyboard.press('Tab');
        const { isOnTop, name, isOurs } = await sightOf(page);
        // The host's own controls are the host's to place; Escape closes the drawer from them.
        if (isOurs) assert.ok(isOnTop, `${name} is hidden`);
      }
      await page.context().close();
    });
});

describe('the tree that screen readers are given', () => {
  for (const [width, layout] of [
    [1440, 'table'],
    [360, 'cards'],
  ] as const)
    it(`names columns by their words alone, and cells line up with them, in ${layout}`, async () => {
      const page = await open({ width, height: 800 });
      const session = await page.context().newCDPSession(page);
      if (layout === 'table') await page.getByRole('columnheader', { name: 'Outstanding' }).hover();
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const named = (role: string) => nodes.filter((node) => node.role?.value === role && !node.ignored);
      const headers = named('columnheader').map(({ name }) => String(name?.value ?? ''));
      assert.ok(headers.includes('Outstanding'), headers.join());
      assert.ok(!headers.some((name) => /\d/.test(name)), headers.join());
      assert.equal(headers.at(-1), 'Actions');
      const rows = named('row').slice(1);
      const cellsOf = (id: string): number =>
        (byId.get(id)?.childIds ?? []).reduce((sum, child) => {
          const node = byId.get(child);
          return sum + (node?.role?.value === 'gridcell' ? 1 : node?.ignored ? cellsOf(child) : 0);
        }, 0);
      for (const { nodeId } of rows.slice(0, 3)) assert.equal(cellsOf(nodeId), headers.length);
      await page.context().close();
    });
});

async function open(viewport: { width: number; height: number }) {
  const page = await demo.open({ viewport, reducedMotion: 'reduce', ready: 'Clients' });
  await page.locator('clientele-directory .row[data-id]').first().waitFor({ state: 'attached' });
  await page.locator('clientele-directory .filters-awaited').waitFor({ state: 'detached' });
  return page;
}

/** The row and the column in which the focus is. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.querySelector('clientele-directory')?.shadowRoot?.activeElement;
    return `${cell?.closest('.row')?.ariaRowIndex} ${cell?.closest('[role=gridcell]')?.ariaColIndex}`;
  });
}

/** Runs in the page: the focus has moved on in the list. */
function isElsewhere(before: string): boolean {
  const cell = document.querySelector('clientele-directory')?.shadowRoot?.activeElement;
  const now = `${cell?.closest('.row')?.ariaRowIndex} ${cell?.closest('[role=gridcell]')?.ariaColIndex}`;
  return Boolean(cell?.closest('.row')) && now !== before;
}

/** Where what has the focus is seen, and whether anything lies on it. */
async function sightOf(page: Page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const row = active?.closest('.row') ?? active;
    const { top = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {};
    const box = active?.getBoundingClientRect() ?? new DOMRect();
    const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + box.height / 2];
    let there = document.elementFromPoint(x, y);
    for (let inner = there?.shadowRoot?.elementFromPoint(x, y); inner && inner !== there;) {
      there = inner;
      inner = there.shadowRoot?.elementFromPoint(x, y);
    }
    const isWithin = (inner: Node | null, outer: Node | null) => {
      for (let node = inner; node; node = parentOf(node)) if (node === outer) return true;
      return false;
    };
    const parentOf = (node: Node) =>
      node instanceof ShadowRoot ? node.host : (node instanceof Element && node.assignedSlot) || node.parentNode;
    const isOurs = active?.getRootNode() instanceof ShadowRoot;
    const isOnTop = active === document.body || isWithin(there, active) || isWithin(active, there);
    return { top, bottom, isOnTop, isOurs, name: `${active?.localName} ${active?.textContent?.trim().slice(0, 30)}` };
  });
}
