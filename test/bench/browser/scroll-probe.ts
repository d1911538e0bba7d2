export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly frames: number[];
}

export interface Cover {
  /** Painted frames with an area that has neither rows nor their placeholders. */
  readonly blank: number;
  /** Painted frames in which some of the rows were placeholders. */
  readonly placeholders: number;
  /** Frames that began with the list scrolled beyond the rows that were drawn before. */
  readonly behind: number;
}

/** In the page: how long frames take. Reads nothing but the clock. */
export function watchFrames(): { stop(): Frames } {
  const frames: number[] = [];
  let last = performance.now();
  let isOver = false;
  const count = (now: number) => {
    frames.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(count);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(count);
  });
  return {
    stop() {
      isOver = true;
      return { frames };
    },
  };
}

/** In the page: what the list shows in each frame, looked at after it was painted, when a look costs no layout. */
export function watchCover(): { stop(): Cover } {
  const scroller = bench.scroller();
  if (!scroller) throw new Error('Nothing scrolls.');
  let [blank, placeholders, behind] = [0, 0, 0];
  let isOver = false;
  const drawn = (selector: string) =>
    [...(bench.root?.querySelectorAll(selector) ?? [])].map((row) => row.getBoundingClientRect());
  const look = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const isIn = (rect: DOMRect) => rect.height > 0 && rect.bottom > top + 1 && rect.top < bottom - 1;
    const rows = drawn('.row[data-id]').filter(isIn);
    const skeletons = drawn('.row-skeleton').filter(isIn);
    // What stands above the rows, and scrolls with them or sticks to the top, covers its part.
    const head = drawn('.above, .head').filter(isIn);
    let reached = top;
    for (const rect of [...rows, ...skeletons, ...head].toSorted((a, b) => a.top - b.top))
      if (rect.top <= reached + 1) reached = Math.max(reached, rect.bottom);
    return { isBlank: reached < bottom - 1, hasSkeletons: skeletons.length > 0 };
  };
  // Of those that listen it comes first: nothing was drawn anew yet.
  scroller.addEventListener('scroll', () => (behind += look().isBlank ? 1 : 0), { capture: true, passive: true });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const { isBlank, hasSkeletons } = look();
    if (isBlank) blank += 1;
    if (hasSkeletons) placeholders += 1;
    if (!isOver) requestAnimationFrame(() => port2.postMessage(null));
  };
  requestAnimationFrame(() => port2.postMessage(null));
  return {
    stop() {
      isOver = true;
      return { blank, placeholders, behind };
    },
  };
}
