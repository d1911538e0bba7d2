/**
 * A text as a cell that no spreadsheet takes for a formula: what begins like one gets a leading `'`. Beginnings that are not
 * seen do not hide it: white space, line breaks, control and formatting characters. Wide and small forms of the signs count,
 * because some programs read them as the plain ones. A program that expects semicolons or tabs between cells (Excel does in most of
 * Europe) ends a cell at them and at a line break, whatever is quoted: there begins another.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function plainText(text: string): string {
  const marked = text.replace(formulas, "$1'$2");
  return /^[\t\r\n]/.test(marked) ? `'${marked}` : marked;
}

/** At the beginning of the text or of what another program takes for a cell. */
const formulas = /(^|[;\t\r\n])((?:(?![;\t\r\n])[\s\p{C}])*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/gu;
