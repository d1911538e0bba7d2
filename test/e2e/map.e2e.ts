// The map of an address in the demo host, under its policy, with tiles from a server of the test.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';

/** Tiles, and an address service that knows one place. */
async function startPlaces() {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (!url.startsWith('/api')) return void response.writeHead(200, { 'content-type': 'image/png' }).end(greyTile());
    const properties = { type: 'house', street: 'Torstraße', housenumber: '1', postcode: '10119', city: 'Berlin' };
    const geometry = { coordinates: [13.4093, 52.5285] };
    const features = [{ properties: { ...properties, countrycode: 'DE' }, geometry }];
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ features }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => void server.close();
  return { origin, asked, close };
}

/** A PNG of 256 × 256 grey pixels. */
function greyTile(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(257 * 256, 0xd8);
  for (let row = 0; row < 256; row += 1) rows[row * 257] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function openProfile(demo: Demo, name: string) {
  const clients = new ClientsPage(await demo.open());
  const { page } = clients;
  const requested: string[] = [];
  page.on('request', (request) => void requested.push(request.url()));
  await clients.search.fill(name);
  await clients.openRow(name);
  await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
  const profile = page.getByRole('region', { name, exact: true });
  await profile.getByRole('button', { name: 'Add an address' }).waitFor();
  return { page, profile, requested };
}

const violationOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['violation'] ?? null);

describe('the map of an address', () => {
  it('[S1-05] without the operator’s tiles nothing of it is loaded, and no request leaves the host', async () => {
    const demo = await startDemo();
    try {
      const { profile, requested } = await openProfile(demo, 'Kranich Verlag');
      assert.equal(await profile.getByRole('button', { name: /^Show on map/ }).count(), 0);
      assert.deepEqual(
        requested.filter((url) => !url.startsWith(`${demo.url}/`) && !url.startsWith('blob:')),
        [],
      );
      assert.deepEqual(
        requested.filter((url) => /place-map|leaflet/.test(url)),
        [],
      );
    } finally {
      await demo.stop();
    }
  });

  it('[S1-05] with them a typed address is found by the address service and shown at its place, without a violation of the policy', async () => {
    const places = await startPlaces();
    const demo = await startDemo({
      CLIENTELE_ADDRESS_SERVICE_URL: `${places.origin}/api`,
      CLIENTELE_MAP_TILES: `${places.origin}/tiles/{z}/{x}/{y}.png`,
      CLIENTELE_MAP_ATTRIBUTION: '© Test Maps https://maps.example/copyright',
    });
    try {
      const { page, profile } = await openProfile(demo, 'Kranich Verlag');
      await profile.getByRole('button', { name: 'Add an address' }).click();
      const dialog = page.getByRole('dialog', { name: 'New address' });
      await page.getByRole('textbox', { name: 'Street and number' }).fill('Torstraße 1');
      await page.getByRole('textbox', { name: 'Postal code' }).fill('10119');
      await page.getByRole('textbox', { name: 'City' }).fill('Berlin');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      const button = profile.getByRole('button', { name: 'Show on map: Torstraße 1, 10119 Berlin' });
      await button.focus();
      await page.keyboard.press('Enter');
      const map = profile.getByRole('application', { name: 'Map: Torstraße 1, 10119 Berlin' });
      await map.locator('.leaflet-tile-loaded').first().waitFor();
      assert.ok(places.asked.includes('/tiles/16/35209/21490.png'));
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.equal(await violationOf(page), null);
      assert.equal(await page.evaluate(() => 'L' in globalThis), false);
      const { violations } = await new AxeBuilder({ page })
        .include([['clientele-profile', 'clientele-client-addresses']])
        .analyze();
      assert.deepEqual(violations, []);
      const asked = places.asked.filter((url) => url.startsWith('/api')).length;
      await page.reload();
      await map.locator('.leaflet-tile-loaded').first().waitFor();
      assert.equal(places.asked.filter((url) => url.startsWith('/api')).length, asked);
    } finally {
      await demo.stop();
      places.close();
    }
  });
});
