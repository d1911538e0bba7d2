/** In pixels, what of the window a list of messages must leave free. */
export interface Reserved {
  bottom: number;
  inlineEnd: number;
}

/** The lists that show something, the oldest first: each lies above those before it. */
const shown = new Map<HTMLElement, () => Reserved>();

/** Places a list at the bottom of the window, beside and above what must stay visible; also after that has changed. */
export function place(list: HTMLElement, reserved: () => Reserved): void {
  if (shown.size === 0) window.addEventListener('resize', placeAll);
  shown.set(list, reserved);
  placeAll();
}

export function leavePlace(list: HTMLElement): void {
  if (!shown.delete(list)) return;
  if (shown.size === 0) window.removeEventListener('resize', placeAll);
  placeAll();
}

function placeAll() {
  let free = margin;
  for (const [list, reserved] of shown) {
    const { bottom, inlineEnd } = reserved();
    const from = Math.max(free, bottom + gap);
    list.style.insetBlockEnd = `${from}px`;
    list.style.insetInlineEnd = `${inlineEnd}px`;
    free = from + list.offsetHeight + gap;
  }
}

/** How much of the window's bottom it takes to lie above an element; 0 when that is not visible. */
export function heightBelowTop(element: Element): number {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top > 0 && top < innerHeight ? innerHeight - top : 0;
}

const margin = 16;
const gap = 8;
