/** The records of a CSV file. https://www.rfc-editor.org/rfc/rfc4180 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const fields = text.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g);
  for (const [whole, field = '', end] of fields) {
    if (whole === '') break;
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') records.push([]);
  }
  return records.filter((record) => record.length > 0);
}
