/**
 * Whether a key belongs to an input method that is composing text: it is none of an element's business. Safari ends the composition
 * before the key that confirms it; what it has in common with the others is the code 229.
 * https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode, https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function isComposing({ isComposing: isWithin, keyCode }: KeyboardEvent): boolean {
  return isWithin || keyCode === 229;
}
