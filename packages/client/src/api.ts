import type { Api, CallOptions, PortalApi } from '@clientele/contract';

/** Sends one call and resolves with what the procedure answers. */
export type Call = (path: string, input: unknown, options?: CallOptions) => Promise<unknown>;

/** A contract as functions: `api.clients.list(input)` becomes `call('clients.list', input)`. */
export function createApi<Of extends Api | PortalApi>(call: Call): Of {
  return asApi(
    members((feature) =>
      members((verb) => (input: unknown, options?: CallOptions) => call(`${feature}.${verb}`, input, options)),
    ),
  );
}

function members(valueOf: (name: string) => unknown): object {
  const known = new Map<string, unknown>();
  return new Proxy(Object.freeze({}), {
    get(_, name) {
      // A promise that resolves with this object asks it for `then`.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (!known.has(name)) known.set(name, valueOf(name));
      return known.get(name);
    },
  });
}

// A proxy has no type of its own: the contract says which names exist, and the server refuses the others.
function asApi<Of>(proxy: object): Of {
  return proxy as Of;
}
