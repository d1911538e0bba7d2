import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { unmountAll } from '../testing/mount.ts';
import { vocabulary } from '../testing/fake-clientele.ts';
import type { HostSidebarItem } from './host-parts.ts';
import { ProfilePage } from './profile-page.ts';

/** Beside the sections: each block by its heading, and those that are an element of their own by its name. */
function blocks(page: ProfilePage): string[] {
  const [side] = page.all('aside.side');
  return [...(side?.children ?? [])]
    .filter(({ localName }) => localName !== 'slot')
    .map((block) => (block.localName === 'section' ? textOf(block.querySelector('h3')) : block.localName));
}

/** The labels of a block's fields, in their order. */
function fields(page: ProfilePage, heading: string): string[] {
  const block = page.all('.side > .section').find((one) => textOf(one.querySelector('h3')) === heading);
  return [...(block?.querySelectorAll('.field-grid > *') ?? [])].map((field) => {
    const control = field.querySelector<HTMLElement & { label: string }>(
      'clientele-inline-field, clientele-select-field',
    );
    return control?.label ?? (textOf(field.querySelector('.field-label')) || field.localName);
  });
}

function textOf(element: Element | null): string {
  return element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

const number: HostSidebarItem = { id: 'customer-number', label: 'Customer number', block: 'profile-info' };
const orders: HostSidebarItem = { id: 'orders', label: 'Open orders', count: 2 };

const all = [
  'Profile info',
  'Invoice details',
  'People in charge',
  'clientele-client-family',
  'clientele-client-consent',
  'Portal',
  'Enrichment',
];

describe('what a host arranges beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('all blocks are shown until `sidebar` says which ones, in its order', async () => {
    const page = await ProfilePage.show();
    await page.until(() => blocks(page).join() === all.join());
    page.profile.sidebar = 'portal, newsletter people';
    await page.until(() => blocks(page).join() === 'Portal,clientele-client-consent,People in charge');
    page.profile.sidebar = '';
    await page.until(() => blocks(page).length === 0);
    Object.assign(page.profile, { sidebar: undefined });
    await page.until(() => blocks(page).length === all.length);
  });

  it('fields that `sidebar` names are the only ones of their block, in its order; other blocks keep all', async () => {
    const page = await ProfilePage.show({ sidebar: 'phone,email,people,taxId' });
    await page.until(() => blocks(page).join() === 'Profile info,People in charge');
    expect(fields(page, 'Profile info')).to.deep.equal(['Phone', 'Email', 'Tax ID']);
    expect(fields(page, 'People in charge')).to.deep.equal(['Owner', 'clientele-client-team']);
    await page.edit('Email', 'new@acme.example');
    await page.until(() => page.calls('clients.update').length === 1);
  });

  it('fields of the workspace’s own are named by their ids', async () => {
    const customFields = ['One', 'Two'].map((label, place) => ({
      id: `fld_${place + 1}`,
      label,
      type: 'text' as const,
      choices: [],
      isHidden: false,
    }));
    const page = await ProfilePage.show({
      sidebar: 'fld_2,fld_1',
      record: { customFields: {} },
      answers: { workspace: { vocabulary: async () => vocabulary({ customFields }) } },
    });
    await page.until(() => blocks(page).join() === 'Details');
    expect(fields(page, 'Details')).to.deep.equal(['Two', 'One']);
  });

  it('a block and a field of the host’s stand where it says, with label and count, in slots of the page', async () => {
    const page = await ProfilePage.show({
      hostSidebar: [number, orders],
      sidebar: 'orders,profile-info,email,customer-number,phone',
    });
    const slotted = [orders.id, number.id].map((id) => {
      const place = document.createElement('p');
      place.slot = `sidebar-item-${id}`;
      place.textContent = `Of ${id}`;
      return place;
    });
    page.profile.append(...slotted);
    await page.untilSaid('Of orders');
    expect(blocks(page)).to.deep.equal(['Open orders 2', 'Profile info']);
    expect(fields(page, 'Profile info')).to.deep.equal(['Email', 'Customer number', 'Phone']);
    expect(page.has('Of customer-number')).to.equal(true);
    page.profile.sidebar = 'people';
    await page.until(() => !page.has('Of orders'));
  });

  it('without `sidebar` the host’s blocks come last, and its fields last in their block', async () => {
    const page = await ProfilePage.show({ hostSidebar: [number, orders] });
    await page.until(() => blocks(page).join() === [...all, 'Open orders 2'].join());
    expect(fields(page, 'Profile info').at(-1)).to.equal('Customer number');
  });

  it('what is drawn when it is shown is in the page’s own tree, and left when another client is shown', async () => {
    const calls: string[] = [];
    const render: HostSidebarItem['render'] = (place, { clientId }) => {
      place.textContent = `Number of ${clientId}`;
      calls.push(`draw ${clientId}`);
      return () => calls.push(`leave ${clientId}`);
    };
    const page = await ProfilePage.show({ hostSidebar: [{ ...number, render }] });
    await page.untilSaid('Number of cli_1');
    await page.profile.refresh();
    expect(page.profile.querySelectorAll('[slot=sidebar-item-customer-number]')).to.have.lengthOf(1);
    page.profile.hostSidebar = [];
    await page.until(() => !page.has('Number of cli_1'));
    expect(calls).to.deep.equal(['draw cli_1', 'leave cli_1']);
  });

  it('what throws says so in its place, and the rest stays', async () => {
    const said: unknown[] = [];
    const before = console.error;
    console.error = (...args: unknown[]) => said.push(args[0]);
    const render = () => {
      throw new Error('Out of order');
    };
    const page = await ProfilePage.show();
    page.profile.hostSidebar = [{ ...orders, render }];
    await page.untilSaid('This could not be shown.').finally(() => (console.error = before));
    expect(page.told('clientele-error')[0]?.code).to.equal('render-failed');
    expect(said).to.have.lengthOf(1);
    expect(blocks(page)).to.deep.equal([...all, 'Open orders 2']);
  });

  it('the id of a block or field of ours gives it another label, count and permission', async () => {
    const getFamily = async () => ({ parent: null, subsidiaries: [], nextCursor: null });
    const page = await ProfilePage.show({
      record: { parentClientId: null },
      answers: { clients: { getFamily } },
      hostSidebar: [
        { id: 'people', label: 'Our team', count: 3 },
        { id: 'family', label: 'Corporate family' },
        { id: 'portal', label: 'Portal', permission: 'export_clients' },
        { id: 'taxId', label: 'UID' },
        { id: 'email', label: 'Email', permission: 'export_clients' },
        { id: 'ownerId', label: 'Account lead' },
      ],
    });
    await page.untilSaid('Corporate family');
    expect(page.has('Company group')).to.equal(false);
    expect(blocks(page)).to.deep.equal(
      all
        .filter((heading) => heading !== 'Portal')
        .map((heading) => (heading === 'People in charge' ? 'Our team 3' : heading)),
    );
    expect(fields(page, 'Profile info').slice(2, 5)).to.deep.equal(['Phone', 'Website', 'UID']);
    expect(fields(page, 'Our team 3')[0]).to.equal('Account lead');
    await page.edit('UID', 'ATU12345675');
    await page.until(() => page.calls('clients.update').length === 1);
  });

  it('a section of ours is renamed and kept from a role in the same way, and shown to nobody who may not see it', async () => {
    const hostSections = [
      { id: 'contacts', label: 'People', count: 4 },
      { id: 'tasks', label: 'Tasks', permission: 'export_clients' as const },
      { id: 'invoices', label: 'Bills' },
    ];
    const page = await ProfilePage.show({ hostSections });
    expect(page.tabs).to.deep.equal(['Overview', 'People', 'Bills', 'Assets', 'Activity']);
    page.find('tab', 'Bills').click();
    await page.untilSaid('No invoices yet');
    unmountAll();
    const other = await ProfilePage.show({ hostSections, permissions: ['view_clients'] });
    expect(other.tabs).to.deep.equal(['Overview', 'People', 'Assets', 'Activity']);
  });

  it('names that mean nothing are told on the console with those that do, and nothing else happens', async () => {
    const said: string[] = [];
    const before = console.warn;
    console.warn = (line: string) => line.includes('does not know') && said.push(line);
    const page = await ProfilePage.show({
      sections: 'overview,payroll',
      sidebar: 'people,salary,orders',
      hostSidebar: [orders, { id: 'shoe-size', label: 'Shoe size', block: 'clothes' }],
    });
    expect(page.tabs).to.deep.equal(['Overview']);
    expect(blocks(page)).to.deep.equal(['People in charge', 'Open orders 2']);
    await page.until(() => said.length === 3).finally(() => (console.warn = before));
    const lines = said.join('\n');
    expect(lines).to.match(/sections="payroll".*overview, contacts, .*activity/);
    expect(lines).to.match(/sidebar="salary".*profile-info, .*email, .*people, .*orders/);
    expect(lines).to.match(
      /hostSidebar block="clothes".*profile-info, details, invoice-details, people, portal, enrichment\./,
    );
  });

  it('the keyboard passes through what the host has drawn, in the order in which it is shown', async () => {
    const render: HostSidebarItem['render'] = (place) => {
      const button = document.createElement('button');
      button.textContent = 'Show orders';
      place.append(button);
    };
    const page = await ProfilePage.show({
      hostSidebar: [{ ...orders, render }],
      sidebar: 'paymentTermsDays,orders,email',
    });
    await page.untilSaid('Show orders');
    page.field('Payment terms').focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.localName).to.equal('button');
    await sendKeys({ press: 'Tab' });
    expect(page.field('Email').matches(':focus-within')).to.equal(true);
  });

  it('has no serious accessibility findings, from right to left, too', async () => {
    const page = await ProfilePage.show(
      { hostSidebar: [{ ...number, render: (place) => void (place.textContent = '4711') }, orders] },
      html`<p>Page</p>`,
    );
    await page.untilSaid('4711');
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
    page.provider.setAttribute('locale', 'ar');
    await page.until(() => page.profile.dir === 'rtl');
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
  });
});
