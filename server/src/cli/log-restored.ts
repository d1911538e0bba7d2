import { restoredKind } from '../features/activity/index.ts';

/**
 * One event for each workspace, by which every reader of live events learns that what it shows may be of another time. Its number is
 * the time in milliseconds: higher than all that a database which counted events from 1, or from an earlier restore, can have given
 * out. Parameters: that number, and the instant.
 */
export function logRestored(number: string, instant: string): string {
  return `insert into "event" ("seq", "workspaceId", "kind", "recordId", "version", "at")
    select ${number} + row_number() over (order by "id"), "id", '${restoredKind}', "id", null, ${instant} from "workspace"`;
}
