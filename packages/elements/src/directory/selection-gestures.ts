import type { Selection } from './selection.ts';
import { isCommandKey } from '../command-key.ts';

/** The rows that a gesture can be about. */
interface Rows {
  selection: Selection;
  /** Of all rows that were loaded, in their order. */
  ids: readonly string[];
  /** The row that the keyboard is on. */
  activeId: string | undefined;
}

/**
 * Space toggles, Shift+Space goes on from where a range began, Ctrl+A takes all, Escape lets go. True when the key was one of
 * them. https://www.w3.org/WAI/ARIA/apg/patterns/grid/#keyboardinteraction-datagrids
 */
export function selectByKey(event: KeyboardEvent, { selection, ids, activeId }: Rows): boolean {
  const target = event.target as Element;
  // A button has a use of its own for Space, and so has a checkbox, which does the same.
  const isOnRow = target.closest('.row[data-id]') !== null && !target.closest('button, input');
  if (selection.isMultiple && isCommandKey(event, 'a')) selection.add(ids);
  else if (event.altKey || event.ctrlKey || event.metaKey) return false;
  else if (event.key === 'Escape' && selection.isMultiple && selection.ids.size > 0) selection.clear();
  else if (event.key !== ' ' || !isOnRow || !activeId || !selection.isPossible) return false;
  else if (event.shiftKey && selection.isMultiple) selection.extend(activeId, activeId, ids);
  else selection.toggle(activeId);
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** On the box of a row, or with Ctrl anywhere on it, one client; with Shift a range. True when the click was one of them. */
export function selectByClick(event: MouseEvent, id: string, { selection, ids, activeId }: Rows): boolean {
  const isOnBox = (event.target as Element).closest('.check') !== null;
  if (!selection.isMultiple || !(isOnBox || event.shiftKey || event.ctrlKey || event.metaKey)) return false;
  if (event.shiftKey) selection.extend(activeId ?? id, id, ids);
  else selection.toggle(id);
  return true;
}
