import { OutboundError } from './outbound-error.ts';
import type { Fetched, SafeFetch } from './safe-fetch.ts';

/** So many failures of a host within the window, and nobody asks it until they are older than that. */
const mostFailures = 5;
const windowMs = 600_000;

interface Host {
  /** The end of the latest request that was let in. */
  last: Promise<unknown>;
  /** How many are under way or wait. */
  waiting: number;
  /** When it did not answer, or answered that it cannot: milliseconds since 1970. */
  failures: number[];
}

/**
 * Lets one request at a time to each host, of whichever run, and none to a host that keeps failing: that is refused as `unreachable`,
 * without asking. For this process; `www.` is the same host.
 */
export function throughHostGate(fetch: SafeFetch, now: () => Date): SafeFetch {
  const hosts = new Map<string, Host>();

  async function ask(host: Host, ...[address, options]: Parameters<SafeFetch>): Promise<Fetched> {
    if (options.signal?.aborted) throw new OutboundError('cancelled');
    const since = now().getTime() - windowMs;
    host.failures = host.failures.filter((at) => at > since);
    if (host.failures.length >= mostFailures) throw new OutboundError('unreachable');
    try {
      const answer = await fetch(address, options);
      if (answer.status >= 500) host.failures.push(now().getTime());
      else host.failures = [];
      return answer;
    } catch (error) {
      if (error instanceof OutboundError && error.problem === 'unreachable') host.failures.push(now().getTime());
      throw error;
    }
  }

  return async (address, options) => {
    const name = URL.parse(address)?.hostname.replace(/^www\./, '');
    // What is no address is refused where addresses are checked.
    if (name === undefined) return fetch(address, options);
    const host = hosts.get(name) ?? { last: Promise.resolve(), waiting: 0, failures: [] };
    hosts.set(name, host);
    host.waiting++;
    const turn = host.last.then(() => ask(host, address, options));
    host.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      host.waiting--;
      if (host.waiting === 0 && host.failures.length === 0) hosts.delete(name);
    }
  };
}
