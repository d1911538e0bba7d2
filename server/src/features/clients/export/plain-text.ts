/**
 * A text as a cell that no spreadsheet takes for a formula: what begins like one gets a leading `'`. Beginnings that are not
 * seen do not hide it: white space, line breaks, control and formatting characters. Wide and small forms of the signs count,
 * because some programs read them as the plain ones. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function plainText(text: string): string {
  return beginsLikeFormula.test(text) ? `'${text}` : text;
}

const beginsLikeFormula = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/u;
