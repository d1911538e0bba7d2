import { searchKinds, type contract, type SearchHit, type SearchKind } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import type { Verbs } from '../../core/implement.ts';
import { isNamed, parseSearch } from '../clients/index.ts';

/** The records of a kind that a text finds, those that the actor may see: the closest first, archived ones last; at most `limit`. */
export type FindRecords = (ctx: Ctx, text: string, limit: number) => Promise<readonly SearchHit[]>;

/** One search across all kinds of record. How each kind is searched is its feature's: `router.ts` names it. */
export function searchOf(kinds: Readonly<Record<SearchKind, FindRecords>>): Verbs<typeof contract.search> {
  return {
    async find(ctx, { text, limit }) {
      const search = parseSearch(text);
      if (!search) return { items: [] };
      const byKind = await Promise.all(searchKinds.map((kind) => kinds[kind](ctx, text, limit)));
      const isByName = (hit: SearchHit | undefined) => hit !== undefined && isNamed(search, hit.name);
      const found = [...byKind.filter(([best]) => isByName(best)), ...byKind.filter(([best]) => !isByName(best))];
      const sizes = shares(
        found.map(({ length }) => length),
        limit,
      );
      const items = found
        .flatMap((hits, place) => hits.slice(0, sizes[place]))
        .map((hit) => (isByName(hit) ? { ...hit, matches: hit.matches.slice(0, 1) } : hit));
      return {
        items: [...items.filter(({ isArchived }) => !isArchived), ...items.filter(({ isArchived }) => isArchived)],
      };
    },
  };
}

/** How many hits of each kind there is room for: as many of one as of the other, and what one leaves goes to the others. */
function shares(found: readonly number[], limit: number): number[] {
  const taken = found.map(() => 0);
  for (let left = limit; left > 0;) {
    const open = found.flatMap((count, kind) => ((taken[kind] ?? 0) < count ? [kind] : [])).slice(0, left);
    if (open.length === 0) break;
    for (const kind of open) taken[kind] = (taken[kind] ?? 0) + 1;
    left -= open.length;
  }
  return taken;
}
