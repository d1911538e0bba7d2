// Pages that mean harm, or are only blunt: resets, polluted prototypes, clobbered names, a Lit of their own, tags that are taken.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { outputOf } from '../size/bundler.ts';
import { launchBrowser } from '../run/launch-browser.ts';
import { startClienteleServer, type ClienteleServer } from './clientele-server.ts';
import { startHostilePage, type HostilePage } from './hostile-page.ts';
import { assertNoViolation, doMainJob } from './main-job.ts';
import { visit } from './visit.ts';

let clientele: ClienteleServer;
let host: HostilePage;
let browser: Browser;
before(async () => {
  clientele = await startClienteleServer();
  host = await startHostilePage(clientele, { '/own-lit.js': await ownLit() });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await host.stop();
  await clientele.stop();
});

const workspace = (attributes = '') => `
  <clientele-provider server-url="${clientele.url}" session-url="/session/manager" ${attributes}>
    <clientele-directory></clientele-directory>
    <clientele-detail-sheet></clientele-detail-sheet>
  </clientele-provider>`;

/** A bundle as a host ships it: a component of its own, with its own copy of Lit. */
async function ownLit(): Promise<string> {
  const source = `import { LitElement, html } from 'lit';
    customElements.define('host-greeting', class extends LitElement { render() { return html\`<p>Hello from the host</p>\`; } });`;
  const [chunk] = await outputOf({
    root: fileURLToPath(new URL('../../packages/elements/', import.meta.url)),
    build: { write: false, lib: { entry: 'own-lit', formats: ['es'] } },
    plugins: [
      {
        name: 'own-lit',
        resolveId: (id: string) => (id.endsWith('own-lit') ? fileURLToPath(new URL('own-lit.js', elements)) : null),
        load: (id: string) => (id.endsWith('own-lit.js') ? source : null),
      },
    ],
  });
  return chunk?.code ?? '';
}

const elements = new URL('../../packages/elements/', import.meta.url);

describe('two copies of Lit', () => {
  const page = (trustedTypes: string) =>
    host.show({ body: `<host-greeting></host-greeting>${workspace()}`, script: `import '/own-lit.js';`, trustedTypes });

  it("[F08] the host's own and Clientele's live together where each policy is allowed once", async () => {
    const here = await visit(browser, page('lit-html clientele'));
    await here.page.getByText('Hello from the host').waitFor();
    await doMainJob(here, 'Two Lits Ltd');
    assert.deepEqual(here.complaints, []);
    await assertNoViolation(here);
    await here.close();
  });

  it('[F08] a page that does not allow the policy is told so, and its own Lit goes on', async () => {
    const here = await visit(browser, page('lit-html'));
    await here.page.getByText('Hello from the host').waitFor();
    assert.match((await here.violations()).join(), /trusted-types/);
    assert.match(here.complaints.join(), /clientele/);
    await here.close();
  });
});

describe('blunt styles', () => {
  it('resets, hidden buttons, huge fonts and box sizes of the page do not reach in', async () => {
    const style = `
      * { all: unset; box-sizing: content-box !important; letter-spacing: 1em; }
      body { font-size: 44px; line-height: 4; text-transform: uppercase; }
      button, input, dialog, [popover], [role], .field, .panel { display: none !important; }
      div, p, span, section { position: absolute !important; inset: 0; opacity: 0.1; }`;
    const here = await visit(browser, host.show({ body: workspace(), style }));
    await doMainJob(here, 'Reset Ltd');
    const create = here.page.getByRole('button', { name: 'Create client' }).first();
    const { display, height, transform, spacing } = await create.evaluate((button) => {
      const { display, textTransform, letterSpacing } = getComputedStyle(button);
      return { display, height: button.clientHeight, transform: textTransform, spacing: letterSpacing };
    });
    assert.notEqual(display, 'none');
    assert.ok(height >= 24 && height <= 48, `${height}px`);
    assert.equal(transform, 'none');
    assert.equal(spacing, 'normal');
    await assertNoViolation(here);
    await here.close();
  });
});

