/**
 * How alike two folded texts are, from 0 to 1: the share of their trigrams that both have, word by word as PostgreSQL's
 * pg_trgm counts them (https://www.postgresql.org/docs/current/pgtrgm.html).
 */
export function similarity(a: string, b: string): number {
  const left = trigramsOf(a);
  const right = trigramsOf(b);
  const shared = [...left].filter((trigram) => right.has(trigram)).length;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const word of text.split(' ')) {
    const letters = [' ', ' ', ...Array.from(word), ' '];
    for (let at = 0; at + 3 <= letters.length; at += 1) trigrams.add(letters.slice(at, at + 3).join(''));
  }
  return trigrams;
}
