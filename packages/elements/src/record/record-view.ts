import type { KnownClient } from '@clientele/client';
import type { Scope } from '../context.ts';
import type { ArchiveActions } from './archive-actions.ts';
import type { FieldSaves } from './field-saves.ts';

/** What the parts of the view are drawn from. */
export interface RecordView {
  readonly scope: Scope;
  readonly clientId: string;
  /** Null until at least a row of the directory is known. Fields that only the whole record has may be missing. */
  readonly client: KnownClient | null;
  readonly saves: FieldSaves;
  readonly actions: ArchiveActions;
  readonly canEdit: boolean;
  /** There is nothing to show and nothing to wait for. */
  readonly isMissing: boolean;
}
