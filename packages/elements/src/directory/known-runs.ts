import type { SessionInfo } from '@clientele/contract';

/**
 * Whether a person has begun enrichment of many clients in this browser and not put its outcome away: only then a page asks how far it is,
 * and every other page opens with one request. Nothing of clients is kept.
 */
export const knownRuns = {
  mayBe(session: SessionInfo): boolean {
    try {
      return localStorage.getItem(keyOf(session)) !== null;
    } catch {
      // Where the browser keeps nothing it is asked each time.
      return true;
    }
  },
  note(session: SessionInfo, isThere: boolean): void {
    try {
      if (isThere) localStorage.setItem(keyOf(session), '1');
      else localStorage.removeItem(keyOf(session));
    } catch {
      // See above.
    }
  },
};

function keyOf({ workspace, user }: SessionInfo): string {
  return `clientele-many-runs ${workspace.id} ${user.id}`;
}
