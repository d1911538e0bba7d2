/**
 * Remembers an answer for a while. Callers at the same time share one question; when it fails, the last answer stays, and only
 * without one the failure is passed on.
 */
export function coalesced<Answer>(
  ask: () => Promise<Answer>,
  { maxAgeMs, now }: { maxAgeMs: number; now: () => Date },
): () => Promise<Answer> {
  let known: { answer: Answer; at: number } | undefined;
  let asking: Promise<Answer> | undefined;

  async function renew(): Promise<Answer> {
    try {
      const answer = await ask();
      known = { answer, at: now().getTime() };
      return answer;
    } catch (error) {
      if (known) return known.answer;
      throw error;
    } finally {
      asking = undefined;
    }
  }

  return async () => {
    const age = known ? now().getTime() - known.at : Infinity;
    if (known && age >= 0 && age < maxAgeMs) return known.answer;
    return (asking ??= renew());
  };
}
