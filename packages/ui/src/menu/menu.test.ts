import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, next, outside, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleMenu } from './menu.ts';
import type { MenuItem } from './menu.ts';

const actions: MenuItem[] = [
  { value: 'copy', label: 'Copy' },
  { value: 'merge', label: 'Merge', disabled: true },
  { value: 'archive', label: 'Archive' },
  { value: 'erase', label: 'Érase', danger: true, separated: true },
];
const tags: MenuItem[] = 'a b c d e f g h i'
  .split(' ')
  .map((value) => ({ value, label: `tag ${value}`, checked: value === 'b' }));

async function mountMenu(items: MenuItem[], multiple = false) {
  const menu = await mount<ClienteleMenu>(
    html`<clientele-menu
      label="More"
      .items=${items}
      ?multiple=${multiple}
      filter-label="Find"
      no-match-text="None"
    ></clientele-menu>`,
    { 'clientele-menu': ClienteleMenu },
  );
  const chosen: [string, string[]][] = [];
  menu.addEventListener('clientele-menu-select', (event) => chosen.push([event.value, event.values]));
  return { menu, chosen };
}

async function open(menu: ClienteleMenu, key = 'ArrowDown') {
  const opened = next(inside(menu, '.popover'), 'toggle');
  menu.focus();
  await sendKeys({ press: key });
  await opened;
  await menu.updateComplete;
}

const focused = (menu: ClienteleMenu) => shadow(menu).activeElement?.textContent.trim();
const isOpen = (menu: ClienteleMenu) => inside(menu, '.popover').matches(':popover-open');

describe('clientele-menu', () => {
  afterEach(unmount);

  it('opens on the first item, on ArrowUp on the last', async () => {
    const { menu } = await mountMenu(actions);
    await open(menu);
    expect(focused(menu)).to.equal('Copy');
    expect(inside(menu, 'button').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await open(menu, 'ArrowUp');
    expect(focused(menu)).to.equal('Érase');
  });

  it('arrow keys skip what is disabled and wrap around; Home, End and letters jump', async () => {
    const { menu } = await mountMenu(actions);
    await open(menu);
    const visited: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'End', 'Home', 'a', 'e']) {
      await sendKeys({ press: key });
      visited.push(focused(menu));
    }
    // "a", then "e" within half a second is "ae", which nothing begins with.
    expect(visited.slice(0, 6)).to.deep.equal(['Archive', 'Érase', 'Copy', 'Érase', 'Copy', 'Archive']);
  });

  it('a letter finds its item whatever its accent', async () => {
    const { menu } = await mountMenu(actions);
    await open(menu);
    await sendKeys({ press: 'e' });
    expect(focused(menu)).to.equal('Érase');
  });

  it('Escape closes, returns the focus, and goes no further', async () => {
    const { menu, chosen } = await mountMenu(actions);
    const escaped: string[] = [];
    outside(menu).addEventListener('keydown', (event) => event.key === 'Escape' && escaped.push(event.key));
    await open(menu);
    await sendKeys({ press: 'Escape' });
    expect(isOpen(menu)).to.equal(false);
    expect(shadow(menu).activeElement).to.equal(inside(menu, 'button'));
    expect(escaped).to.deep.equal([]);
    expect(chosen).to.deep.equal([]);
  });

  it('Enter chooses after it has closed and given the focus back', async () => {
    const { menu, chosen } = await mountMenu(actions);
    let wasOpen = true;
    menu.addEventListener('clientele-menu-select', () => (wasOpen = isOpen(menu)));
    await open(menu);
    await sendKeys({ press: 'Enter' });
    expect(chosen).to.deep.equal([['copy', ['copy']]]);
    expect(wasOpen).to.equal(false);
    expect(shadow(menu).activeElement).to.equal(inside(menu, 'button'));
  });

  it('a disabled item cannot be chosen', async () => {
    const { menu, chosen } = await mountMenu(actions);
    await open(menu);
    inside(menu, '[aria-disabled=true]').click();
    expect(chosen).to.deep.equal([]);
    expect(isOpen(menu)).to.equal(true);
  });

  it('with multiple it stays open, and says all that is checked then', async () => {
    const { menu, chosen } = await mountMenu(tags.slice(0, 4), true);
    await open(menu);
    expect(focused(menu)).to.equal('tag b');
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Space' });
    expect(chosen).to.deep.equal([
      ['b', []],
      ['c', ['b', 'c']],
    ]);
    expect(isOpen(menu)).to.equal(true);
  });

  it('more than eight items get a text filter, from which arrow keys lead into the list', async () => {
    const { menu } = await mountMenu(tags, true);
    await open(menu);
    expect(shadow(menu).activeElement).to.equal(inside(menu, '.filter'));
    await sendKeys({ type: 'G H' });
    await menu.updateComplete;
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(menu)).to.equal('tag h');
    inside<HTMLInputElement>(menu, '.filter').focus();
    await sendKeys({ type: 'zzz' });
    await menu.updateComplete;
    expect(inside(menu, '.none').innerText).to.equal('None');
  });

  it('that nothing matches is said by a region that was there before', async () => {
    const { menu } = await mountMenu(tags, true);
    await open(menu);
    const region = inside(menu, '[role=status]');
    expect(region.innerText).to.equal('');
    await sendKeys({ type: 'zzz' });
    await menu.updateComplete;
    expect(region.isConnected).to.equal(true);
    expect(region.innerText).to.equal('None');
  });

  it('has no accessibility finding, closed or open', async () => {
    for (const [items, multiple] of [
      [actions, false],
      [tags, true],
    ] as const) {
      const { menu } = await mountMenu(items, multiple);
      expect(await seriousFindings(menu)).to.deep.equal([]);
      await open(menu);
      expect(await seriousFindings(menu)).to.deep.equal([]);
      unmount();
    }
  });
});
