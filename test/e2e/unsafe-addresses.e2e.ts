// An address that people store leads to the web, to a mailbox or to a telephone, or it is no link.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { soon } from './shown-clients.ts';
import { forgeAnswers, store } from './stored-clients.ts';
import { openWatched } from './watched-page.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('[F04] addresses', () => {
  const unsafe = [
    'javascript:__xss++',
    'JaVa\tScript:__xss++',
    'data:text/html,<script>__xss++</script>',
    'vbscript:__xss++',
    '\u0001javascript:__xss++',
    '//evil',
    '//evil.invalid',
    'https:\\\\evil',
    'https:\\\\evil.invalid',
  ];

  for (const field of ['website', 'email', 'phone'] as const)
    it(`that are unsafe are no link in ${field}, whether the server takes them or not`, async () => {
      const { page, assertNothingRan } = await openWatched(demo, { hasPolicy: false });
      const clients = new ClientsPage(page);
      const label = { website: 'Website', email: 'Email', phone: 'Phone' }[field];
      const given = new Map<unknown, { name: string; address: string }>();
      for (const [index, address] of unsafe.entries()) {
        const name = `Unsafe ${field} ${index}`;
        const client = await store(page, { name, [field]: address });
        assert.ok(client[field] === null || !isUnsafe(client[field]), `The server took ${client[field]}`);
        given.set(client.id, { name, address });
      }
      // And should a server have taken them:
      await forgeAnswers(page, 'clients.', (value) => {
        const address = given.get(value['id'])?.address;
        return address === undefined ? value : { ...value, [field]: address };
      });
      await page.reload();
      for (const { name, address } of given.values()) {
        await clients.search.fill(name);
        await clients.openRow(name);
        const value = clients.field(label).locator('.value');
        const shown = async () => (await value.textContent())?.includes(address) === true;
        await soon(shown, `${label} shows ${address}`);
        // A mailbox and a number go behind a scheme of their own, where nothing of them is one.
        const schemes = await clients.field(label).getByRole('link').evaluateAll(schemesOf);
        const allowed = { website: '', email: 'mailto:', phone: 'tel:' }[field];
        assert.deepEqual(
          schemes.filter((scheme) => scheme !== allowed),
          [],
          address,
        );
      }
      await assertNothingRan();
      await page.context().close();
    });

  it('that are safe are links which tell the other side nothing of this page', async () => {
    const { page } = await openWatched(demo, { hasPolicy: false });
    const clients = new ClientsPage(page);
    const name = 'Safely linked';
    await store(page, { name, website: 'https://safe-demo.org', email: 'ada@safe-demo.org', phone: '+49 30 901820' });
    await clients.search.fill(name);
    await clients.openRow(name);
    const links = clients.sheet.getByRole('link');
    await links.nth(2).waitFor();
    assert.deepEqual(
      await links.evaluateAll(schemesAndManners),
      ['mailto:', 'tel:', 'https:'].map((scheme) => `${scheme} noopener noreferrer`),
    );
    await page.context().close();
  });
});

function isUnsafe(address: string): boolean {
  return !/^(https?:\/\/|mailto:|tel:|\+?[\d ()-]+$|[^:]+@)/.test(address);
}

// These run in the page.

function schemesOf(links: Element[]): string[] {
  return links.map((link) => (link as HTMLAnchorElement).protocol);
}

function schemesAndManners(links: Element[]): string[] {
  return (links as HTMLAnchorElement[]).map(({ protocol, rel }) => `${protocol} ${rel}`);
}
