import { notFound } from './errors.ts';
import type { Services } from './services.ts';

/** For how many days what was removed can be restored, unless the operator says otherwise. */
export const usualRemovedDays = 30;

/** What was removed before this instant is gone, whether or not it has been deleted yet. */
export function restorableSince({ now, removedDays }: Pick<Services, 'now' | 'removedDays'>): string {
  return new Date(now().getTime() - removedDays * 24 * 60 * 60 * 1000).toISOString();
}

/** Refuses what was removed too long ago, as what was never there. Errors: `not-found`. */
export function requireRestorable(
  services: Pick<Services, 'now' | 'removedDays'>,
  { removedAt }: { readonly removedAt: string | null },
): void {
  if (removedAt !== null && removedAt < restorableSince(services)) throw notFound();
}
