import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { expect } from 'chai';
import { vocabulary } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

const options = [
  { id: 'opt_11', set: 'client_tier' as const, label: 'Standard', key: 'standard', isHidden: false },
  { id: 'opt_12', set: 'client_tier' as const, label: 'Our best', key: null, isHidden: false },
  { id: 'opt_13', set: 'client_tier' as const, label: 'Gold', key: 'gold', isHidden: true },
  { id: 'opt_21', set: 'client_type' as const, label: 'Public sector', key: 'public_sector', isHidden: false },
];
const answers = { workspace: { vocabulary: async () => vocabulary({ options }) } };

function choice(page: ProfilePage, label: string): ClienteleSelectField {
  const found = page.all<ClienteleSelectField>('clientele-select-field').find((one) => one.label === label);
  if (!found) throw new Error(`There is no choice “${label}”.`);
  return found;
}

function choose(page: ProfilePage, label: string, option: string) {
  const select = choice(page, label).shadowRoot?.querySelector('select');
  if (!select) throw new Error(`There is nothing to choose from in “${label}”.`);
  select.focus();
  select.value = choice(page, label).options.find((one) => one.label === option)?.value ?? '';
  select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const offered = (page: ProfilePage, label: string) => choice(page, label).options.map((option) => option.label);
const patches = (page: ProfilePage) => page.calls('clients.update').map((call) => (call as { patch: unknown }).patch);

describe('what kind of client it is, beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('type and tier are chosen from the workspace’s own, and taken away', async () => {
    const page = await ProfilePage.show({ answers, record: { typeId: 'opt_21' } });
    choose(page, 'Tier', 'Our best');
    await page.until(() => page.told('clientele-save').length === 1);
    choose(page, 'Type', 'Not set');
    await page.until(() => page.told('clientele-save').length === 2);
    expect(patches(page)).to.deep.equal([{ tierId: 'opt_12' }, { typeId: null }]);
  });

  it('[S1-26] the brand is chosen where the workspace has brands, and is not asked for where it has none', async () => {
    const without = await ProfilePage.show({ answers });
    expect(without.all<ClienteleSelectField>('clientele-select-field').some(({ label }) => label === 'Brand')).to.equal(
      false,
    );
    unmountAll();
    const brand = { id: 'opt_31', set: 'brand' as const, label: 'Kleine Werft', key: null, isHidden: false };
    const page = await ProfilePage.show({
      answers: { workspace: { vocabulary: async () => vocabulary({ options: [...options, brand] }) } },
    });
    choose(page, 'Brand', 'Kleine Werft');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ brandId: 'opt_31' }]);
  });

  it('what is hidden is offered only where a client has it', async () => {
    const page = await ProfilePage.show({ answers });
    expect(offered(page, 'Tier')).to.deep.equal(['Not set', 'Standard', 'Our best']);
    unmountAll();
    const golden = await ProfilePage.show({ answers, record: { tierId: 'opt_13' } });
    expect(offered(golden, 'Tier')).to.deep.equal(['Not set', 'Standard', 'Our best', 'Gold']);
  });

  it('what the workspace has not renamed is called in the language of the page', async () => {
    const page = await ProfilePage.show({ answers, record: { typeId: 'opt_21' } });
    Object.assign(page.provider, { locale: 'de' });
    await page.untilSaid('Branche');
    expect(offered(page, 'Art')).to.deep.equal(['Nicht festgelegt', 'Öffentlicher Sektor']);
    expect(offered(page, 'Stufe')).to.deep.equal(['Nicht festgelegt', 'Standard', 'Our best']);
  });

  it('the industry is typed', async () => {
    const page = await ProfilePage.show({ answers });
    await page.edit('Industry', 'Breweries');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ industry: 'Breweries' }]);
  });

  it('who may not edit reads it', async () => {
    const page = await ProfilePage.show({
      answers,
      record: { tierId: 'opt_12' },
      permissions: ['view_clients'],
    });
    expect(page.has('Our best')).to.equal(true);
    expect(page.all('clientele-select-field')).to.deep.equal([]);
  });
});
