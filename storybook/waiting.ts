/** Whether something in it, in shadow roots too, says that it is not done. */
export function isWaiting(root: ParentNode): boolean {
  if (root.querySelector('[aria-busy=true]')) return true;
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && isWaiting(shadowRoot));
}
