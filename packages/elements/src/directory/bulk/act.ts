import type { Client, ClientVersion, ManyClientsPatch } from '@clientele/contract';

/** What can be done to many clients at once. */
export type Act = { verb: 'archive' } | { verb: 'restore' } | { verb: 'update'; patch: ManyClientsPatch };

/** What a run does, in the words of the bar. */
export type Doing = Act['verb'] | 'undo';

/** One act, and those it is for. */
export interface Batch {
  act: Act;
  targets: readonly ClientVersion[];
}

/** A client as the act left it. */
export interface Done {
  client: Client;
  /** Null where the act found nothing to change. */
  undo: Act | null;
}
