import { registrableDomain, siteBlockedBy } from '../own-site.ts';
import type { FoundFact, Provider } from '../provider.ts';

/** What public DNS says of a company's mail: who receives it, and whether others can write in its name. RFC 7505, RFC 7208, RFC 7489. */
export const mailSetup: Provider = {
  key: 'dns',
  sourceKind: 'dns',
  isOfSite: true,
  blockedBy: siteBlockedBy,
  async run({ website }, { resolver, signal }) {
    const domain = registrableDomain(website ?? '');
    if (domain === null) return { kind: 'skipped', reason: 'not-own-site' };
    try {
      const [servers, texts, policies] = await Promise.all([
        resolver.mailServers(domain, signal),
        resolver.texts(domain, signal),
        resolver.texts(`_dmarc.${domain}`, signal),
      ]);
      const facts: FoundFact[] = [];
      const add = (field: FoundFact['field'], value: string, said: string) =>
        facts.push({
          field,
          value,
          confidence: 1,
          source: { url: `dns:${domain}`, kind: 'dns', method: 'dns', snippet: said.slice(0, 200) },
        });
      // A single `.` says that the domain takes no mail.
      const receiving = servers.filter(({ exchange }) => exchange !== '' && exchange !== '.');
      const first = receiving.toSorted((one, other) => one.priority - other.priority)[0];
      if (first) add('mailProvider', providerOf(first.exchange), `MX ${first.priority} ${first.exchange}`);
      else add('risk', 'no-mail', 'no MX');
      const spf = texts.find((text) => /^v=spf1(\s|$)/i.test(text));
      if (spf !== undefined) add('spf', /[+?~-]?all\b/.exec(spf)?.[0] ?? 'no all', spf);
      const dmarc = policies.find((text) => /^v=DMARC1\s*;/i.test(text));
      const policy = dmarc === undefined ? undefined : /;\s*p\s*=\s*(none|quarantine|reject)\b/i.exec(dmarc)?.[1];
      if (dmarc !== undefined && policy !== undefined) add('dmarc', policy.toLowerCase(), dmarc);
      return { kind: 'found', facts };
    } catch {
      return { kind: 'failed', error: 'unreachable', isRetryable: true };
    }
  },
};

function providerOf(exchange: string): string {
  const host = exchange.toLowerCase().replace(/\.$/, '').slice(0, 253);
  return providers.find(([zone]) => host === zone || host.endsWith(`.${zone}`))?.[1] ?? host;
}

const providers: readonly (readonly [string, string])[] = [
  ['google.com', 'Google Workspace'],
  ['googlemail.com', 'Google Workspace'],
  ['mail.protection.outlook.com', 'Microsoft 365'],
  ['mx.microsoft', 'Microsoft 365'],
  ['zoho.com', 'Zoho Mail'],
  ['zoho.eu', 'Zoho Mail'],
  ['protonmail.ch', 'Proton Mail'],
  ['messagingengine.com', 'Fastmail'],
  ['pphosted.com', 'Proofpoint'],
  ['mimecast.com', 'Mimecast'],
  ['kundenserver.de', 'IONOS'],
  ['ovh.net', 'OVHcloud'],
];
