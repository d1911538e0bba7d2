import { ClienteleError } from '@clientele/client';
import type { Address, AddressPatch, Api, Client, MapTiles } from '@clientele/contract';
import { addressText } from '@clientele/contract/rules/address';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

function address(fields: Partial<Address> = {}): Address {
  const parts = {
    recipient: null,
    street: 'Torstraße 1',
    district: null,
    city: 'Berlin',
    region: null,
    postalCode: '10119',
    countryCode: 'DE',
    ...fields,
  };
  return {
    id: 'adr_1',
    version: 1,
    clientId: 'cli_1',
    kind: 'billing',
    label: null,
    isPrimary: true,
    position: null,
    createdAt: '2026-03-18T10:00:00.000Z',
    updatedAt: '2026-03-18T10:00:00.000Z',
    ...fields,
    ...parts,
    text: addressText(parts),
  };
}

const warehouse = address({ id: 'adr_2', kind: 'shipping', label: 'Warehouse', isPrimary: false, street: 'Am Kai 7' });
const second = address({ id: 'adr_3', isPrimary: false, street: 'Neue Straße 5' });

interface Given {
  items?: Address[];
  answers?: Partial<Api['addresses']>;
  permissions?: NonNullable<Parameters<typeof ProfilePage.show>[0]>['permissions'];
  hasSuggestions?: boolean;
  mapLink?: string | null;
  mapTiles?: MapTiles | null;
}

/** A profile whose addresses a small server of the test keeps. */
async function open({
  items = [address()],
  answers = {},
  permissions,
  hasSuggestions = false,
  mapLink = null,
  mapTiles = null,
}: Given = {}) {
  let stored = items;
  const owner = (): Client => client({ address: stored.find(({ isPrimary }) => isPrimary)?.text ?? null });
  const change = (id: string, fields: Partial<Address>) => {
    const before = items.find((one) => one.id === id) ?? address({ id });
    const after = address({ ...before, ...fields, version: before.version + 1 });
    stored = [...stored.filter((one) => one.id !== id), after];
    return { address: after, client: owner() };
  };
  const kept: Partial<Api['addresses']> = {
    list: async () => ({ items: stored, hasSuggestions, mapLink, mapTiles }),
    create: async ({ kind, label = null, parts }) =>
      change('adr_9', { ...empty, ...parts, kind, label, isPrimary: false } as Partial<Address>),
    update: async ({ id, patch }) => change(id, { ...patch.parts, ...withoutParts(patch) } as Partial<Address>),
    setPrimary: async ({ id }) => {
      stored = stored.map((one) => ({ ...one, isPrimary: one.id === id }));
      return { address: address({ id }), client: owner() };
    },
    remove: async ({ id }) => {
      const gone = stored.find((one) => one.id === id) ?? address({ id });
      stored = stored.filter((one) => one.id !== id);
      return { address: gone, client: owner() };
    },
    restore: async ({ id }) => {
      stored = items;
      return { address: address({ id }), client: owner() };
    },
    ...answers,
  };
  const page = await ProfilePage.show({
    record: { address: owner().address },
    answers: { addresses: kept },
    ...(permissions && { permissions }),
  });
  await page.until(
    () => items.every(({ street }) => page.has(street ?? '')) && page.all('clientele-client-addresses').length,
  );
  return page;
}

const empty = { recipient: null, district: null, region: null, street: null, city: null, postalCode: null };

function withoutParts({ kind, label }: AddressPatch) {
  return { ...(kind && { kind }), ...(label !== undefined && { label }) };
}

const edit = 'Edit address: Torstraße 1, 10119 Berlin';

async function openDialog(page: ProfilePage, button = edit) {
  await page.until(() => page.offers('button', button));
  await page.press(button);
  await page.until(() => page.has('Street and number'));
}

