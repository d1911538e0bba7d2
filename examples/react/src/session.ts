import type { FetchSession } from '@clientele/elements/provider';

/** Asks Copperline's own backend, which knows who is signed in and keeps the secret key. */
export const fetchSession: FetchSession = async ({ signal }) => {
  const answer = await fetch('/api/clientele-session', { method: 'POST', signal });
  if (!answer.ok) throw new Error(`No session: ${answer.status}`);
  const { token, expiresAt }: Awaited<ReturnType<FetchSession>> = await answer.json();
  return { token, expiresAt };
};
