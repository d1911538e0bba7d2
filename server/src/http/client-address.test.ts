import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { it, type TestContext } from 'node:test';
import express from 'express';
import { clientAddress } from './client-address.ts';

/** Whom a server that trusts these proxies takes a request for, which comes from 127.0.0.1; the second is what Express thinks. */
async function addressOf(t: TestContext, forwarded: string | undefined, trustedProxies: string[]) {
  const app = express();
  app.set('trust proxy', trustedProxies);
  const seen = Promise.withResolvers<[ours: string | undefined, express: string | undefined]>();
  app.use((request, response) => {
    seen.resolve([clientAddress(request as IncomingMessage, app.get('trust proxy fn')), request.ip]);
    response.end();
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const headers = forwarded === undefined ? undefined : { 'x-forwarded-for': forwarded };
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { ...(headers && { headers }) });
  return seen.promise;
}

const cases: [rule: string, forwarded: string | undefined, trusted: string[], address: string][] = [
  ['without trusted proxies nobody is believed', '203.0.113.7', [], '127.0.0.1'],
  ['a caller that is no trusted proxy is not believed', '203.0.113.7', ['10.0.0.0/8'], '127.0.0.1'],
  ['a trusted proxy is believed', '203.0.113.7', ['127.0.0.1'], '203.0.113.7'],
  [
    'what the caller wrote before the proxy added its address is not',
    '1.2.3.4, 203.0.113.7',
    ['127.0.0.1'],
    '203.0.113.7',
  ],
  [
    'a chain is followed through trusted proxies only',
    '1.2.3.4, 203.0.113.7, 10.1.2.3',
    ['127.0.0.1', '10.0.0.0/8'],
    '203.0.113.7',
  ],
  ['a proxy that says nothing is the address itself', undefined, ['127.0.0.1'], '127.0.0.1'],
];
for (const [rule, forwarded, trusted, address] of cases)
  it(`[J05] ${rule}`, async (t) => {
    const [ours, inExpress] = await addressOf(t, forwarded, trusted);
    assert.equal(ours, address);
    assert.equal(inExpress, address, 'Express is of another opinion.');
  });
