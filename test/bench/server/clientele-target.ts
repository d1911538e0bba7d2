// Clientele's server as `clientele-server start` runs it, with a session, without limits on how often it may call, and never
// refusing for overload: a refusal would end the bench.
import { randomBytes } from 'node:crypto';
import { connect, createApp, createLog, listen, registerKey } from '@clientele/server';
import { demoUsers, demoWorkspaceId } from '@clientele/server/demo';
import { ready } from './target.ts';

const database = await connect(process.env['DATABASE_URL'] ?? '');
const endless = { points: 1e9, seconds: 1 };
const app = createApp({ database, log: createLog('info'), limits: { calls: endless }, eventLoopLag: () => 0 });
const { port } = await listen(app, { port: 0, host: '127.0.0.1' });

const secretKey = `sk_bench_${randomBytes(24).toString('hex')}`;
await registerKey(database, { workspaceId: demoWorkspaceId, name: 'Bench', secretKey, origins: [] });
const { id: userId, name } = demoUsers[0];
const answer = await fetch(`http://127.0.0.1:${port}/v1/sessions`, {
  method: 'POST',
  headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
  body: JSON.stringify({
    workspaceId: demoWorkspaceId,
    actor: { userId, role: 'owner', name },
    allowedOrigins: [],
    ttlSeconds: 3600,
  }),
});
const session = (await answer.json()) as { token: string };
ready({ port, headers: { authorization: `Bearer ${session.token}` } });
