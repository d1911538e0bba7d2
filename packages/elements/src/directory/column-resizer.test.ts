import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Preferences } from '@clientele/contract';
import { expect } from 'chai';
import { settled, unmountAll } from '../testing/mount.ts';
import { activeIn, frame, showDirectory, until } from './test-page.ts';

describe('the width of columns', () => {
  afterEach(async () => {
    await resetMouse();
    unmountAll();
  });

  it('is dragged at the edge of a header, whose target is 24 pixels wide, and kept', async () => {
    const { separator, widthOf, kept, drag } = await shown();
    expect(separator('email').offsetWidth).to.be.at.least(24);
    const [name, email] = [widthOf('name'), widthOf('email')];
    await drag('email', -30);
    expect(widthOf('email')).to.be.closeTo(email - 30, 1);
    expect(widthOf('name')).to.be.closeTo(name, 1);
    await until(() => kept.length > 0);
    expect(kept.at(-1)?.directory?.columns?.map(({ name: id }) => id)).to.deep.equal(['name', 'email', 'status']);
    expect(kept.at(-1)?.directory?.columns?.[1]?.width).to.be.closeTo(email - 30, 1);
  });

  it('Escape while dragging gives the width back', async () => {
    const { widthOf, drag, kept } = await shown();
    const before = widthOf('email');
    await drag('email', 80, async () => {
      expect(widthOf('email')).to.be.closeTo(before + 80, 1);
      await sendKeys({ press: 'Escape' });
    });
    expect(widthOf('email')).to.be.closeTo(before, 1);
    expect(kept).to.deep.equal([]);
  });

  it('goes with the reading direction', async () => {
    const { widthOf, drag, separator, directory } = await shown();
    directory.dir = 'rtl';
    await frame();
    const before = widthOf('email');
    await drag('email', -60);
    expect(widthOf('email')).to.be.closeTo(before + 60, 1);
    separator('email').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await frame();
    expect(widthOf('email')).to.be.closeTo(before + 76, 1);
  });

  it('by keyboard: a separator that says its value; arrows, Home, End, and Enter for automatic', async () => {
    const { separator, widthOf, directory, root } = await shown();
    const automatic = widthOf('email');
    const edge = separator('email');
    expect(edge.getAttribute('aria-label')).to.equal('Width of Email');
    edge.focus();
    await settled(directory);
    expect(Number(edge.ariaValueNow)).to.be.closeTo(automatic, 1);
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await settled(directory);
    };
    await press('ArrowRight');
    expect(widthOf('email')).to.be.closeTo(automatic + 16, 1);
    expect(Number(edge.ariaValueNow)).to.be.closeTo(automatic + 16, 1);
    await press('Home');
    expect(widthOf('email')).to.equal(Number(edge.ariaValueMin));
    await press('End');
    expect(widthOf('email')).to.equal(Number(edge.ariaValueMax));
    await press('Enter');
    expect(widthOf('email')).to.be.below(Number(edge.ariaValueMax));
    await press('ArrowDown');
    expect(activeIn(root)).to.equal(separator('status'));
    expect(root.querySelectorAll('.separator[tabindex="0"]').length).to.equal(1);
  });

  it('a drag whose edge leaves the page is over: Escape is the page’s again, and edges can be dragged', async () => {
    const { root, separator } = await shown();
    const edge = separator('email');
    edge.setPointerCapture = () => {};
    edge.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, clientX: 300 }));
    expect(edge.classList.contains('dragging')).to.equal(true);
    // As the browser says it of an element that is not in the page any more.
    document.dispatchEvent(new PointerEvent('lostpointercapture', { bubbles: true }));
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(escape);
    expect([escape.defaultPrevented, root.querySelector('.dragging')]).to.deep.equal([false, null]);
  });

  it('where columns need more than there is, the list scrolls to the side, headers with it, and the name stays', async () => {
    const columns = ['name', 'email', 'phone', 'status', 'owner', 'created'].map((name) => ({ name, width: 300 }));
    const { root, directory } = await shown({ columns }, '700px');
    await until(() => root.querySelector('.sideways'));
    await settled(directory);
    const [rows, head] = [root.querySelector<HTMLElement>('.rows'), root.querySelector<HTMLElement>('.head')];
    if (!rows || !head) throw new Error('There is no table.');
    expect(rows.scrollWidth).to.be.at.least(1800);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    const left = () => root.querySelector('.cell-name')?.getBoundingClientRect().left;
    const nameAt = left();
    rows.scrollLeft = 200;
    await until(() => head.scrollLeft === 200);
    expect(left()).to.equal(nameAt);
    expect(root.querySelector('.header-name')?.getBoundingClientRect().left).to.equal(nameAt);
    const bar = root.querySelector<HTMLElement>('.sideways');
    if (bar) bar.scrollLeft = 500;
    await until(() => rows.scrollLeft === 500);
    expect(await seriousFindings(directory)).to.deep.equal([]);
  });
});

async function shown(preferred?: Preferences['directory'], width = '720px') {
  const kept: Preferences[] = [];
  const page = await showDirectory({
    permissions: { preferences: preferred ? { directory: preferred } : {} },
    setPreferences: async (preferences) => (kept.push(preferences), preferences),
    with: { columns: 'name, email, status' },
    width,
  });
  const { root, directory } = page;
  root.querySelector('.head')?.dispatchEvent(new PointerEvent('pointerenter'));
  const separator = (column: string) => {
    const found = root.querySelector<HTMLElement>(`.separator[data-column=${column}]`);
    if (!found) throw new Error(`The header of ${column} has no edge.`);
    return found;
  };
  await until(() => root.querySelector('.separator'));
  const widthOf = (column: string) =>
    Math.round(root.querySelector(`.header-${column}`)?.getBoundingClientRect().width ?? 0);
  const drag = async (column: string, by: number, meanwhile = async () => {}) => {
    const { left, top, width: size, height } = separator(column).getBoundingClientRect();
    const [x, y] = [Math.round(left + size / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + by, y] });
    await meanwhile();
    await sendMouse({ type: 'up' });
    await settled(directory);
    await frame();
  };
  return { ...page, kept, separator, widthOf, drag };
}
