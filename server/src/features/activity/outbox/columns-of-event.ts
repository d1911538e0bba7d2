import { sql } from 'drizzle-orm';
import { event } from '../table.ts';

/** The owner of the client that an event belongs to, as it is now: whoever sees assigned clients only is told of these alone. */
export const ownerOfEvent = sql<string | null>`(select "ownerId" from "client"
  where "client"."id" = "event"."clientId" and "client"."workspaceId" = "event"."workspaceId")`;

/** What readers of the outbox get of an event. */
export const columnsOfEvent = {
  kind: event.kind,
  id: event.recordId,
  clientId: event.clientId,
  version: event.version,
  ownerId: ownerOfEvent,
};
