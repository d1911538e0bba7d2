import { exportAccess, isDocumentColumn, type ExportColumn } from '@clientele/contract';
import type { StaffActor } from '../../../core/actor.ts';
import { authorize } from '../../../core/authorize.ts';

/** Refuses whoever may not export, or not these columns. Errors: `forbidden`. */
export function authorizeExport(actor: StaffActor, columns: readonly ExportColumn[]): void {
  authorize(actor, exportAccess, {});
  if (columns.some(isDocumentColumn)) authorize(actor, { need: 'view_documents' }, {});
}