describe('a spoiled page', () => {
  it('[F10] polluted prototypes, patched arrays and clobbered names change nothing', async () => {
    const script = `
      Object.prototype.polluted = 'evil'; Object.prototype.token = 'evil'; Object.prototype.serverUrl = 'https://evil.test';
      Object.prototype.clientId = 'cli_evil'; Object.prototype.fetchSession = () => fetch('/stolen');
      Array.prototype.last = function () { return this.at(-1); };
      const { map, push, includes } = Array.prototype;
      Array.prototype.map = function (...all) { return map.apply(this, all); };
      Array.prototype.push = function (...all) { return push.apply(this, all); };
      Array.prototype.includes = function (...all) { return includes.apply(this, all); };`;
    const names = ['trustedTypes', 'customElements', 'clientele', 'scopeContext', 'fetch', 'location', 'forms', 'head'];
    const clobbers = names.map(
      (name) => `<form id="${name}" name="${name}"><input name="attributes"><input id="search"></form>`,
    );
    const here = await visit(browser, host.show({ body: clobbers.join('') + workspace(), script, isFirst: true }));
    await here.clients.grid.getByRole('row').nth(1).waitFor();
    assert.equal(await here.page.evaluate('({}).polluted'), 'evil');
    await doMainJob(here, 'Spoiled Ltd');
    assert.deepEqual(here.complaints, []);
    assert.deepEqual([...here.origins].sort(), [host.url, clientele.url].sort());
    await here.close();
  });

  it('[F10] forms and links that bear the names that Lit looks up on the window keep nothing from loading', async () => {
    const names = ['ShadyCSS', 'litElementHydrateSupport', 'litPropertyMetadata'].concat(
      ['litHtml', 'litElement', 'reactiveElement'].flatMap((part) => [`${part}Versions`, `${part}PolyfillSupport`]),
    );
    const clobbers = names.map((name) => `<form name="${name}"></form><a id="${name}"></a>`);
    const here = await visit(browser, host.show({ body: clobbers.join('') + workspace() }));
    assert.equal(await here.page.evaluate('litElementVersions instanceof HTMLCollection'), true);
    await doMainJob(here, 'Clobbered Ltd');
    assert.deepEqual(here.complaints, []);
    await assertNoViolation(here);
    await here.close();
  });

  it('[F10] a tag that is taken stays its owner’s, which is said clearly once, and the other elements work', async () => {
    const script = `customElements.define('clientele-directory', class extends HTMLElement {
      connectedCallback() { this.textContent = 'Not the directory'; } });`;
    const here = await visit(browser, host.show({ body: workspace(), script, isFirst: true }));
    await here.page.getByText('Not the directory').waitFor();
    // It is said when the file of the directory has come, which may be later than what its owner shows.
    while (here.complaints.length === 0) await wait(20);
    await here.page.evaluate(async () => {
      await customElements.whenDefined('clientele-detail-sheet');
      const sheet = document.querySelector('clientele-detail-sheet') as HTMLElement & { create(): Promise<boolean> };
      return sheet.create();
    });
    await here.clients.sheet.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    assert.equal(here.complaints.length, 1);
    assert.match(here.complaints[0] ?? '', /<clientele-directory> is already registered.*define\(\{ prefix \}\)/);
    await here.close();
  });

  for (const [attribute, value] of [
    ['server-url', 'javascript:alert(1)'],
    ['server-url', 'data:text/html,x'],
    ['server-url', 'https://user:secret@clients.test'],
    ['server-url', 'https://'],
    ['session-url', 'https://evil.test/session'],
    ['session-url', 'javascript:alert(1)'],
  ] as const)
    it(`[F15] ${attribute}="${value}" is refused by a typed event, and nothing is asked`, async () => {
      const good = { 'server-url': clientele.url, 'session-url': '/session/manager' };
      const attributes = Object.entries({ ...good, [attribute]: value }).map(([name, text]) => `${name}="${text}"`);
      const body = `<output></output><clientele-provider ${attributes.join(' ')}><clientele-directory></clientele-directory></clientele-provider>`;
      const script = `addEventListener('clientele-error', ({ code, retryable, error, constructor }) => {
        document.querySelector('output').textContent = [code, retryable, error.field].join(' '); });`;
      const here = await visit(browser, host.show({ body, script, isFirst: true }));
      const field = attribute === 'server-url' ? 'serverUrl' : 'sessionUrl';
      await here.page.getByText(`validation false ${field}`).waitFor();
      assert.deepEqual([...here.origins], [host.url]);
      // With an address that is one, the same provider works.
      await here.page
        .locator('clientele-provider')
        .evaluate((provider, [name, text]) => provider.setAttribute(name, text), [attribute, good[attribute]] as const);
      await here.clients.grid.getByRole('row').nth(1).waitFor();
      await here.close();
    });
});

