import type { ServerResponse } from 'node:http';

/** Waits until a reader has taken what was written. False when it went away, or took nothing for so long. */
export function whenDrained(response: ServerResponse, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isDrained: boolean) => {
      clearTimeout(patience);
      response.off('drain', drained).off('close', gone);
      resolve(isDrained);
    };
    const drained = () => settle(true);
    const gone = () => settle(false);
    const patience = setTimeout(gone, patienceMs);
    response.once('drain', drained).once('close', gone);
    // Both may have happened before anyone listened.
    if (response.destroyed) gone();
    else if (!response.writableNeedDrain) drained();
  });
}
