import { oneLine } from '@clientele/contract/rules';
import { DomainError, invalid, notFound } from '../../core/errors.ts';

/** What has a label among others of its kind. */
interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** What makes two labels the same: case does not count. */
export function labelKey(label: string): string {
  return oneLine(label).normalize('NFKC').toLowerCase();
}

/** The one of all of a kind that is called for. Errors: `not-found`. */
export function oneOf<Row extends Labelled>(all: readonly Row[], id: string): Row {
  const found = all.find((each) => each.id === id);
  if (!found) throw notFound();
  return found;
}

/** Refuses a label that another one of them has. Errors: `validation`. */
export function requireOwnLabel(
  others: readonly Labelled[],
  { id, label, field }: { id?: string; label: string; field: string },
): void {
  if (others.some((other) => other.id !== id && labelKey(other.label) === labelKey(label)))
    throw invalid([
      { field, problem: 'invalid', message: `There is already one called ${label}. Choose another name.` },
    ]);
}

/** Errors: `limit-exceeded`. */
export function requireRoomFor(others: readonly unknown[], most: number, what: string): void {
  if (others.length >= most)
    throw new DomainError('limit-exceeded', `A workspace can have ${most} ${what}. Rename one that is not used.`);
}

/** The place behind all others. */
export function lastPosition(others: readonly { readonly position: number }[]): number {
  return others.reduce((last, { position }) => Math.max(last, position + 1), 0);
}
