/**
 * What stands for a name in a small circle: one or two graphemes, "" when there is nothing to show.
 * Scripts that join their letters or write words without spaces (Arabic, Chinese …) get one.
 */
export function initials(name: string): string {
  const words = name.match(word) ?? [];
  const [first = '', second] = words;
  const graphemes = graphemesOf(first);
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(first)) return graphemes[0] ?? '';
  if (second) return (graphemes[0] + (graphemesOf(second)[0] ?? '')).toLocaleUpperCase('und');
  return (graphemes.length === 2 ? first : (graphemes[0] ?? '')).toLocaleUpperCase('und');
}

// Letters with their marks, digits, and emoji, which a zero-width joiner or a variation selector may hold together.
const word =
  /[\p{L}\p{N}\p{Extended_Pictographic}](?:[\p{L}\p{M}\p{N}\p{Emoji_Modifier}\p{Extended_Pictographic}]|\u200d|\ufe0f)*/gu;

/** A number from 0 to `count` − 1 that is always the same for a name. */
export function hueOf(name: string, count: number) {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}

/** Most names are of letters that each stand alone; the segmenter, which is slow, is for the others. */
function graphemesOf(text: string) {
  if (/^[\u0020-\u02ff\u1e00-\u1eff]*$/.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;
