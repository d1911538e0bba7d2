import type { Clientele } from '@clientele/client';
import type { SearchHit } from '@clientele/contract';
import type { Scope } from '../scope.ts';

/** The records that a person opened last, the latest first. Kept as long as the page is: names of clients are in it. */
export interface RecentRecords {
  add(scope: Scope, hit: Pick<SearchHit, 'kind' | 'id'> & Partial<SearchHit>): void;
  /** With the names that they have now; without those that are gone. */
  list(scope: Scope): readonly SearchHit[];
}

const most = 8;

interface Kept {
  /** Who opened them. */
  userId: string | undefined;
  hits: SearchHit[];
}

const kept = new WeakMap<Clientele, Kept>();

export const recentRecords: RecentRecords = {
  add(scope, hit) {
    const own = ofPerson(scope);
    const known = own.hits.find((other) => isSame(other, hit));
    const complete = {
      name: '',
      detail: null,
      pictureId: null,
      client: null,
      isArchived: false,
      ...known,
      ...hit,
      matches: [],
    };
    own.hits = [complete, ...own.hits.filter((other) => !isSame(other, hit))].slice(0, most);
  },
  list(scope) {
    const { records } = scope.client;
    return ofPerson(scope).hits.flatMap((hit) => {
      if (hit.kind !== 'client') return [hit];
      const client = records.get('client', hit.id)?.record;
      if (records.wasRemoved('client', hit.id)) return [];
      const name = client?.name ?? hit.name;
      if (!name) return [];
      const now = client && { pictureId: client.pictureId, isArchived: client.archivedAt !== null };
      return [{ ...hit, name, ...now }];
    });
  },
};

/** What one person opened is not shown to the next one who uses the same page. */
function ofPerson({ client, session }: Scope): Kept {
  const userId = session?.user.id;
  let own = kept.get(client);
  if (!own || own.userId !== userId) kept.set(client, (own = { userId, hits: [] }));
  return own;
}

function isSame(one: Pick<SearchHit, 'kind' | 'id'>, other: Pick<SearchHit, 'kind' | 'id'>) {
  return one.kind === other.kind && one.id === other.id;
}
