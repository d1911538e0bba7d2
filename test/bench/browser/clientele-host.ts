// A host with Clientele's server in it, as examples/express-host has it, and the pages of the bench. It compresses what it serves,
// as every host does, and limits nobody.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, createApp, createLog, listen, registerKey } from '@clientele/server';
import { demoUsers, demoWorkspaceId } from '@clientele/server/demo';
import { ready } from '../server/target.ts';
import { hostFiles } from './host-files.ts';

const files = await hostFiles();
const database = await connect(process.env['DATABASE_URL'] ?? '');
const endless = { points: 1e9, seconds: 1 };
const app = createApp({ database, log: createLog('warn'), limits: { calls: endless, minting: endless } });
const { port } = await listen(serve, { port: 0, host: '127.0.0.1' });
const origin = `http://127.0.0.1:${port}`;

const secretKey = `sk_bench_${randomBytes(24).toString('hex')}`;
await registerKey(database, { workspaceId: demoWorkspaceId, name: 'Bench', secretKey, origins: [origin] });
const { token } = (await openSession()) as { token: string };
ready({ port, headers: { authorization: `Bearer ${token}`, origin } });

// Whatever becomes of the bench, this does not stay behind.
process.once('disconnect', () => process.exit());

function serve(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '/';
  const file = files.get(path);
  if (file) response.writeHead(200, file.headers).end(file.body);
  else if (path === '/api/clientele-session') void answerSession(response);
  else app(request, response);
}

async function answerSession(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await openSession()));
}

async function openSession(): Promise<unknown> {
  const { id: userId, name } = demoUsers[0];
  const answer = await fetch(`${origin}/v1/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      workspaceId: demoWorkspaceId,
      actor: { userId, role: 'owner', name },
      allowedOrigins: [origin],
      ttlSeconds: 3600,
    }),
  });
  if (!answer.ok) throw new Error(`No session: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
