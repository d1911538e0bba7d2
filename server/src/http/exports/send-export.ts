import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { ExportPart } from '../../features/clients/index.ts';
import { whenDrained } from './when-drained.ts';

interface Sending {
  headers: Readonly<Record<string, string>>;
  /** How long a reader may take nothing before it is taken for gone. */
  patienceMs: number;
  /** Asked between the parts; what it throws ends the export. */
  recheck: () => Promise<void>;
}

/** What has left so far; true to the moment, however the sending ends. */
export interface Sent {
  rows: number;
  isComplete: boolean;
}

/**
 * Sends a file part by part, as fast as its reader takes it, lets others be served between the parts, and keeps count in `sent`.
 * The answer is not ended yet. What goes wrong before the first part leaves the answer untouched.
 */
export async function sendExport(
  response: ServerResponse,
  parts: AsyncIterable<ExportPart>,
  { headers, patienceMs, recheck }: Sending,
  sent: Sent,
): Promise<void> {
  for await (const { csv, rows } of parts) {
    if (response.destroyed) return;
    if (!response.headersSent) response.writeHead(200, headers);
    const isTaken = response.write(csv);
    sent.rows += rows;
    if (!isTaken && !(await whenDrained(response, patienceMs))) {
      response.destroy();
      return;
    }
    await recheck();
    // SQLite answers without ever letting the event loop turn.
    await setImmediate();
  }
  sent.isComplete = !response.destroyed;
}
