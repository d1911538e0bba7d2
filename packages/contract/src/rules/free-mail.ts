/** Whether a domain is that of a provider who gives mailboxes to everyone: it says nothing about whom a client is. */
export function isFreeMail(domain: string): boolean {
  return domains.has(domain) || brands.has(domain.split('.')[0] ?? '');
}

/** Providers that have domains in many countries: `yahoo.de`, `hotmail.co.uk`. */
const brands: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'aol gmail googlemail gmx hotmail live outlook yahoo yandex ymail'.split(' '),
);

const domains: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    '126.com 163.com aon.at arcor.de bigpond.com bk.ru bluewin.ch bol.com.br btinternet.com comcast.net daum.net duck.com email.com ' +
    'fastmail.com foxmail.com free.fr freenet.de hanmail.net hey.com home.nl icloud.com inbox.ru interia.pl laposte.net libero.it ' +
    'list.ru mac.com mail.com mail.de mail.ru me.com msn.com naver.com o2.pl onet.pl op.pl orange.fr pm.me posteo.de proton.me ' +
    'protonmail.com qq.com rediffmail.com rocketmail.com seznam.cz sfr.fr sina.com sky.com t-online.de telia.com terra.com.br ' +
    'tutanota.com tuta.com uol.com.br verizon.net virgilio.it wanadoo.fr web.de wp.pl ziggo.nl zoho.com'
  ).split(' '),
);
