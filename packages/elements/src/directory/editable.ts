/** Whether a key that is pressed there goes into a text. */
export function isEditable(element: Element) {
  return (
    element.matches('input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [role=textbox]') ||
    (element as HTMLElement).isContentEditable
  );
}
