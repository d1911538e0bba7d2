import { chromium, type Browser } from 'playwright-core';
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

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
}
