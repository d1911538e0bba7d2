import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { findBrowser } from './browser.ts';

/** Quiet on a closed network; root needs `--no-sandbox`. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser for all suites of a run, which `BROWSER_SERVER` tells them where to find. */
export async function startBrowserServer(): Promise<BrowserServer> {
  // The run closes it, and then its folder: the browser must not end the process at a signal.
  const handles = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launchServer({ executablePath: await findBrowser(), args: browserFlags, ...handles });
}

/** The browser of the run, or one of its own where tests are run by themselves. Closing it closes what was opened with it. */
export async function launchBrowser(): Promise<Browser> {
  const { BROWSER_SERVER: address } = process.env;
  if (address) return chromium.connect(address);
  return chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
}
