import type { ManyClientsPatch } from '@clientele/contract';
import type { z } from 'zod';
import type { ClientRow } from '../load.ts';

export type Patch = z.output<typeof ManyClientsPatch>;

/** What a patch means for one client: the values that differ, and the tags that it does not have yet or really loses. */
export interface PlannedChange {
  readonly before: ClientRow;
  readonly values: Partial<Pick<ClientRow, 'statusId' | 'ownerId'>>;
  readonly tagsBefore: readonly string[];
  readonly tagsAfter: readonly string[];
  /** What takes it back. */
  readonly undo: ManyClientsPatch;
}

/** Null when the client is already as the patch wants it. */
export function plannedChange(before: ClientRow, patch: Patch): PlannedChange | null {
  const { statusId, ownerId } = patch;
  const tagsBefore = before.related.tagIds;
  const values = {
    ...(statusId !== undefined && statusId !== before.statusId && { statusId }),
    ...(ownerId !== undefined && ownerId !== before.ownerId && { ownerId }),
  };
  const added = [...new Set(patch.addTagIds)].filter((id) => !tagsBefore.includes(id));
  const removed = [...new Set(patch.removeTagIds)].filter((id) => tagsBefore.includes(id));
  const undo: ManyClientsPatch = {
    ...('statusId' in values && { statusId: before.statusId }),
    ...('ownerId' in values && { ownerId: before.ownerId }),
    ...(removed.length > 0 && { addTagIds: removed }),
    ...(added.length > 0 && { removeTagIds: added }),
  };
  if (Object.keys(undo).length === 0) return null;
  const tagsAfter = [...tagsBefore.filter((id) => !removed.includes(id)), ...added].toSorted();
  return { before, values, tagsBefore, tagsAfter, undo };
}
