import { idPrefix, type IdKind } from '@clientele/contract';
import { encodeTime } from 'ulid';

/** An id like those of the server, from an instant and a number instead of the clock and chance. */
export function seedId(kind: IdKind, at: Date, serial: number): string {
  return `${idPrefix[kind]}_${encodeTime(at.getTime(), 10)}${serial.toString(36).padStart(16, '0')}`.toLowerCase();
}
