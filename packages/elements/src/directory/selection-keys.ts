/** Ctrl+A or Cmd+A, also on a keyboard that writes no Latin letters. */
export function isSelectAll({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  if (ctrlKey === metaKey || shiftKey || altKey) return false;
  return key.toLowerCase() === 'a' || (code === 'KeyA' && !/^[a-z]$/i.test(key));
}
