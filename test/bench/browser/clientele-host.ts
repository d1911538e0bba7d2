// A host with Clientele's server in it, as examples/express-host has it, and the pages of the bench. It compresses what it serves,
// as every host does, and limits nobody.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, createApp, createLog, listen } from '@clientele/server';
import { benchSessions } from '../server/bench-sessions.ts';
import { ready } from '../server/target.ts';
import { hostFiles, pageWithSession } from './host-files.ts';

const files = await hostFiles();
const database = await connect(process.env['DATABASE_URL'] ?? '');
const endless = { points: 1e9, seconds: 1 };
const app = createApp({ database, log: createLog('warn'), limits: { calls: endless, minting: endless } });
const { port } = await listen(serve, { port: 0, host: '127.0.0.1' });
const origin = `http://127.0.0.1:${port}`;

const openSession = await benchSessions(database, origin, [origin]);
const { token } = await openSession();
ready({ port, headers: { authorization: `Bearer ${token}`, origin } });

function serve(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '/';
  const file = files.get(path);
  if (file) response.writeHead(200, file.headers).end(file.body);
  else if (path === '/clientele-with-session.html') void answerPage(response);
  else if (path === '/api/clientele-session') void answerSession(response);
  else app(request, response);
}

async function answerSession(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await openSession()));
}

async function answerPage(response: ServerResponse): Promise<void> {
  const { headers, body } = pageWithSession(await openSession());
  response.writeHead(200, headers).end(body);
}
