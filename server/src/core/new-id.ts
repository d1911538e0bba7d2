import { idPrefix, type IdKind } from '@clientele/contract';
import { monotonicFactory } from 'ulid';

const nextUlid = monotonicFactory();

/** A fresh id of a kind. Ids made later sort later, also within a millisecond and when the clock steps back. */
export function newId(kind: IdKind, now: Date): string {
  return `${idPrefix[kind]}_${nextUlid(now.getTime()).toLowerCase()}`;
}
