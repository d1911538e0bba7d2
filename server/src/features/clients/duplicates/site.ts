import { asciiHostName } from '../fields/host-name.ts';

/**
 * The domain that someone registered, as far as a host name shows it: `shop.acme.co.uk` → `acme.co.uk`. An approximation of
 * the Public Suffix List that is good enough for a hint. Null for hosts that are none.
 */
function siteOf(host: string): string | null {
  const ascii = asciiHostName(host.toLowerCase());
  if (ascii === null) return null;
  const labels = ascii.split('.');
  const [second, top] = labels.slice(-2);
  const isShared = labels.length > 2 && top?.length === 2 && sharedSecondLevels.has(second ?? '');
  return labels.slice(isShared ? -3 : -2).join('.');
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

function isFreeMail(site: string): boolean {
  return freeMail.has(site) || freeMailBrands.has(site.split('.')[0] ?? '');
}

/** `co.uk`, `com.au`, `or.jp`: second levels under which countries register. */
const sharedSecondLevels: ReadonlySet<string> = new Set(
  'ac co com edu go gob gov govt gub ne net nom or org ltd plc sch mil'.split(' '),
);

/** Providers that have domains in many countries. */
const freeMailBrands: ReadonlySet<string> = new Set(
  'gmail googlemail yahoo hotmail outlook live gmx yandex'.split(' '),
);

const freeMail: ReadonlySet<string> = new Set(
  (
    '126.com 163.com aol.com aon.at bigpond.com bluewin.ch bk.ru bol.com.br btinternet.com comcast.net daum.net email.com ' +
    'fastmail.com foxmail.com free.fr freenet.de hanmail.net hey.com home.nl icloud.com inbox.ru interia.pl libero.it list.ru ' +
    'mac.com mail.com mail.de mail.ru me.com msn.com naver.com o2.pl onet.pl op.pl orange.fr pm.me posteo.de proton.me ' +
    'protonmail.com qq.com rediffmail.com rocketmail.com seznam.cz sfr.fr sina.com sky.com t-online.de telia.com terra.com.br ' +
    'tutanota.com tuta.com uol.com.br verizon.net virgilio.it wanadoo.fr web.de wp.pl ymail.com zoho.com ziggo.nl'
  ).split(' '),
);
