import type { RecordStore } from '@clientele/client';
import type { ClientVersion } from '@clientele/contract';
import type { Act, Batch, Done } from './act.ts';
import type { Conflict } from './run.ts';

interface Undo {
  /** Clients that need the same are one batch, each from the version that it has now. */
  batches: Batch[];
  /** Someone archived or restored them since: a call that names no version would overwrite that. */
  conflicts: Conflict[];
}

/** What would take back what was done, and nothing else. */
export function undoOf(done: readonly Done[], records: RecordStore): Undo {
  const batches = new Map<string, { act: Act; targets: ClientVersion[] }>();
  const conflicts: Conflict[] = [];
  for (const { client, undo } of done) {
    if (!undo) continue;
    const known = records.get('client', client.id);
    const wasMoved = known !== undefined && (known.record.archivedAt === null) !== (client.archivedAt === null);
    if (undo.verb !== 'update' && wasMoved) {
      conflicts.push({ client, act: undo });
      continue;
    }
    const key = JSON.stringify(undo);
    const batch = batches.get(key) ?? { act: undo, targets: [] };
    batches.set(key, batch);
    batch.targets.push({ id: client.id, version: client.version });
  }
  return { batches: [...batches.values()], conflicts };
}
