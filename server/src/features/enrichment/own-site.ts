import { isFreeMail, type SkipReason } from '@clientele/contract';
import { getDomain, getHostname } from 'tldts';

/**
 * The registrable domain of a client's website (`shop.acme.co.uk` → `acme.co.uk`), by the Public Suffix List with the domains that
 * companies give to their customers (`acme.github.io`). Null where there is none.
 */
export function registrableDomain(address: string): string | null {
  return getDomain(address, { allowPrivateDomains: true });
}

/** Whether a website can be a client's own: that of a mail provider, a network, a marketplace or a page of links is not. */
function isOwnSite(website: string): boolean {
  const domain = registrableDomain(website);
  const site = getDomain(website);
  if (domain === null || site === null) return false;
  const host = getHostname(website) ?? '';
  return !isFreeMail(domain) && !sharedSites.has(site) && !sharedSites.has(host);
}

/** Why there is no website to be read; null when there is one. */
export function siteBlockedBy({ website }: { readonly website: string | null }): SkipReason | null {
  if (website === null) return 'missing-website';
  return isOwnSite(website) ? null : 'not-own-site';
}

/** Pages on these are somebody's among many: what the site says of itself is not about the client. */
const sharedSites: ReadonlySet<string> = new Set(
  (
    'facebook.com fb.com instagram.com linkedin.com twitter.com x.com tiktok.com youtube.com youtu.be pinterest.com xing.com ' +
    'threads.net whatsapp.com wa.me t.me telegram.me discord.gg snapchat.com reddit.com vk.com weibo.com medium.com ' +
    'linktr.ee linkin.bio beacons.ai bio.link carrd.co about.me taplink.cc ' +
    'amazon.com amazon.de amazon.co.uk ebay.com ebay.de etsy.com alibaba.com aliexpress.com shopee.com mercadolibre.com ' +
    'allegro.pl rakuten.co.jp kleinanzeigen.de yelp.com tripadvisor.com booking.com airbnb.com ' +
    'google.com goo.gl g.page bit.ly tinyurl.com wikipedia.org crunchbase.com github.com gitlab.com notion.site'
  ).split(' '),
);
