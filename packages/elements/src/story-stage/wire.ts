import type { ErrorCode } from '@clientele/contract';

/** What happens to requests on their way. `only` names the procedures that it happens to; without it, to all. */
export interface Fault {
  kind: 'held' | 'failing' | 'refused' | 'offline';
  only?: RegExp;
}

/** The way from a story's page to its server: what goes wrong there can be chosen, the data stay what they are. */
export class Wire {
  fault: Fault | null;

  constructor(fault: Fault | null = null) {
    this.fault = fault;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const paths = proceduresOf(input);
    const { fault } = this;
    if (!fault || !paths.some((path) => isHit(fault, path))) return fetch(input, init);
    if (fault.kind === 'offline') throw new TypeError('Failed to fetch');
    if (fault.kind === 'held') return never(init?.signal);
    const answers = paths.every((path) => isHit(fault, path)) ? [] : await (await fetch(input, init)).json();
    return Response.json(paths.map((path, index) => (isHit(fault, path) ? errorOf(fault.kind) : answers[index])));
  };
}

/** Of a batch in tRPC's format, the names are in the address. Live events have an address of their own. */
function proceduresOf(input: RequestInfo | URL): string[] {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  const [, names] = pathname.split('/trpc/');
  return names ? decodeURIComponent(names).split(',') : [pathname.split('/').slice(-2).join('/')];
}

function isHit({ only }: Fault, path: string) {
  return !only || only.test(path);
}

function never(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

function errorOf(kind: Fault['kind']) {
  const code: ErrorCode = kind === 'refused' ? 'forbidden' : 'server-error';
  const message = kind === 'refused' ? 'This needs a permission that is missing.' : 'Something failed on the server.';
  const data = { code, message, requestId: 'req_5f0c2a9be13d47a86e21c0b4', retryable: kind === 'failing' };
  return { error: { message, code: -32603, data } };
}
