/**
 * A telephone number as it is stored, `+49 30 901820 ext. 12`, as a link that dials it and no other: the extension is a parameter of
 * the number. https://www.rfc-editor.org/rfc/rfc3966
 */
export function phoneLink(phone: string): string {
  const [, number = phone, extension] = /^(.*?)(?:[\s;,]*(?:ext\.?|extn\.?|x|#)[=:\s]*(\d+))?$/i.exec(phone) ?? [];
  // The zero in `+49 (0)30` is not dialled after the country's code.
  const digits = number.replace('(0)', '').replaceAll(/[^+\d]/g, '');
  return extension ? `tel:${digits};ext=${extension}` : `tel:${digits}`;
}
