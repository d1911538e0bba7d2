/** A text of one line that can be shown and stored, or null: markup, formulas of spreadsheets and control characters are none. */
export function plainText(value: unknown, most: number): string | null {
  if (typeof value !== 'string' || value.length > 20_000) return null;
  const text = value
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '' || /[<>]/.test(text) || /^[=@]/.test(text) || /\p{M}{31}/u.test(text)) return null;
  return shortened(text, most);
}

/** Cut at a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most - 1).toWellFormed()}…`;
}

/** The words that a fact rests on. */
export function snippetOf(line: string): string {
  return shortened(line.replaceAll(/\s+/g, ' ').trim(), 200);
}

/** A telephone number as people publish it: 7 to 15 digits, with the signs between them. */
export function phoneText(value: unknown): string | null {
  const text = plainText(value, 40);
  if (text === null || !/^\+?[\d\s()./–-]+$/.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 7 && digits <= 15 ? text : null;
}
