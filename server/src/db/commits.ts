/** Who wants to know that something was committed, and how they are told. */
export interface Commits {
  /** Tells the listener after each commit, and now and then for no reason. What was committed it finds out by itself. */
  subscribe(listener: () => void): () => void;
  tell(): void;
}

export function createCommits(): Commits {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      // Wrapped, so that the same function subscribed twice is told twice and removed once.
      const entry = () => listener();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell() {
      for (const listener of listeners) listener();
    },
  };
}
