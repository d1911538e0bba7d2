import type { Clientele } from '@clientele/client';

/** Who wants to know that anything may be different at the server, as far as somebody on the page follows what changes there. */
const listeners = new WeakMap<Clientele, Set<() => void>>();

/** Calls the listener until the answer is called. Starts no live stream by itself; it hears only while a viewer is followed. */
export function onReset(client: Clientele, listener: () => void): () => void {
  const ofClient = listeners.get(client) ?? new Set();
  listeners.set(client, ofClient.add(listener));
  return () => void ofClient.delete(listener);
}

export function tellReset(client: Clientele): void {
  listeners.get(client)?.forEach((listener) => listener());
}
