export { eventsKeptMs, purgeEvents } from './outbox/purge-events.ts';
export { includesRestore, insertRestoredEvents, outbox, type OutboxEvent } from './outbox/outbox.ts';
export { recentEvents } from './outbox/recent-events.ts';
export { eraseHistory } from './erase-history.ts';
export { neededForNotification, notify, tell, tellRecipients } from './notify.ts';
export { writeAudit } from './write-audit.ts';
