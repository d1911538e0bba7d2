/** Looks names up. A port: `adapters/dns-resolver.ts` asks the machine's DNS servers. */
export interface Resolver {
  /** All IPv4 and IPv6 addresses of a name; empty when it has none. Rejects when no server answers. */
  addresses(name: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Its mail servers; empty when it has none. Rejects when no server answers. */
  mailServers(name: string, signal: AbortSignal): Promise<readonly { exchange: string; priority: number }[]>;
  /** Its TXT records, each put together from its pieces. */
  texts(name: string, signal: AbortSignal): Promise<readonly string[]>;
}
