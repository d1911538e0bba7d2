/** A place of messages to which the key leads. */
export interface MessagePlace {
  readonly hasFocus: boolean;
  /** False when nothing in it takes the focus, as outside of a modal dialog. */
  focusLatest(): boolean;
  giveFocusBack(): void;
}

/** What is shown in the page and where, the latest last. */
const shown = new Map<object, MessagePlace>();

/** F6 leads from anywhere in the page to the latest message of all places, and back. */
export function reachByKey(message: object, place: MessagePlace): void {
  shown.set(message, place);
  document.addEventListener('keydown', onKeydown);
}

export function outOfReach(message: object): void {
  shown.delete(message);
  if (shown.size === 0) document.removeEventListener('keydown', onKeydown);
}

function onKeydown(event: KeyboardEvent) {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (key !== 'F6' || event.defaultPrevented || ctrlKey || altKey || metaKey || shiftKey) return;
  const places = [...shown.values()].reverse();
  const focused = places.find(({ hasFocus }) => hasFocus);
  focused?.giveFocusBack();
  if (focused || places.some((place) => place.focusLatest())) event.preventDefault();
}
