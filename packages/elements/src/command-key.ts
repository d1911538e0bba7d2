/** A letter with Ctrl, or Cmd on a Mac, also on a keyboard that writes no Latin letters. */
export function isCommandKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, letter: string) {
  if (ctrlKey === metaKey || shiftKey || altKey) return false;
  return key.toLowerCase() === letter || (code === `Key${letter.toUpperCase()}` && !/^[a-z]$/i.test(key));
}
