import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOutbound } from '../../../outbound/outbound.ts';
import { openFixtureWeb, type FixtureSite } from '../../../testing/fixture-web.ts';
import type { FoundFact, ProviderResult } from '../provider.ts';
import { website } from './website.ts';

const front = '<html lang="en"><footer>© Acme Ltd</footer></html>';

async function visited(
  sites: Readonly<Record<string, FixtureSite>>,
  address = 'https://acme.example',
): Promise<{ result: ProviderResult; requests: string[]; dialled: boolean[] }> {
  const web = await openFixtureWeb(sites);
  try {
    const result = await website.run(
      { name: 'Acme Ltd', website: address, countryCode: null, taxId: null },
      {
        ...createOutbound(web),
        signal: new AbortController().signal,
        isWanted: async () => true,
        pause: async () => undefined,
      },
    );
    const requests = web.requests.map(({ host, path }) => host + path);
    return { result, requests, dialled: web.dialled.map(({ isSecure }) => isSecure) };
  } finally {
    await web.close();
  }
}

const signalsOf = (result: ProviderResult): FoundFact[] =>
  [...('facts' in result ? result.facts : (result.signals ?? []))].filter(({ field }) => field === 'risk');
const values = (result: ProviderResult) => signalsOf(result).map(({ value }) => value);

describe('what the server of a website shows of how it is set up', () => {
  it('[S0-78] a bare server is missing encryption by rule, rules for content and a contact, each with its evidence; a well-kept one nothing', async () => {
    const kept = await visited({ 'acme.example': { pages: { '/': front } } });
    assert.deepEqual(values(kept.result), []);
    assert.equal(kept.requests.at(-1), 'acme.example/.well-known/security.txt');
    const { result } = await visited({ 'acme.example': { isBare: true, pages: { '/': front } } });
    assert.deepEqual(values(result), ['no-hsts', 'no-csp', 'no-security-txt']);
    assert.deepEqual(
      signalsOf(result).map(({ source }) => [source.url, source.method]),
      [
        ['https://acme.example/', 'response'],
        ['https://acme.example/', 'response'],
        ['https://acme.example/.well-known/security.txt', 'response'],
      ],
    );
  });

  it('a policy in the page counts as one, and one that is only to be reported does not', async () => {
    const named = front.replace(
      '<footer',
      '<meta http-equiv="Content-Security-Policy" content="default-src x"><footer',
    );
    const own = await visited({ 'acme.example': { isBare: true, pages: { '/': named } } });
    assert.ok(!values(own.result).includes('no-csp'));
    const headers = { 'content-security-policy-report-only': 'default-src x' };
    const reported = await visited({
      'acme.example': { isBare: true, pages: { '/': { body: front, headers } } },
    });
    assert.ok(values(reported.result).includes('no-csp'));
  });

  it('a website that is read without encryption says so, once, and one that leads on to encryption does not', async () => {
    const plain = await visited({ 'acme.example': { isBare: true, pages: { '/': front } } }, 'http://acme.example');
    assert.deepEqual(values(plain.result), ['no-https', 'no-csp', 'no-security-txt']);
    assert.ok(plain.dialled.every((isSecure) => !isSecure));
    const led = await visited(
      {
        'acme.example': { pages: { '/': { status: 301, headers: { location: 'https://www.acme.example/' } } } },
        'www.acme.example': { pages: { '/': front } },
      },
      'http://acme.example',
    );
    assert.deepEqual(values(led.result), []);
  });

  it('of a security.txt that could not be asked nothing is said; a page in its place is none', async () => {
    const site = (page: FixtureSite['pages']): Record<string, FixtureSite> => ({
      'acme.example': { isBare: true, pages: { '/': front, ...page } },
    });
    const file = '/.well-known/security.txt';
    const robots = { type: 'text/plain', body: 'User-agent: *\nDisallow: /.well-known' };
    for (const [pages, isMissing] of [
      [{ [file]: front }, true],
      [{ [file]: { type: 'text/plain', body: 'nothing here' } }, true],
      [
        { [file]: { type: 'text/plain', body: 'Expires: 2030-01-01T00:00:00Z\r\nContact: mailto:a@acme.example' } },
        false,
      ],
      [{ [file]: { status: 503 } }, false],
      [{ '/robots.txt': robots }, false],
    ] as const) {
      const { result } = await visited(site(pages));
      assert.equal(values(result).includes('no-security-txt'), isMissing);
    }
  });

  for (const [code, signal] of [
    ['CERT_HAS_EXPIRED', 'certificate-expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-untrusted'],
  ] as const)
    it(`a certificate that is refused (${code}) is a signal with its evidence, and nothing is asked over it`, async () => {
      const { result, requests } = await visited({ 'acme.example': { certificateError: code, pages: { '/': front } } });
      assert.partialDeepStrictEqual(result, { kind: 'failed', error: 'certificate-invalid', isRetryable: true });
      assert.deepEqual(values(result), [signal]);
      assert.equal(signalsOf(result)[0]?.source.url, 'https://acme.example/');
      assert.deepEqual(requests, []);
    });

  it('[E-3] a website that leads to another domain is not read there, which is a signal with both names', async () => {
    const { result, requests } = await visited({
      'acme.example': { pages: { '/': { status: 301, headers: { location: 'https://new-owner.example/x?y' } } } },
      'new-owner.example': { pages: { '/': front } },
    });
    assert.partialDeepStrictEqual(result, { kind: 'skipped', reason: 'not-own-site' });
    assert.deepEqual(
      signalsOf(result).map(({ value, source }) => [value, source.url, source.snippet]),
      [['redirects-elsewhere', 'https://acme.example/', 'acme.example → new-owner.example']],
    );
    assert.ok(requests.every((request) => request.startsWith('acme.example/')));
  });
});
