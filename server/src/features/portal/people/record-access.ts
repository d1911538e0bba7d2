import type { RecordCtx } from '../../../core/ctx.ts';
import { record, type Change } from '../../activity/record.ts';
import type { AccessRow } from './load.ts';

type Told = Pick<Change, 'action' | 'diff'> & {
  /** The contact's. */
  readonly name: string;
  /** Absent: nothing that people read in the client's history. */
  readonly type?: Change['type'];
};

/** History, audit and live event of what happened to the access of a contact. */
export function recordAccess(ctx: RecordCtx, { id, clientId }: AccessRow, { name, type, action, diff }: Told) {
  return record(ctx, {
    kind: 'portal',
    id,
    clientId,
    version: null,
    name,
    action,
    ...(type && { type }),
    ...(diff && { diff }),
  });
}
