/** The domain of a complete email address as a website to offer; undefined for providers that give a mailbox to anyone. */
export function websiteFromEmail(email: string): string | undefined {
  const domain = /^[^\s@]+@([^\s@]+\.[^\s@.]{2,})$/.exec(email.trim())?.[1]?.toLowerCase();
  return domain && !isFreeMail(domain) ? domain : undefined;
}

function isFreeMail(domain: string) {
  return freeMailDomains.has(domain) || freeMailBrands.has(domain.slice(0, domain.indexOf('.')));
}

/** Brands with an address under many country domains: yahoo.de, hotmail.co.uk. */
const freeMailBrands = new Set([
  'aol',
  'gmail',
  'googlemail',
  'gmx',
  'hotmail',
  'live',
  'outlook',
  'yahoo',
  'yandex',
  'ymail',
]);

const freeMailDomains = new Set([
  '126.com',
  '163.com',
  'arcor.de',
  'bluewin.ch',
  'btinternet.com',
  'comcast.net',
  'duck.com',
  'fastmail.com',
  'free.fr',
  'freenet.de',
  'hey.com',
  'icloud.com',
  'laposte.net',
  'libero.it',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'orange.fr',
  'pm.me',
  'posteo.de',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rediffmail.com',
  'rocketmail.com',
  'sfr.fr',
  't-online.de',
  'tutanota.com',
  'wanadoo.fr',
  'web.de',
  'zoho.com',
]);
