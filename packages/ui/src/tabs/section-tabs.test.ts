import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleSectionTabs } from './section-tabs.ts';

const names = ['Overview', 'Contacts', 'Projects', 'Invoices', 'Payments', 'Quotes'];
const mountTabs = async (width: number) => {
  const element = await mount<ClienteleSectionTabs>(
    html`<clientele-section-tabs
      label="Sections"
      more-label="More"
      .tabs=${names.map((label) => ({ value: label, label, ...(label === 'Quotes' && { count: '3' }) }))}
    >
      ${names.map((name) => html`<p slot=${name}>All ${name}</p>`)}
      <p slot="side">Beside</p>
    </clientele-section-tabs>`,
    { 'clientele-section-tabs': ClienteleSectionTabs },
  );
  element.style.inlineSize = `${width}px`;
  await settled(element);
  return element;
};
const settled = async (element: ClienteleSectionTabs) => {
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  await element.updateComplete;
};
const inRow = (element: ClienteleSectionTabs) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
    .filter((tab) => tab.checkVisibility({ visibilityProperty: true }))
    .map((tab) => tab.textContent.replaceAll(/\s+/g, ' ').trim());
type Menu = HTMLElement & { items: { value: string; label: string }[] };
const menu = (element: ClienteleSectionTabs) => inside<Menu>(element, 'clientele-menu');

describe('clientele-section-tabs', () => {
  afterEach(unmount);

  it('shows all tabs where there is room, and no menu', async () => {
    const element = await mountTabs(900);
    expect(inRow(element)).to.have.lengthOf(6);
    expect(menu(element).checkVisibility()).to.equal(false);
  });

  it('puts those that do not fit into the menu, with their counts, and nothing lies beside the row', async () => {
    const element = await mountTabs(340);
    const shown = inRow(element);
    expect(shown.length).to.be.within(2, 4);
    expect(
      menu(element)
        .items.map(({ label }) => label)
        .at(-1),
    ).to.equal('Quotes (3)');
    expect(shown.length + menu(element).items.length).to.equal(6);
    expect(menu(element).getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 0.5);
    element.style.inlineSize = '900px';
    await settled(element);
    expect(inRow(element)).to.have.lengthOf(6);
  });

  it('what is chosen in the menu comes into the row, with its panel and the focus', async () => {
    const element = await mountTabs(340);
    menu(element).dispatchEvent(Object.assign(new Event('clientele-menu-select'), { value: 'Payments' }));
    await settled(element);
    expect(inRow(element)).to.include('Payments');
    expect(element.querySelector('[slot=Payments]')?.checkVisibility()).to.equal(true);
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Payments');
    expect(element.querySelector('[slot=side]')?.checkVisibility()).to.equal(true);
  });

  it('axe finds nothing serious', async () => {
    expect(await seriousFindings(await mountTabs(340))).to.deep.equal([]);
  });
});
