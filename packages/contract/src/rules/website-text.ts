/**
 * A website as people read, copy and search it: without scheme and final slash, letters of its path as letters. Everything else that
 * is percent-encoded stays so, because it could pass for a part of the address that it is not.
 */
export function websiteText(website: string): string {
  return website
    .replace(/^https?:\/\//i, '')
    .replace(/(?:%[89a-f][\da-f])+/gi, decodedLetters)
    .replace(/\/$/, '');
}

/** As it is shown: `www.` says nothing. */
export function shownWebsite(website: string): string {
  return websiteText(website).replace(/^www\./i, '');
}

function decodedLetters(encoded: string): string {
  try {
    const text = decodeURIComponent(encoded);
    return /^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text.normalize('NFC') : encoded;
  } catch {
    return encoded;
  }
}
