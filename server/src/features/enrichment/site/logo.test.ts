import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { pictureSide } from '@clientele/contract';
import sharp from 'sharp';
import { createOutbound } from '../../../outbound/outbound.ts';
import { openFixtureWeb, type FixturePage, type FixtureSite } from '../../../testing/fixture-web.ts';
import type { FoundFact } from '../provider.ts';
import { website } from './website.ts';

const host = 'acme.example';

const image = (width: number, height = width, colour = '#135') =>
  sharp({ create: { width, height, channels: 3, background: colour } });

const png = async (...size: Parameters<typeof image>): Promise<FixturePage> => ({
  type: 'image/png',
  body: await image(...size)
    .withExif({ IFD0: { Make: 'Secret camera' } })
    .png()
    .toBuffer(),
});

const svg = (type = 'image/svg+xml'): FixturePage => ({
  type,
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><script>alert(1)</script><rect width="200" height="200"/></svg>',
});

/** A PNG that says to be 60,000 pixels wide and high, in a hundred bytes. */
function bomb(): FixturePage {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(100))), chunk('IEND', Buffer.alloc(0))];
  return { type: 'image/png', body: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]) };
}

const jsonLd = (logo: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Organization', name: 'Acme Ltd', logo })}</script>`;

interface Visited {
  readonly logo: FoundFact | undefined;
  readonly problem: unknown;
  readonly web: { readonly requests: readonly { host: string; path: string }[]; readonly hosts: readonly string[] };
}

/** What is found where the front page has this head, beside these other paths. */
async function visited(
  head: string,
  pages: Readonly<Record<string, FixturePage>> = {},
  { others = {}, wantsLogo = true }: { others?: Readonly<Record<string, FixtureSite>>; wantsLogo?: boolean } = {},
): Promise<Visited> {
  const front = `<html lang="en"><head>${head}</head><body><footer>© Acme Ltd</footer></body></html>`;
  const web = await openFixtureWeb({ [host]: { pages: { '/': front, ...pages } }, ...others });
  try {
    const result = await website.run(
      { name: 'Acme Ltd', website: `https://${host}`, countryCode: null, taxId: null },
      {
        ...createOutbound(web),
        signal: new AbortController().signal,
        isWanted: async () => true,
        pause: async () => undefined,
        wantsLogo,
      },
    );
    assert.ok(result.kind === 'found');
    assert.ok(result.facts.some(({ field, value }) => field === 'legalName' && value === 'Acme Ltd'));
    return {
      logo: result.facts.find(({ field }) => field === 'logo'),
      problem: result.logoProblem,
      web: { requests: web.requests, hosts: web.dialled.map(({ name }) => name) },
    };
  } finally {
    await web.close();
  }
}

/** The paths of images that were asked for. */
const asked = ({ web }: Visited) =>
  web.requests
    .map(({ path }) => path)
    .filter((path) => !['/robots.txt', '/', '/.well-known/security.txt'].includes(path));

describe('the logo of a website', () => {
  it('is made anew of the image that the page names, and says where it was found; nothing of the image itself is kept', async () => {
    const page = await png(300);
    const { logo, problem } = await visited('<link rel="apple-touch-icon" href="/touch.png">', { '/touch.png': page });
    assert.ok(logo?.picture);
    assert.deepEqual(logo.source, {
      url: 'https://acme.example/',
      kind: 'site',
      method: 'link',
      snippet: 'https://acme.example/touch.png',
    });
    assert.equal(problem, null);
    const bytes = typeof page === 'object' && Buffer.isBuffer(page.body) ? page.body : Buffer.alloc(0);
    assert.ok(bytes.includes('Secret camera'));
    assert.equal(logo.value, hash('sha256', bytes, 'base64url'));
    const { format, width, height, exif } = await sharp(logo.picture).metadata();
    assert.deepEqual(
      { format, width, height, exif },
      { format: 'webp', width: pictureSide, height: pictureSide, exif: undefined },
    );
  });

  it('is taken from JSON-LD before an icon, from the larger icon before the smaller, and from what the page is shared with last', async () => {
    const all = {
      '/ld.png': await png(200, 200, '#100'),
      '/touch.png': await png(180, 180, '#200'),
      '/512.png': await png(512, 512, '#300'),
      '/64.png': await png(64, 64, '#400'),
      '/16.png': await png(16),
      '/shared.png': await png(1200, 630, '#500'),
    };
    const shared = '<meta property="og:image" content="/shared.png">';
    const small =
      '<link rel="icon" sizes="16x16" href="/16.png"><link rel="shortcut icon" sizes="16x16 64x64" href="/64.png">';
    const touch = '<link rel="apple-touch-icon" href="/touch.png">';
    const large = '<link rel="icon" type="image/png" sizes="512x512" href="/512.png">';
    const heads: [string, string, number][] = [
      [shared + small + touch + large + jsonLd({ '@type': 'ImageObject', url: '/ld.png' }), '/ld.png', 0.9],
      [shared + small + touch + large, '/512.png', 0.7],
      [shared + small + touch, '/touch.png', 0.8],
      [shared + small, '/64.png', 0.7],
      [shared, '/shared.png', 0.4],
    ];
    for (const [head, path, confidence] of heads) {
      const found = await visited(head, all);
      assert.deepEqual(asked(found), [path]);
      assert.partialDeepStrictEqual(found.logo, { confidence, source: { snippet: `https://acme.example${path}` } });
    }
  });

  it('is shown whole: what is wider or higher than a square is not cut', async () => {
    const name = await image(300, 200, '#000').png().toBuffer();
    const { logo } = await visited('<link rel="apple-touch-icon" href="/x">', {
      '/x': { type: 'image/png', body: name },
    });
    const { data, info } = await sharp(logo?.picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    assert.ok(at(0, 80) > 200 && at(80, 0) > 200 && at(80, 80) < 50);
  });

  for (const [what, page, problem] of [
    [
      'HTML that is served as an image',
      { type: 'image/png', body: '<html><script>alert(1)</script></html>' },
      'unreadable',
    ],
    ['an SVG with a script', svg(), 'vector'],
    ['an SVG that is served as PNG', svg('image/png'), 'unreadable'],
    ['an image of 60,000 × 60,000 pixels in a hundred bytes', bomb(), 'unreadable'],
    ['an image of more than a megabyte', { type: 'image/png', body: Buffer.alloc(1_000_001) }, 'unreadable'],
    [
      'half an image',
      { type: 'image/png', body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      'unreadable',
    ],
    ['an image that is not there', { status: 404 }, 'unreadable'],
    [
      'a redirect to a private address',
      { status: 302, headers: { location: 'http://169.254.169.254/logo.png' } },
      'unreadable',
    ],
    [
      'a redirect to a name that leads to a private address',
      { status: 302, headers: { location: 'https://inside.acme.example/logo.png' } },
      'unreadable',
    ],
    [
      'a redirect to another company’s host',
      { status: 302, headers: { location: 'https://cdn.example/logo.png' } },
      'elsewhere',
    ],
  ] satisfies [string, FixturePage, string][])
    it(`[E-3] [E-4] [E-7] [F06] [H01] ${what} is no logo, and costs nothing else of what the website says`, async () => {
      const others = {
        'cdn.example': { pages: { '/logo.png': await png(200) } },
        'inside.acme.example': { addresses: [['10.0.0.7']], pages: { '/logo.png': await png(200) } },
      };
      const found = await visited('<link rel="icon" sizes="192x192" href="/logo">', { '/logo': page }, { others });
      assert.equal(found.logo, undefined);
      assert.equal(found.problem, problem);
      assert.ok(found.web.hosts.every((name) => name === host));
    });

  it('one that is too small to be shown is none, whatever it declares', async () => {
    const found = await visited('<link rel="icon" sizes="512x512" href="/dot.png">', { '/dot.png': await png(32) });
    assert.deepEqual([found.logo, found.problem], [undefined, 'unreadable']);
  });

  it('[E-13] an icon on another company’s host, and one that can only be a drawing, are not asked for', async () => {
    for (const [href, problem] of [
      ['https://cdn.example/icon.png', 'elsewhere'],
      ['//cdn.example/icon.png', 'elsewhere'],
      ['/logo.svg', 'vector'],
      ['/favicon.ico', 'unreadable'],
      ['data:image/png;base64,iVBORw0KGgo=', null],
      ['javascript:alert(1)', null],
      ['http://127.0.0.1/icon.png', 'elsewhere'],
    ] as const) {
      const found = await visited(`<link rel="icon" href="${href}">`, {}, { others: { 'cdn.example': {} } });
      assert.deepEqual([found.logo, found.problem, asked(found)], [undefined, problem, []]);
      assert.ok(found.web.hosts.every((name) => name === host));
    }
  });

  it('where the best image is left out, the next one is taken, and no more than two are asked for', async () => {
    const head =
      jsonLd('https://cdn.example/logo.png') +
      '<link rel="icon" href="/logo.svg"><link rel="apple-touch-icon" href="/gone.png"><link rel="icon" sizes="96x96" href="/96.png">';
    const found = await visited(head, { '/96.png': await png(96) });
    assert.equal(found.logo?.source.snippet, 'https://acme.example/96.png');
    assert.deepEqual(asked(found), ['/gone.png', '/96.png']);
    const none = await visited(
      [256, 192, 128, 96].map((side) => `<link rel="icon" sizes="${side}x${side}" href="/${side}.png">`).join(''),
    );
    assert.deepEqual(asked(none), ['/256.png', '/192.png']);
  });

  it('[E-4] is not asked for where robots.txt closes it, nor where pictures cannot be kept', async () => {
    const head = '<link rel="apple-touch-icon" href="/images/touch.png">';
    const pages = { '/images/touch.png': await png(180) };
    const robots = { type: 'text/plain', body: 'User-agent: *\nDisallow: /images' };
    const closed = await visited(head, { ...pages, '/robots.txt': robots });
    assert.deepEqual([closed.logo, asked(closed)], [undefined, []]);
    const unwanted = await visited(head, pages, { wantsLogo: false });
    assert.deepEqual([unwanted.logo, unwanted.problem, asked(unwanted)], [undefined, null, []]);
  });
});
