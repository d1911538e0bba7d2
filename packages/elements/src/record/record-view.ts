import type { KnownClient } from '@clientele/client';
import type { Scope } from '../context.ts';
import type { ArchiveActions } from './archive-actions.ts';
import type { FieldSaves } from './field-saves.ts';

/** What fields, choices and figures are drawn from. */
export interface FieldView {
  readonly scope: Scope;
  readonly clientId: string;
  /** Null until at least a row of the directory is known. Fields that only the whole record has may be missing. */
  readonly client: KnownClient | null;
  readonly saves: FieldSaves;
  readonly canEdit: boolean;
}

/** What the whole view of a record is drawn from. */
export interface RecordView extends FieldView {
  readonly actions: ArchiveActions;
  /** Asks why the client gets a status, and saves both; it has the status already when only the reason is to be another. */
  readonly askReason: (statusId: string) => void;
  /** A person is about to choose a status, as it seems. */
  readonly expectReason: () => void;
  /** There is nothing to show and nothing to wait for. */
  readonly isMissing: boolean;
}
