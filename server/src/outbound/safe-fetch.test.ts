import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openFixtureWeb, type FixtureWeb } from '../testing/fixture-web.ts';
import { dial } from './dial.ts';
import { OutboundError, type OutboundProblem } from './outbound-error.ts';
import { createSafeFetch, type Fetched, type FetchOptions } from './safe-fetch.ts';

const html: FetchOptions = { types: ['text/html'] };

/** A web of one test, and what its requests come to. */
async function withWeb(
  sites: Parameters<typeof openFixtureWeb>[0],
  work: (web: FixtureWeb, get: (url: string, options?: Partial<FetchOptions>) => Promise<Fetched>) => Promise<void>,
): Promise<void> {
  const web = await openFixtureWeb(sites);
  try {
    const safeFetch = createSafeFetch(web);
    await work(web, (url, options) => safeFetch(url, { ...html, ...options }));
  } finally {
    await web.close();
  }
}

async function refused(call: Promise<unknown>, problem: OutboundProblem): Promise<OutboundError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof OutboundError, `refused with ${String(error)}`);
  assert.equal(error.problem, problem);
  return error;
}

/** For `one.example`, by nobody else. */
const selfSigned = {
  key:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMoF00U2wZ5YJqvTEqQ0sj8jr3Y+eCaiCE3ts25rCzAqhRANCAARAo0xjDQ8BoR' +
    'ebBxKCkt+ffxh6183xwxvr1iUO25rQS44dq9filuOjlEWx/dMs918d3Zj9BXp1ViWxgknSQ0Oy',
  certificate:
    'MIIBnDCCAUGgAwIBAgIUcjSoWxVP96d7qvncmdlx/dCu9pEwCgYIKoZIzj0EAwIwFjEUMBIGA1UEAwwLb25lLmV4YW1wbGUwIBcNMjYxMTMwMT' +
    'A1MDU3WhgPMjEyNjExMDYxMDUwNTdaMBYxFDASBgNVBAMMC29uZS5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEQKNMYw0PAaEX' +
    'mwcSgpLfn38YetfN8cMb69YlDtua0EuOHavX4pbjo5RFsf3TLPdfHd2Y/QV6dVYlsYJJ0kNDsqNrMGkwHQYDVR0OBBYEFJ7srOzz+30D5v3wsX' +
    'Ab0B4Ya1KZMB8GA1UdIwQYMBaAFJ7srOzz+30D5v3wsXAb0B4Ya1KZMA8GA1UdEwEB/wQFMAMBAf8wFgYDVR0RBA8wDYILb25lLmV4YW1wbGUw' +
    'CgYIKoZIzj0EAwIDSQAwRgIhAPubGrxIgPl4hPQCBXFwu8PBN8KOw9bozhnsIJnT0x20AiEAuEG/FLLSz/2syKBBBxoiC0kiUhX+knKRVooZE5' +
    '06ndg=',
};

const pem = (label: string, der: string) => `-----BEGIN ${label}-----\n${der}\n-----END ${label}-----\n`;

const notPublic = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.8',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.251',
  '255.255.255.255',
  '240.0.0.1',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'ff02::1',
];

