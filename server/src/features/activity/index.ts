export { eventsKeptMs, purgeEvents } from './outbox/purge-events.ts';
export { logRestored, outbox, tellOfRestore, type OutboxEvent } from './outbox/outbox.ts';
export { recentEvents } from './outbox/recent-events.ts';
export { recordAll } from './record-all.ts';
export { recordErasure } from './record-erasure.ts';
