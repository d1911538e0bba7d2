import type { Clientele, KnownClient } from '@clientele/client';
import type { ClientPage } from '@clientele/contract';
import { whenIdle } from '../when-idle.ts';
import type { ClientRows } from './client-rows.ts';

/** Something that shows records, and wants to go on showing them as they are. */
export interface LiveViewer {
  shows(clientId: string): boolean;
  /** What someone else made of a record that is shown is about to be in the store; null when it is gone. */
  expect?(clientId: string, record: KnownClient | null): void;
  /** Asks anew, when what changed cannot be told or not be had one by one. */
  refresh(): Promise<void>;
  /**
   * For lists, in place of that, and when records changed that are not shown but may belong there now: see `Meet`. `isWhole`: any
   * row may be out of date, not only who belongs to the first ones is asked. False when it could not be done, and should be again.
   */
  lookAround?(meet: Meet, isWhole: boolean): Promise<boolean>;
}

/**
 * Brings an answer to the same question beside the rows that are shown, and moves none of them. Answers how many clients are left
 * out because they belong between the rows.
 */
export type Meet = (rows: ClientRows, page: ClientPage, client: Clientele) => number;

/**
 * Has a viewer told what others change, until the answer is called. What follows the changes is loaded when the page has nothing
 * else to do, once for each client however many viewers there are.
 */
export function viewLive(client: Clientele, viewer: LiveViewer): () => void {
  let following = followings.get(client);
  if (!following) followings.set(client, (following = { viewers: new Set(), stop: follow(client) }));
  const { viewers, stop } = following;
  viewers.add(viewer);
  return () => {
    viewers.delete(viewer);
    if (viewers.size > 0 || followings.get(client)?.viewers !== viewers) return;
    followings.delete(client);
    stop();
  };
}

const followings = new WeakMap<Clientele, { viewers: Set<LiveViewer>; stop: () => void }>();

function follow(client: Clientele): () => void {
  const ended = new AbortController();
  const callOff = whenIdle(() => void load(client, ended.signal));
  return () => {
    callOff();
    ended.abort();
  };
}

async function load(client: Clientele, ended: AbortSignal): Promise<void> {
  const file = await import('./follow-changes-part.ts').catch(() => undefined);
  const viewers = followings.get(client)?.viewers;
  if (!viewers || ended.aborted) return;
  if (file) return file.followChanges(client, viewers, ended);
  // What is shown is as fresh as it was loaded, and nobody needs to be told; when the connection changes it is tried again.
  const stop = client.connection.subscribe(() => {
    stop();
    void load(client, ended);
  });
  ended.addEventListener('abort', stop);
}
