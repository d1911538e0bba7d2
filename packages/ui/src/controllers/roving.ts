/**
 * Which of `items` an arrow key, Home or End leads to; undefined for any other key. It wraps around, skips what is disabled,
 * and follows the reading direction.
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function rovingTarget<Item extends HTMLElement>(
  key: string,
  items: Item[],
  current: Element | null | undefined,
  orientation: 'horizontal' | 'vertical',
): Item | undefined {
  const enabled = items.filter((item) => !item.matches('[disabled], [aria-disabled="true"]'));
  const index = enabled.findIndex((item) => item === current);
  if (key === 'Home') return enabled[0];
  if (key === 'End') return enabled.at(-1);
  const step = stepOf(key, orientation, items[0]);
  if (!step) return undefined;
  if (index < 0) return step > 0 ? enabled[0] : enabled.at(-1);
  return enabled.at((index + step) % enabled.length);
}

function stepOf(key: string, orientation: 'horizontal' | 'vertical', item: Element | undefined) {
  if (orientation === 'vertical') return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const forward = item?.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  return key === forward ? 1 : key === backward ? -1 : 0;
}
