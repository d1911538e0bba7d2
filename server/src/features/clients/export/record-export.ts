import type { ExportColumn } from '@clientele/contract';
import type { Ctx } from '../../../core/ctx.ts';
import { transact } from '../../../core/transact.ts';
import { writeAudit } from '../../activity/index.ts';

interface Export {
  /** How many clients were sent. */
  rows: number;
  /** False when it was broken off. */
  isComplete: boolean;
  columns: readonly ExportColumn[];
}

/** For those who must answer for it: who took how many clients with which columns out of the workspace, and when. */
export function recordExport(ctx: Ctx, { rows, isComplete, columns }: Export): Promise<void> {
  return transact(ctx, (ctx) =>
    writeAudit(ctx, {
      action: 'clients.export',
      entity: 'export',
      entityId: ctx.requestId,
      diff: {
        rows: { before: null, after: rows },
        isComplete: { before: null, after: isComplete },
        columns: { before: null, after: columns },
      },
    }),
  );
}