describe('safeFetch', () => {
  it('[H01] no address of a private, local or special network is connected to: not by URL, not by name', async () => {
    const names = Object.fromEntries(
      notPublic.map((address, index) => [`n${index}.example`, { addresses: [[address]] }]),
    );
    await withWeb(names, async (web, get) => {
      for (const address of notPublic) {
        const host = address.includes(':') ? `[${address}]` : address;
        await refused(get(`http://${host}/`), 'url-not-allowed');
        await refused(get(`https://${host}:443/latest/meta-data`), 'url-not-allowed');
      }
      assert.deepEqual(web.lookups, []);
      for (const name of Object.keys(names)) await refused(get(`https://${name}/`), 'unreachable');
      for (const name of [
        'metadata.google.internal',
        'metadata',
        'localhost',
        'printer.local',
        '1.0.0.127.in-addr.arpa',
      ])
        await refused(get(`http://${name}/`), 'url-not-allowed');
      assert.deepEqual(web.dialled, []);
      assert.deepEqual(web.requests, []);
    });
  });

  it('[H02] every other notation of such an address is the same address', async () => {
    await withWeb({}, async (web, get) => {
      const hosts =
        '2130706433 0x7f000001 0x7f.1 0177.0.0.1 127.1 127.0.0.1. ①②⑦.⓪.⓪.① 127。0。0。1 [::ffff:7f00:1] [::7f00:1] [64:ff9b::7f00:1] [2002:7f00:1::] localhost. LOCALHOST foo.localhost.. %31%32%37.0.0.1';
      for (const host of hosts.split(' ')) await refused(get(`http://${host}/`), 'url-not-allowed');
      assert.deepEqual([web.lookups, web.dialled], [[], []]);
    });
  });

  it('[H03] each hop of a redirect is checked as the first address is, and there are no more than were allowed', async () => {
    const to = (location: string, status = 302) => ({ status, headers: { location } });
    const sites = {
      'one.example': {
        pages: {
          '/private': to('http://127.0.0.1:80/admin'),
          '/named': to('https://inside.example/'),
          '/file': to('file:///etc/passwd'),
          '/plain': to('http://two.example/'),
          '/port': to('https://two.example:6379/'),
          '/user': to('https://me:secret@two.example/'),
          '/two': to('//two.example/', 308),
          '/loop': to('/loop'),
          '/relative': to('two'),
        },
      },
      'two.example': { pages: { '/': 'Two' } },
      'inside.example': { addresses: [['10.0.0.7']], pages: { '/': 'inside' } },
    };
    await withWeb(sites, async (web, get) => {
      for (const path of ['private', 'file', 'plain', 'port', 'user'])
        await refused(get(`https://one.example/${path}`, { redirects: 3 }), 'url-not-allowed');
      await refused(get('https://one.example/named', { redirects: 3 }), 'unreachable');
      assert.ok(web.dialled.every(({ name }) => name === 'one.example'));

      assert.equal(
        (await refused(get('https://one.example/two'), 'redirect-refused')).location,
        'https://two.example/',
      );
      const followed = await get('https://one.example/relative', { redirects: 2 });
      assert.equal(followed.url, 'https://two.example/');
      assert.equal(followed.body.toString(), 'Two');
      await refused(get('https://one.example/two', { redirects: 3, mayFollow: () => false }), 'redirect-refused');

      const before = web.requests.length;
      await refused(get('https://one.example/loop', { redirects: 20 }), 'redirect-refused');
      assert.equal(web.requests.length - before, 6);
    });
  });

  it('[H04] only http and https on their own ports, without a user name, up to 2,048 characters', async () => {
    await withWeb({ 'one.example': { pages: { '/': 'One' } } }, async (web, get) => {
      const ports = [22, 25, 5432, 6379, 8080].map((port) => `http://one.example:${port}/`);
      const addresses = [
        'file:///etc/passwd',
        'ftp://one.example/',
        'gopher://one.example/',
        'data:text/html,hi',
        'blob:https://one.example/x',
        'unix:/run/x.sock',
        'ws://one.example/',
        'javascript:alert(1)',
        'one.example',
        '//one.example/',
        '',
        'https://me@one.example/',
        'https://me:secret@one.example/',
        'https://:secret@one.example/',
        `https://one.example/${'x'.repeat(2048)}`,
        ...ports,
      ];
      for (const address of addresses) await refused(get(address), 'url-not-allowed');
      await refused(get('http://one.example/', { https: true }), 'url-not-allowed');
      assert.deepEqual(web.lookups, []);
      await get('http://one.example./');
      assert.deepEqual(web.dialled.at(-1), { address: '93.184.216.1', port: 80, name: 'one.example', isSecure: false });
      await get('https://one.example/#part');
      assert.deepEqual(web.dialled.at(-1), { address: '93.184.216.1', port: 443, name: 'one.example', isSecure: true });
    });
  });

  it('[H05] the address that was checked is the one connected to, and one bad answer refuses the name', async () => {
    const sites = {
      'rebind.example': { addresses: [['93.184.216.9'], ['127.0.0.1']], pages: { '/': 'Public' } },
      'mixed.example': { addresses: [['93.184.216.9', '10.0.0.1']] },
      'mixed6.example': { addresses: [['93.184.216.9', '::1']] },
      'none.example': { addresses: [[]] },
    };
    await withWeb(sites, async (web, get) => {
      assert.equal((await get('https://rebind.example/')).body.toString(), 'Public');
      assert.deepEqual(web.lookups, ['rebind.example']);
      assert.deepEqual(web.dialled, [{ address: '93.184.216.9', port: 443, name: 'rebind.example', isSecure: true }]);
      for (const name of ['rebind', 'mixed', 'mixed6', 'none'])
        await refused(get(`https://${name}.example/`), 'unreachable');
      assert.equal(web.dialled.length, 1);
    });
  });

  it('[H05] a connection that leads to another address than the checked one is closed unused', async () => {
    await withWeb({ 'one.example': { pages: { '/': 'One' } } }, async (web) => {
      const elsewhere = createSafeFetch({
        ...web,
        dial: async (to) => ({ ...(await web.dial(to)), remoteAddress: '10.0.0.1' }),
      });
      await refused(elsewhere('https://one.example/', html), 'unreachable');
      assert.deepEqual(web.requests, []);
    });
  });

  it('[H05] the real dial connects to the address that it is given, and looks nothing up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const name = 'name-that-does-not-exist.example';
    const { socket, remoteAddress } = await dial({
      address: '127.0.0.1',
      port,
      name,
      isSecure: false,
      timeoutMs: 5000,
    });
    assert.equal(remoteAddress, '127.0.0.1');
    socket.destroy();
    // What answers is no TLS server: no connection, whatever the name.
    await assert.rejects(dial({ address: '127.0.0.1', port, name, isSecure: true, timeoutMs: 5000 }));
    server.close();
    await once(server, 'close');
  });

  it('[H07] a certificate that cannot be verified is told as such, by whatever code it is refused, and nothing is sent over it', async () => {
    let isSent = false;
    const server = createTlsServer({
      key: pem('PRIVATE KEY', selfSigned.key),
      cert: pem('CERTIFICATE', selfSigned.certificate),
    });
    server.on('secureConnection', (socket) => socket.on('data', () => (isSent = true)));
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await withWeb({ 'one.example': {} }, async (web) => {
      const fetch = createSafeFetch({ ...web, dial: (to) => dial({ ...to, address: '127.0.0.1', port }) });
      await refused(fetch('https://one.example/', html), 'certificate-untrusted');
    });
    server.close();
    await once(server, 'close');
    assert.equal(isSent, false);
    for (const [certificateError, problem] of [
      ['CERT_HAS_EXPIRED', 'certificate-expired'],
      ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-untrusted'],
      ['ECONNREFUSED', 'unreachable'],
    ] as const)
      await withWeb({ 'one.example': { certificateError } }, async (web, get) => {
        await refused(get('https://one.example/'), problem);
        assert.deepEqual(web.requests, []);
      });
  });

  it('[H06] a slow, hung, endless, oversized or cut off answer ends the request', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    assert.ok(bomb.length < 50_000);
    const page = 'x'.repeat(1000);
    const sites = {
      'one.example': {
        pages: {
          '/hung': () => undefined,
          '/drip': (_request, response) => {
            response.writeHead(200, { 'content-type': 'text/html' }).write('x');
          },
          '/endless': (_request, response) => {
            response.writeHead(200, { 'content-type': 'text/html' });
            const more = () => {
              while (!response.destroyed && response.write(page));
              if (!response.destroyed) response.once('drain', more);
            };
            more();
          },
          '/large': { body: 'x'.repeat(1_000_001) },
          '/bomb': { headers: { 'content-encoding': 'gzip' }, body: bomb },
          '/twice': { headers: { 'content-encoding': 'gzip, gzip' }, body: gzipSync(bomb) },
          '/broken': { headers: { 'content-encoding': 'gzip' }, body: 'no gzip' },
          '/short': { headers: { 'content-length': '5000' }, body: 'short' },
          '/fits': { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(page) },
          '/headers': { headers: { 'x-long': 'x'.repeat(40_000) } },
        },
      },
    } satisfies Parameters<typeof openFixtureWeb>[0];
    await withWeb(sites, async (web, get) => {
      const url = (path: string) => `https://one.example${path}`;
      for (const path of ['/hung', '/drip', '/short']) await refused(get(url(path), { totalMs: 60 }), 'unreachable');
      for (const path of ['/endless', '/large', '/bomb'])
        await refused(get(url(path), { totalMs: 60_000 }), 'too-large');
      await refused(get(url('/twice')), 'wrong-type');
      for (const path of ['/broken', '/headers']) await refused(get(url(path)), 'unreachable');
      assert.equal((await get(url('/fits'), { mostBytes: 1000 })).body.toString(), page);
      await refused(get(url('/fits'), { mostBytes: 999 }), 'too-large');
      const silent = createSafeFetch({
        ...web,
        resolver: { ...web.resolver, addresses: () => new Promise(() => undefined) },
      });
      await refused(silent('https://one.example/', { ...html, totalMs: 20 }), 'unreachable');
    });
  });

  it('[H07] blocked, refused, unknown and silent look the same', async () => {
    const sites = {
      'blocked.example': { addresses: [['127.0.0.1']] },
      'silent.example': { pages: { '/': () => undefined } },
      'closed.example': { pages: { '/': (request: { socket: { destroy(): void } }) => request.socket.destroy() } },
    } as const;
    await withWeb(sites, async (_web, get) => {
      const seen = new Set<string>();
      for (const name of ['blocked', 'silent', 'closed', 'unknown']) {
        const error = await refused(get(`https://${name}.example/`, { totalMs: 60 }), 'unreachable');
        seen.add(JSON.stringify([error.name, error.message, error.code, error.cause, Object.keys(error)]));
      }
      assert.equal(seen.size, 1);
    });
  });

  it('[H03] what is sent is sent to its address alone: no redirect takes it elsewhere', async () => {
    const seen: string[] = [];
    const sites = {
      'one.example': {
        pages: {
          '/ask': async (request: IncomingMessage, response: ServerResponse) => {
            seen.push(`${request.method} ${request.headers['content-type']} ${await text(request)}`);
            response.writeHead(200, { 'content-type': 'text/html' }).end('Answer');
          },
          '/away': { status: 307, headers: { location: 'https://two.example/' } },
        },
      },
      'two.example': { pages: { '/': 'Two' } },
    };
    await withWeb(sites, async (web, get) => {
      const json = { number: '123' };
      assert.equal((await get('https://one.example/ask', { json })).body.toString(), 'Answer');
      assert.deepEqual(seen, ['POST application/json {"number":"123"}']);
      await refused(get('https://one.example/away', { json, redirects: 3 }), 'redirect-refused');
      assert.ok(web.requests.every(({ host }) => host === 'one.example'));
    });
  });

  it('reads the types that it was asked for, and nothing of a page that is an error', async () => {
    const sites = {
      'one.example': {
        pages: {
          '/pdf': { type: 'application/pdf', body: '%PDF' },
          '/none': { type: '', body: 'x' },
          '/latin': { type: 'Text/HTML; Charset="ISO-8859-1"', body: Buffer.from([0xe4]) },
          '/gone': { status: 410, body: 'secret of an error page' },
        },
      },
    };
    await withWeb(sites, async (_web, get) => {
      for (const path of ['pdf', 'none']) await refused(get(`https://one.example/${path}`), 'wrong-type');
      const latin = await get('https://one.example/latin');
      assert.deepEqual([latin.type, latin.charset, latin.body.length], ['text/html', 'iso-8859-1', 1]);
      const gone = await get('https://one.example/gone');
      assert.deepEqual([gone.status, gone.body.length], [410, 0]);
    });
  });

  it('says who asks, and sends nothing that identifies anybody else', async () => {
    await withWeb({ 'one.example': { pages: { '/': { headers: { 'set-cookie': 'a=1' } } } } }, async (web, get) => {
      await get('https://one.example/');
      await get('https://one.example/');
      const [, second] = web.requests;
      assert.deepEqual(Object.keys(second?.headers ?? {}).toSorted(), [
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
      assert.equal(second?.headers['user-agent'], web.userAgent);
    });
  });

  it('ends when its caller gives up, whatever it waits for', async () => {
    await withWeb({ 'one.example': { pages: { '/': () => undefined } } }, async (web) => {
      const gone = new AbortController();
      const waiting = createSafeFetch({
        ...web,
        dial: async (to) => {
          const dialled = await web.dial(to);
          queueMicrotask(() => gone.abort());
          return dialled;
        },
      });
      await refused(waiting('https://one.example/', { ...html, signal: gone.signal }), 'cancelled');
      await refused(createSafeFetch(web)('https://one.example/', { ...html, signal: gone.signal }), 'cancelled');
    });
  });
});
