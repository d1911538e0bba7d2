import { isFreeMail } from '@clientele/contract';
import { asciiHostName, registeredLabels } from '../fields/internet-address.ts';

/** The domain that someone registered, as far as a host name shows it: `shop.acme.co.uk` → `acme.co.uk`. Null for hosts that are none. */
function siteOf(host: string): string | null {
  const labels = asciiHostName(host.toLowerCase(), { underscores: true })?.split('.');
  return labels?.slice(-registeredLabels(labels)).join('.') ?? null;
}

/** The site of a mailbox, unless it is with a provider that gives mailboxes to everyone. */
export function siteOfEmail(email: string): string | null {
  const site = siteOf(email.slice(email.lastIndexOf('@') + 1));
  return site === null || isFreeMail(site) ? null : site;
}

export function siteOfWebsite(website: string): string | null {
  const host = URL.parse(website)?.hostname;
  return host === undefined ? null : siteOf(host);
}
