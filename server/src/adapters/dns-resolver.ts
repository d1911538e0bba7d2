import { Resolver as DnsResolver } from 'node:dns/promises';
import type { Resolver } from '../outbound/resolver.ts';

/**
 * Asks the DNS servers of the machine, at most four seconds each time. Never the machine's own file of host names: what an operator
 * calls by a name there is nothing that a client's website leads to.
 */
export function dnsResolver(): Resolver {
  async function ask<Answer>(
    question: (dns: DnsResolver) => Promise<Answer[]>,
    signal: AbortSignal,
  ): Promise<Answer[]> {
    const dns = new DnsResolver({ timeout: 2000, tries: 2 });
    const stop = () => dns.cancel();
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await question(dns);
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
  return {
    addresses: async (name, signal) =>
      (await Promise.all([ask((dns) => dns.resolve4(name), signal), ask((dns) => dns.resolve6(name), signal)])).flat(),
    mailServers: (name, signal) => ask((dns) => dns.resolveMx(name), signal),
    texts: async (name, signal) => (await ask((dns) => dns.resolveTxt(name), signal)).map((pieces) => pieces.join('')),
  };
}

/** The name does not exist, or has no such record. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');
}