describe('themes as data', () => {
  it('[F09] values that are no plain values are left out: nothing is loaded, nothing covers the page, the rest counts', async () => {
    // A colour on its way to another one is neither.
    const here = await visit(browser, host.show({ body: workspace() }), { reducedMotion: 'reduce' });
    await here.clients.grid.getByRole('row').nth(1).waitFor();
    const accent = () =>
      here.page
        .getByRole('button', { name: 'Create client' })
        .first()
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    await here.page.evaluate(() => {
      const variables = {
        colorAccent: 'rgb(10, 20, 30)',
        colorBackground: 'url(https://evil.test/pixel)',
        colorText: 'red; } * { display: none',
        fontFamily: 'x; position: fixed; inset: 0',
        radius: '1px } @import "https://evil.test/x.css"; :host {',
        space: 'calc(1px * var(--x, url(https://evil.test/a)))',
        surface: 'image-set("https://evil.test/y" 1x)',
        'border;}*{display:none': 'red',
      };
      Object.assign(document.querySelector('clientele-provider') as Element, { appearance: { variables } });
    });
    await here.page.waitForFunction(() =>
      document
        .querySelector('clientele-provider')
        ?.shadowRoot?.adoptedStyleSheets.some((sheet) => sheet.cssRules[0]?.cssText.includes('rgb(10, 20, 30)')),
    );
    assert.equal(await accent(), 'rgb(10, 20, 30)');
    await doMainJob(here, 'Themed Ltd');
    assert.deepEqual([...here.origins].sort(), [host.url, clientele.url].sort());
    const rules = await here.page.evaluate(() =>
      document
        .querySelector('clientele-provider')
        ?.shadowRoot?.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join())
        .join(),
    );
    assert.doesNotMatch(rules ?? 'none', /evil|import|fixed|none/);
    await here.close();
  });
});

describe('several on one page', () => {
  it('two providers are independent: each with its own session, also for an element that points to one', async () => {
    const body = `
      <clientele-provider id="one" server-url="${clientele.url}" session-url="/session/manager"><clientele-directory id="a"></clientele-directory></clientele-provider>
      <clientele-provider id="two" server-url="${clientele.url}" session-url="/session/watcher"><clientele-directory id="b"></clientele-directory></clientele-provider>
      <clientele-detail-sheet provider="one"></clientele-detail-sheet>`;
    const here = await visit(browser, host.show({ body }));
    await here.page.locator('#a').getByRole('row').nth(1).waitFor();
    await here.page.locator('#b .empty-state-heading').getByText('You don’t have access to clients').waitFor();
    assert.equal(await here.page.locator('#b').getByRole('row').count(), 0);
    await here.page.locator('#a').getByTitle('3M Company', { exact: true }).click();
    await here.clients.sheet.getByRole('heading', { name: '3M Company' }).waitFor();
    assert.deepEqual(here.complaints, []);
    await here.close();
  });
});
