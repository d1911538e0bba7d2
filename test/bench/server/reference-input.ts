/** What the servers that ours is compared with are asked for; they know no more of a list than this. */
export interface ReferenceList {
  readonly withTotal?: boolean;
  readonly offset?: number;
  readonly statusId?: string;
  readonly createdFrom?: string;
  /** A phrase, folded as the stored texts are. */
  readonly search?: string;
}

export interface ReferenceUpdate {
  readonly id: string;
  readonly patch: { readonly paymentTermsDays: number };
}

/** What a text with the phrase has, in FTS5's query language: the index knows no positions, so each hit is still to be verified. */
export function trigramMatch(phrase: string): string {
  const trigrams = Array.from({ length: phrase.length - 2 }, (_, at) => phrase.slice(at, at + 3));
  return [...new Set(trigrams)].map((trigram) => `"${trigram}"`).join(' AND ');
}
