import { randomBytes } from 'node:crypto';
import { registerKey, type Database } from '@clientele/server';
import { demoUsers, demoWorkspaceId } from '@clientele/server/demo';

/**
 * Makes a secret key for this run known, and gives what opens a session of the demonstration's owner with it, for pages of these
 * origins or, without any, for a server. What it opens is the answer of `/v1/sessions`; anything but success ends the bench.
 */
export async function benchSessions(
  database: Database,
  serverUrl: string,
  origins: string[],
): Promise<() => Promise<{ token: string }>> {
  const secretKey = `sk_bench_${randomBytes(24).toString('hex')}`;
  await registerKey(database, { workspaceId: demoWorkspaceId, name: 'Bench', secretKey, origins });
  const { hostId: userId, name } = demoUsers[0];
  return async () => {
    const answer = await fetch(`${serverUrl}/v1/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        workspaceId: demoWorkspaceId,
        actor: { userId, role: 'owner', name },
        allowedOrigins: origins,
        ttlSeconds: 3600,
      }),
    });
    if (!answer.ok) throw new Error(`No session: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { token: string };
  };
}
