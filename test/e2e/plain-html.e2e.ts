// A static page of another origin than the server, with the one-file build, under a strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { startClienteleServer, type ClienteleServer } from './clientele-server.ts';
import { startPlainHtml, type Host } from './hosts.ts';
import { assertNoViolation, doMainJob } from './main-job.ts';
import { placesOf } from './token-traces.ts';
import { visit } from './visit.ts';

describe('examples/plain-html', () => {
  let clientele: ClienteleServer;
  let host: Host;
  let browser: Browser;
  before(async () => {
    clientele = await startClienteleServer();
    host = await startPlainHtml(clientele);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await host.stop();
    await clientele.stop();
  });

  it('[F07] [F08] the main job is done from another origin, without a violation of CSP or Trusted Types', async () => {
    const here = await visit(browser, host.url);
    await doMainJob(here, 'Plain Page Ltd');
    assert.deepEqual(here.complaints, []);
    assert.deepEqual([...here.origins].sort(), [host.url, clientele.url].sort());
    await assertNoViolation(here);
    await here.close();
  });

  it('[S0-48] the page hears what happens, and goes on in its own product', async () => {
    const { page, clients, close } = await visit(browser, host.url);
    await clients.create({ Name: 'Heard Ltd' });
    await page.getByRole('status').getByText('Welcome, Heard Ltd!').waitFor();
    await clients.sheet.getByRole('button', { name: 'Create invoice' }).first().click();
    await page.getByRole('status').getByText('An invoice for Heard Ltd').waitFor();
    await close();
  });

  it('[S0-49] the whole profile takes the place of the list, its address leads to it, and there is a way back', async () => {
    const { page, clients, complaints, close } = await visit(browser, host.url);
    await clients.create({ Name: 'Whole Ltd' });
    await page.getByRole('button', { name: 'View full profile' }).click();
    const profile = page.getByRole('region', { name: 'Whole Ltd' });
    await profile.getByRole('tab', { name: /Invoices/ }).click();
    await page.waitForURL(/#cli_\w+\/invoices$/);
    assert.equal(await clients.grid.count(), 0);
    await page.reload();
    await profile.getByRole('tab', { name: /Invoices/, selected: true }).waitFor();
    await page.getByRole('link', { name: 'All clients' }).click();
    await clients.grid.getByRole('row').nth(1).waitFor();
    assert.equal(await profile.count(), 0);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('[B11] after use the session token is nowhere in the page but in memory', async () => {
    const here = await visit(browser, host.url);
    const used: string[] = [];
    here.page.on('request', (request) => used.push(request.headers()['authorization'] ?? ''));
    await doMainJob(here, 'Traceless Ltd');
    assert.match(used.join(), /Bearer cst_/);
    const traces = await placesOf(here.page);
    // It looks where tokens would be: into attributes, and at the addresses of what was loaded.
    assert.ok(traces.includes('/api/clientele-session') && traces.includes('/trpc/'));
    assert.doesNotMatch(traces + here.complaints.join(), /cst_\w|sk_\w/);
    await here.close();
  });
});
