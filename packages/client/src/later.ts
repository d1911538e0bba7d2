/** Runs `task` once after so many milliseconds; the answer cancels it. In Node it does not keep the process alive. */
export function later(milliseconds: number, task: () => void): () => void {
  const timer: unknown = setTimeout(task, milliseconds);
  if (hasUnref(timer)) timer.unref();
  return () => clearTimeout(timer as number);
}

function hasUnref(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}
