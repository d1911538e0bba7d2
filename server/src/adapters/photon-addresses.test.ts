import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPhotonAddresses } from './photon-addresses.ts';

/** In the form that Photon documents in `docs/api-v1.md`; the second feature is the example there. */
const recorded = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {
        osm_key: 'building',
        type: 'house',
        street: 'Torstraße',
        housenumber: '1',
        postcode: '10119',
        district: 'Mitte',
        city: 'Berlin',
        state: 'Berlin',
        country: 'Germany',
        countrycode: 'DE',
      },
      geometry: { type: 'Point', coordinates: [13.4093, 52.5285] },
    },
    {
      type: 'Feature',
      properties: {
        name: 'Berlin Olympic Stadium',
        street: 'Olympischer Platz',
        housenumber: '3',
        postcode: '14053',
        state: 'Berlin',
        country: 'Germany',
        countrycode: 'DE',
        osm_key: 'leisure',
        osm_value: 'stadium',
        osm_type: 'W',
        osm_id: 38862723,
        extent: [13.23727, 52.5157151, 13.241757, 52.5135972],
      },
      geometry: { type: 'Point', coordinates: [13.239514674078611, 52.51467945] },
    },
    {
      type: 'Feature',
      properties: {
        type: 'house',
        street: 'Market Street',
        housenumber: '548',
        postcode: '94104',
        city: 'San Francisco',
        state: 'California',
        countrycode: 'US',
      },
      geometry: { type: 'Point', coordinates: [-122.4, 37.79] },
    },
  ],
};

let server: Server;
let url: string;
const asked: string[] = [];
let answer: { status: number; body: string; location?: string };

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, body, location } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
after(() => server.close());

const question = { text: 'Torstr 1', countryCode: 'DE', language: 'de-AT' };

describe('addresses of a Photon server', () => {
  it('[S1-07] what is typed, the country and the language are asked for, and what comes is in the parts of its country', async () => {
    answer = { status: 200, body: JSON.stringify(recorded) };
    asked.length = 0;
    const none = { recipient: null, district: null, region: null };
    assert.deepEqual(await createPhotonAddresses(url).suggest(question), [
      {
        ...none,
        street: 'Torstraße 1',
        city: 'Berlin',
        postalCode: '10119',
        countryCode: 'DE',
        position: { latitude: 52.5285, longitude: 13.4093 },
      },
      {
        ...none,
        street: 'Olympischer Platz 3',
        city: null,
        postalCode: '14053',
        countryCode: 'DE',
        position: { latitude: 52.51467945, longitude: 13.239514674078611 },
      },
      {
        ...none,
        street: '548 Market Street',
        city: 'San Francisco',
        region: 'California',
        postalCode: '94104',
        countryCode: 'US',
        position: { latitude: 37.79, longitude: -122.4 },
      },
    ]);
    assert.deepEqual(asked, ['/api?q=Torstr+1&limit=5&countrycode=DE&lang=de']);
    await createPhotonAddresses(url).suggest({ text: 'شارع', countryCode: null, language: 'ar' });
    assert.equal(asked.at(-1), `/api?q=${encodeURIComponent('شارع')}&limit=5`);
  });

  it('a refusal, another server, and what is no answer are errors, and nobody else is asked', async () => {
    const service = createPhotonAddresses(url);
    for (const given of [
      { status: 500, body: '{}' },
      { status: 302, body: '', location: 'http://127.0.0.1:1/' },
      { status: 200, body: '<html>' },
      { status: 200, body: '{"features":7}' },
      { status: 200, body: `{"features":[],"x":"${'x'.repeat(1_000_001)}"}` },
    ]) {
      answer = given;
      await assert.rejects(service.suggest(question));
    }
    answer = { status: 200, body: '{"features":[{"properties":{"name":7,"countrycode":"??"}}]}' };
    const [odd] = await service.suggest(question);
    assert.deepEqual([odd?.street, odd?.countryCode, odd?.position], [null, null, null]);
  });
});
