import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleTabs } from './tabs.ts';

const tabs = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second', count: '3' },
  { value: 'c', label: 'Third' },
];
const mountTabs = (dir = 'ltr') =>
  mount<ClienteleTabs>(
    html`<clientele-tabs dir=${dir} label="Parts" .tabs=${tabs}>
      <p slot="a">A</p>
      <p slot="b">B</p>
      <p slot="c">C</p>
    </clientele-tabs>`,
    { 'clientele-tabs': ClienteleTabs },
  );
const selected = (element: ClienteleTabs) => inside(element, '[aria-selected=true]').textContent.trim();
const shown = (element: ClienteleTabs) =>
  [...element.querySelectorAll('p')].filter((p) => p.checkVisibility()).map((p) => p.textContent);

describe('clientele-tabs', () => {
  afterEach(unmount);

  it('shows the first panel until told otherwise', async () => {
    const element = await mountTabs();
    expect(shown(element)).to.deep.equal(['A']);
    element.selected = 'c';
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['C']);
  });

  it('arrow keys, Home and End move and select, and wrap around', async () => {
    const element = await mountTabs();
    inside(element, '[role=tab]').focus();
    const visited: string[] = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await sendKeys({ press: key });
      await element.updateComplete;
      visited.push(element.selected);
      expect(shadow(element).activeElement).to.equal(inside(element, '[aria-selected=true]'));
    }
    expect(visited).to.deep.equal(['b', 'c', 'a', 'c', 'a']);
  });

  it('arrow keys follow the reading direction', async () => {
    const element = await mountTabs('rtl');
    inside(element, '[role=tab]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(element.selected).to.equal('b');
  });

  it('gives the focus to the tab that is selected, once it is drawn', async () => {
    const element = await mountTabs();
    element.selected = 'c';
    await element.focusSelected();
    expect(shadow(element).activeElement?.textContent.trim()).to.equal('Third');
  });

  it('says from which tab an event comes', async () => {
    const element = await mountTabs();
    const values: (string | undefined)[] = [];
    element.addEventListener('pointerover', (event) => values.push(element.tabOf(event)?.value));
    const point = (place: Element | null | undefined) =>
      place?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    point(inside(element, '.count'));
    point(element.querySelector('p'));
    point(inside(element, '[role=tablist]'));
    expect(values).to.deep.equal(['b', undefined, undefined]);
  });

  it('the owner can refuse', async () => {
    const element = await mountTabs();
    element.addEventListener('clientele-tab-change', (event) => event.preventDefault());
    inside(element, '#tab-1').click();
    await element.updateComplete;
    expect(selected(element)).to.equal('First');
  });

  it('has no accessibility finding', async () => {
    expect(await seriousFindings(await mountTabs())).to.deep.equal([]);
  });
});
