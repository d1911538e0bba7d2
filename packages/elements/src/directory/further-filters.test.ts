import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { shadow } from '@clientele/ui/testing/mount';
import type { ClienteleMenu } from '@clientele/ui/menu/menu';
import { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import type { CustomField, Option } from '@clientele/contract';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { find, settled, unmountAll } from '../testing/mount.ts';
import type { FurtherFilters } from './further-filters.ts';
import { activeIn, buttonNamed, headersOf, rowAt, showDirectory, until } from './test-page.ts';

const option = (id: string, set: Option['set'], label: string, key: string | null = null): Option => ({
  id,
  set,
  label,
  key,
  isHidden: false,
});
const field = (id: string, type: CustomField['type'], label: string, choices: string[] = []): CustomField => ({
  id,
  label,
  type,
  choices,
  isHidden: false,
});

const vocabulary = {
  options: [
    option('opt_gold', 'client_tier', 'Gold', 'gold'),
    option('opt_own', 'client_type', 'Sponsor'),
    option('opt_werft', 'brand', 'Kleine Werft'),
  ],
  industries: ['Software', 'Architecture'],
  customFields: [
    field('fld_text', 'text', 'Cost centre'),
    field('fld_number', 'number', 'Employees'),
    field('fld_date', 'date', 'Contract ends'),
    field('fld_choice', 'choice', 'Channel', ['Email', 'Telephone']),
    field('fld_yes', 'boolean', 'NDA signed'),
    field('fld_url', 'url', 'Wiki'),
    { ...field('fld_gone', 'text', 'Former'), isHidden: true },
  ],
};

async function opened(with_: Parameters<typeof showDirectory>[0] = {}) {
  const page = await showDirectory({ vocabulary, ...with_ });
  const button = buttonNamed(page.root, 'More filters');
  button.focus();
  button.click();
  await until(() => page.root.querySelector('clientele-further-filters')?.matches(':popover-open') ?? false);
  const panel = find<FurtherFilters>(page.root, 'clientele-further-filters');
  await panel.updateComplete;
  const inside = shadow(panel);
  const menu = (label: string) => {
    const found = [...inside.querySelectorAll<ClienteleMenu>('clientele-menu')].find((one) => one.label === label);
    if (!found) throw new Error(`There is no menu ${label}.`);
    return found;
  };
  const control = (label: string, place = 0) => {
    const group = [...inside.querySelectorAll('.line, fieldset')].find((one) =>
      one.querySelector('span, legend')?.textContent?.includes(label),
    );
    const found = group?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.control')[place];
    if (!found) throw new Error(`There is no control ${label}.`);
    return found;
  };
  const type = (label: string, value: string, place = 0) => {
    const input = control(label, place);
    input.value = value;
    input.dispatchEvent(new Event('change'));
  };
  const choose = (label: string, values: string[]) =>
    menu(label).dispatchEvent(new MenuSelectEvent(values.at(-1) ?? '', values));
  const where = () => (page.asked().at(-1)?.input as { where?: unknown[] } | undefined)?.where;
  const chips = () => [...page.root.querySelectorAll('.chip')].map((chip) => chip.textContent?.trim());
  return { ...page, panel, inside, button, menu, control, type, choose, where, chips };
}

describe('further filters', () => {
  afterEach(unmountAll);

  it('[S3-24] filter by tier, type, rating, industry and account manager, each with a chip that names it', async () => {
    const { choose, where, chips, menu, directory } = await opened();
    expect(menu('Industry').items.map(({ label }) => label)).to.deep.equal(['Architecture', 'Software']);
    choose('Tier', ['opt_gold']);
    choose('Type', ['opt_own']);
    choose('Rating', ['5', '0']);
    choose('Industry', ['Software']);
    choose('Account manager', ['nobody']);
    await until(() => where()?.length === 5);
    expect(where()).to.deep.equal([
      ['tier', 'in', ['opt_gold']],
      ['type', 'in', ['opt_own']],
      ['rating', 'in', [5, 0]],
      ['industry', 'in', ['Software']],
      ['accountManager', 'empty'],
    ]);
    await until(() => chips().length === 5);
    expect(chips()).to.deep.equal([
      'Tier: Gold',
      'Type: Sponsor',
      'Rating: 5 ★, No rating',
      'Industry: Software',
      'Account manager: Nobody',
    ]);
    await settled(directory);
    expect(menu('Rating').items.filter(({ checked }) => checked).map(({ value }) => value)).to.deep.equal(['5', '0']); // prettier-ignore
  });

  it('filter by where enrichment stands, in the words of its column, and by clients without a run', async () => {
    const { choose, where, chips, menu, directory } = await opened();
    expect(menu('Enrichment').items.map(({ label }) => label)).to.deep.equal([
      'Not run yet',
      'Queued',
      'Running',
      'Succeeded',
      'Wrong website',
      'Failed',
      'Skipped',
    ]);
    choose('Enrichment', ['never', 'failed']);
    await until(() => where()?.length === 1 && chips().length === 1);
    expect(where()).to.deep.equal([['enrichment', 'in', ['never', 'failed']]]);
    expect(chips()).to.deep.equal(['Enrichment: Not run yet, Failed']);
    expect(directory.getState()).to.deep.equal({ where: [['enrichment', 'in', ['never', 'failed']]] });
  });

  it('[S1-26] filter by brand where the workspace has brands, and by nothing of the kind where it has none', async () => {
    const { choose, where, chips, menu, panel } = await opened();
    choose('Brand', ['opt_werft']);
    await until(() => where()?.length === 1 && chips().length === 1);
    expect(where()).to.deep.equal([['brand', 'in', ['opt_werft']]]);
    expect(chips()).to.deep.equal(['Brand: Kleine Werft']);
    panel.scope = { ...panel.scope, vocabulary: panel.scope.vocabulary && { ...panel.scope.vocabulary, options: [] } };
    await panel.updateComplete;
    expect(() => menu('Brand')).to.throw('no menu');
  });

  it('[S2-57] filter by fields of the workspace’s own, each by its type, and not by hidden ones', async () => {
    const { type, choose, where, chips, inside } = await opened();
    expect(inside.textContent).not.to.contain('Former');
    type('Cost centre', ' CC-1 ');
    type('Employees', '10');
    type('Employees', '99.5', 1);
    type('Contract ends', '2026-03-18');
    choose('Channel', ['Email', 'Telephone']);
    type('NDA signed', 'no');
    type('Wiki', 'empty');
    await until(() => where()?.length === 7);
    expect(where()).to.deep.equal([
      ['custom', 'contains', 'fld_text', 'CC-1'],
      ['custom', 'gte', 'fld_number', 10],
      ['custom', 'lte', 'fld_number', 99.5],
      ['custom', 'gte', 'fld_date', '2026-03-18'],
      ['custom', 'in', 'fld_choice', ['Email', 'Telephone']],
      ['custom', 'eq', 'fld_yes', false],
      ['custom', 'empty', 'fld_url'],
    ]);
    await until(() => chips().length === 7);
    expect(chips()).to.deep.equal([
      'Cost centre: contains CC-1',
      'Employees: at least 10',
      'Employees: at most 99.5',
      'Contract ends: from Mar 18, 2026',
      'Channel: Email, Telephone',
      'NDA signed: no',
      'Wiki: nothing',
    ]);
  });

  it('show what the question says already, and what is emptied asks for nothing', async () => {
    const filters = [
      ['custom', 'eq', 'fld_yes', true],
      ['custom', 'gte', 'fld_number', 10],
      ['status', 'in', ['opt_1']],
    ] as const;
    const { control, type, where } = await opened({ with: { filters: structuredClone(filters) as never } });
    expect(control('NDA signed').value).to.equal('yes');
    expect(control('Employees').value).to.equal('10');
    type('NDA signed', '');
    type('Employees', '');
    await until(() => where()?.length === 1);
    expect(where()).to.deep.equal([['status', 'in', ['opt_1']]]);
  });

  it('open from the keyboard with the focus in them, close with Escape, and give it back', async () => {
    const { panel, button, root } = await opened();
    expect(panel.getAttribute('role')).to.equal('dialog');
    expect(panel.getAttribute('aria-label')).to.equal('More filters');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(activeIn(root)).to.equal(panel);
    await sendKeys({ press: 'Escape' });
    await until(() => root.activeElement === button);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('fit into a narrow page, and axe finds nothing in them', async () => {
    const { panel, directory } = await opened({ width: '340px', with: {} });
    await settled(directory);
    const { left, right } = panel.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(window.innerWidth);
    expect(panel.scrollWidth).to.equal(panel.clientWidth);
    expect(await seriousFindings(panel)).to.deep.equal([]);
  });

  it('[S1-26] columns of tier, type, brand, rating and industry show what a client has, and the list is sorted by rating', async () => {
    const { root, asked, directory } = await showDirectory({
      vocabulary,
      clients: [
        { name: 'Acme', tierId: 'opt_gold', typeId: 'opt_own', brandId: 'opt_werft', rating: 4, industry: 'Software' },
        { name: 'Bare' },
      ],
      with: { columns: 'name, tier, type, brand, rating, industry', sort: '-rating' },
    });
    expect(headersOf(root)).to.deep.equal(['Name', 'Tier', 'Type', 'Brand', 'Rating', 'Industry']);
    const cells = (row: number) =>
      [...rowAt(root, row).querySelectorAll('[role="gridcell"], [role="rowheader"]')].map((cell) =>
        cell.textContent?.trim(),
      );
    expect(cells(0)).to.include.members(['Gold', 'Sponsor', 'Kleine Werft', '4 ★', 'Software']);
    expect(cells(1).filter((text) => text === '–').length).to.equal(5);
    await settled(directory);
    expect(asked().at(-1)?.input).to.deep.include({ sort: ['rating', 'desc'] });
  });
});