describe('the addresses of a client, beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S1-06] a click on the address opens a dialog in which the billing address is edited, and its tick saves it', async () => {
    const page = await open();
    await openDialog(page);
    await page.type('Street and number', 'Torstraße 2');
    const save = page.find('button', 'Save');
    expect(save.querySelector('.icon')).to.not.equal(null);
    save.click();
    await page.until(() => page.has('Torstraße 2') && !page.has('Street and number'));
    const [sent] = page.calls('addresses.update') as { id: string; version: number; patch: AddressPatch }[];
    expect([sent?.id, sent?.version, sent?.patch.parts?.street, sent?.patch.parts?.city]).to.deep.equal([
      'adr_1',
      1,
      'Torstraße 2',
      'Berlin',
    ]);
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
  });

  it('[S1-06] Enter in a line and Ctrl+Enter in the street save', async () => {
    for (const [label, modifiers] of [
      ['City', {}],
      ['Street and number', { ctrlKey: true }],
    ] as const) {
      const page = await open();
      await openDialog(page);
      await page.type(label, 'Anderswo');
      page.key(label, 'Enter', modifiers);
      await page.until(() => page.calls('addresses.update').length === 1 && !page.has('Postal code'));
      unmountAll();
    }
  });

  it('[S1-06] leaving with something typed asks first: it goes on as it was, or is discarded', async () => {
    const page = await open();
    await openDialog(page);
    await page.type('City', 'Potsdam');
    await page.press('Cancel');
    await page.until(() => page.has('Discard what you typed?'));
    // The question takes the focus once, and leaves it to who goes on typing.
    const city = page.input('City');
    city.focus();
    await page.type('City', 'Potsdam');
    await page.type('City', 'Potsdam');
    expect(city.matches(':focus')).to.equal(true);
    await page.press('Keep editing');
    await page.until(() => !page.has('Discard what you typed?'));
    expect(page.input('City').value).to.equal('Potsdam');
    await page.press('Cancel');
    await page.until(() => page.offers('button', 'Discard'));
    await page.press('Discard');
    await page.until(() => !page.has('Postal code'));
    await openDialog(page);
    expect(page.input('City').value).to.equal('Berlin');
    await page.press('Cancel');
    await page.until(() => !page.has('Postal code'));
    expect(page.calls('addresses.update')).to.deep.equal([]);
  });

  it('[S2-47] fields, their order and what is required are those of the country; what was typed stays when it changes', async () => {
    const page = await open();
    await openDialog(page);
    const labels = () =>
      page.all<HTMLElement & { label: string }>('clientele-text-field[data-part]').map(({ label }) => label);
    expect(labels()).to.deep.equal(['Name', 'Company or person', 'Street and number', 'Postal code', 'City']);
    const country = page
      .all<HTMLElement & { value: string; label: string }>('clientele-combobox')
      .find(({ label }) => label === 'Country');
    if (!country) throw new Error('There is no country.');
    country.value = 'US';
    country.dispatchEvent(new Event('change'));
    await page.until(() => page.has('State'));
    expect(labels()).to.deep.equal(['Name', 'Company or person', 'Street and number', 'City', 'State', 'Postal code']);
    await page.press('Save');
    await page.until(() => page.has('Required') || page.has('required'));
    expect(page.calls('addresses.update')).to.deep.equal([]);
    expect(page.input('Street and number').value).to.equal('Torstraße 1');
    await page.type('State', 'NV');
    await page.type('Postal code', '89501');
    await page.press('Save');
    await page.until(() => page.calls('addresses.update').length === 1);
  });

  it('[S1-07] without an address service there is a hint to be precise, and no field that finds nothing', async () => {
    const page = await open();
    await openDialog(page);
    expect(page.has('Be precise: street and number, building, floor.')).to.equal(true);
    expect(page.has('Find the address')).to.equal(false);
    expect(page.calls('addresses.listSuggestions')).to.deep.equal([]);
  });

  it('[S1-07] with one, addresses appear while a person types, and Enter takes one into the fields', async () => {
    const found = { ...empty, street: 'Olympischer Platz 3', postalCode: '14053', city: 'Berlin', countryCode: 'DE' };
    const position = { latitude: 52.5146, longitude: 13.2395 };
    const listSuggestions = async () => ({ items: [{ ...found, position, text: addressText(found) }] });
    const page = await open({ hasSuggestions: true, answers: { listSuggestions } });
    await openDialog(page);
    await page.type('Find the address', 'Olympischer');
    await page.until(() => page.has('Olympischer Platz 3, 14053 Berlin'));
    page.key('Find the address', 'Enter');
    await page.until(() => page.input('Street and number').value === 'Olympischer Platz 3');
    expect([page.input('Postal code').value, page.input('City').value]).to.deep.equal(['14053', 'Berlin']);
    const [asked] = page.calls('addresses.listSuggestions') as { text: string; countryCode: string }[];
    expect([asked?.text, asked?.countryCode]).to.deep.equal(['Olympischer', 'DE']);
    await page.press('Save');
    await page.until(() => page.calls('addresses.update').length === 1);
    const [sent] = page.calls('addresses.update') as { patch: AddressPatch }[];
    expect(sent?.patch.parts?.position).to.deep.equal(position);
  });

  it('a conflict says so and keeps what was typed; saving again writes it', async () => {
    let failures = 1;
    const update: Api['addresses']['update'] = async ({ version }) => {
      const current = address({ version: 5, city: 'Hamburg' });
      if (failures-- > 0) throw new ClienteleError('conflict', '', { current });
      return { address: address({ version: version + 1, city: 'Potsdam' }), client: client() };
    };
    const page = await open({ answers: { update } });
    await openDialog(page);
    await page.type('City', 'Potsdam');
    await page.press('Save');
    await page.untilSaid('Someone else changed this address.');
    expect(page.input('City').value).to.equal('Potsdam');
    await page.press('Save');
    await page.until(() => !page.has('Postal code'));
    expect((page.calls('addresses.update') as { version: number }[]).map(({ version }) => version)).to.deep.equal([
      1, 5,
    ]);
  });

  it('[S2-47] one more is added, another billing address is made primary, and one is removed with undo', async () => {
    const page = await open({ items: [address(), second, warehouse] });
    expect(page.has('Warehouse')).to.equal(true);
    await page.press('Actions for Neue Straße 5, 10119 Berlin');
    await page.until(() => page.offers('menuitem', 'Make primary'));
    page.find('menuitem', 'Make primary').click();
    await page.untilSaid('is the primary billing address');
    expect(page.calls('addresses.setPrimary')).to.deep.equal([{ id: 'adr_3' }]);
    await page.press('Actions for Am Kai 7, 10119 Berlin');
    await page.until(() => page.offers('menuitem', 'Remove'));
    page.find('menuitem', 'Remove').click();
    await page.until(() => !page.offers('button', 'Edit address: Am Kai 7, 10119 Berlin'));
    await page.untilSaid('Warehouse was removed');
    await page.press('Undo');
    await page.until(() => page.offers('button', 'Edit address: Am Kai 7, 10119 Berlin'));
    await openDialog(page, 'Add an address');
    await page.type('Street and number', 'Hafen 3');
    await page.type('Postal code', '20457');
    await page.type('City', 'Hamburg');
    await page.press('Save');
    await page.until(() => page.has('Hafen 3'));
    const [created] = page.calls('addresses.create') as { kind: string; clientId: string }[];
    expect([created?.kind, created?.clientId]).to.deep.equal(['shipping', 'cli_1']);
  });

  it('who may not edit the client reads its addresses, and copies them', async () => {
    const page = await open({ permissions: ['view_clients'], items: [address(), warehouse] });
    expect(page.offers('button', edit)).to.equal(false);
    expect(page.offers('button', 'Add an address')).to.equal(false);
    expect(page.offers('button', 'Copy address: Torstraße 1, 10119 Berlin')).to.equal(true);
  });

  it('“Open in maps” is there only where the operator has given a link, with the address in it', async () => {
    const without = await open();
    expect(without.offers('link', 'Open in maps: Torstraße 1, 10119 Berlin')).to.equal(false);
    unmountAll();
    const page = await open({ mapLink: 'https://maps.example/?q={address}' });
    const found = page.find('link', 'Open in maps: Torstraße 1, 10119 Berlin') as HTMLAnchorElement;
    expect(found.href).to.equal(`https://maps.example/?q=${encodeURIComponent('Torstraße 1, 10119 Berlin')}`);
    expect(found.rel).to.contain('noopener');
  });

  describe('on a map', () => {
    const position = { latitude: 52.5285, longitude: 13.4093 };
    const there = address({ position });
    const showOnMap = (line: string) => `Show on map: ${line}`;
    const home = 'Torstraße 1, 10119 Berlin';
    const kai = 'Am Kai 7, 10119 Berlin';
    let tile: string;
    let mapTiles: MapTiles;

    before(async () => {
      const canvas = new OffscreenCanvas(256, 256);
      canvas.getContext('2d')?.fillRect(0, 0, 256, 256);
      tile = URL.createObjectURL(await canvas.convertToBlob());
      mapTiles = {
        url: `${tile}#{z}/{x}/{y}`,
        attribution: '© Us',
        attributionLink: 'https://maps.example/',
        maxZoom: 17,
      };
    });
    after(() => URL.revokeObjectURL(tile));

    const filesOfMap = () =>
      performance.getEntriesByType('resource').filter(({ name }) => /leaflet|place-map/.test(name)).length;
    const tilesOf = (page: ProfilePage) => page.all<HTMLImageElement>('img.leaflet-tile-loaded').map(({ src }) => src);
    const map = (page: ProfilePage) => page.all('[role=application]')[0];

    it('[S1-05] without tiles of the operator’s there is no map, and neither Leaflet nor the file of the map is loaded', async () => {
      const page = await open({ items: [there], hasSuggestions: true });
      expect(page.offers('button', showOnMap(home))).to.equal(false);
      expect([map(page), filesOfMap()]).to.deep.equal([undefined, 0]);
    });

    it('[S1-05] with them the address whose position is known is on a map at that place, which names whom it is drawn from', async () => {
      const page = await open({ items: [there, warehouse], mapTiles });
      await page.until(() => tilesOf(page).length > 0);
      // As the formula of slippy maps has it. https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
      expect(tilesOf(page)).to.include(`${tile}#16/35209/21490`);
      expect(map(page)?.ariaLabel).to.equal(`Map: ${home}`);
      const link = page.find('link', '© Us') as HTMLAnchorElement;
      expect([link.href, link.rel]).to.deep.equal(['https://maps.example/', 'noopener noreferrer']);
      expect('L' in globalThis).to.equal(false);
      expect(await seriousFindings(page.profile)).to.deep.equal([]);
      page.find('button', showOnMap(home)).click();
      await page.until(() => !map(page));
      expect(page.find('button', showOnMap(home)).ariaPressed).to.equal('false');
      expect(page.offers('button', showOnMap(kai))).to.equal(false);
    });

    it('[S1-05] the map is moved with the arrow keys, and zoomed with keys and buttons as far as there are tiles', async () => {
      const page = await open({ items: [there], mapTiles });
      await page.until(() => tilesOf(page).length > 0);
      const before = tilesOf(page);
      const place = map(page);
      place?.focus();
      const press = (code: string, key: string) =>
        place?.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, composed: true }));
      await page.until(() => {
        press('ArrowRight', 'ArrowRight');
        return tilesOf(page).some((src) => src.includes('#16/') && !before.includes(src));
      });
      await page.press('Zoom in');
      await page.until(() => tilesOf(page).some((src) => src.includes('#17/')));
      await page.until(() => page.find('button', 'Zoom in').ariaDisabled === 'true');
      await page.press('Zoom in');
      press('Minus', '-');
      await page.until(() => page.find('button', 'Zoom in').ariaDisabled === 'false');
      expect(tilesOf(page).some((src) => src.includes('#18/'))).to.equal(false);
    });

    it('[S1-05] “Show on map” has the position of a typed address looked up by the server, and says when it is not found', async () => {
      let found: Address['position'] = null;
      const items = [there, warehouse];
      const locate = async () => ({ address: { ...warehouse, position: found }, client: client() });
      const list = async () => ({
        items: [there, { ...warehouse, position: found }],
        hasSuggestions: true,
        mapLink: null,
        mapTiles,
      });
      const page = await open({ items, hasSuggestions: true, mapTiles, answers: { locate, list } });
      await page.until(() => map(page));
      await page.press(showOnMap(kai));
      await page.untilSaid('The position of Am Kai 7, 10119 Berlin could not be found.');
      expect(map(page)?.ariaLabel).to.equal(`Map: ${home}`);
      found = position;
      await page.press(showOnMap(kai));
      await page.until(() => map(page)?.ariaLabel === `Map: ${kai}`);
      expect(page.calls('addresses.locate')).to.deep.equal([
        { id: 'adr_2', language: 'en' },
        { id: 'adr_2', language: 'en' },
      ]);
    });

    it('tiles that do not come are said, and who may not edit is offered no look-up', async () => {
      const broken = { ...mapTiles, url: `${location.origin}/none/{z}/{x}/{y}.png` };
      const page = await open({
        permissions: ['view_clients'],
        items: [there, warehouse],
        hasSuggestions: true,
        mapTiles: broken,
      });
      await page.until(() => page.has('The map could not be drawn.'));
      expect(page.offers('button', showOnMap(home))).to.equal(true);
      expect(page.offers('button', showOnMap(kai))).to.equal(false);
    });
  });
});
