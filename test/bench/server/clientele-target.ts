// Clientele's server as `clientele-server start` runs it, with a session, without limits on how often it may call, and never
// refusing for overload: a refusal would end the bench.
import { connect, createApp, createLog, listen } from '@clientele/server';
import { benchSessions } from './bench-sessions.ts';
import { ready } from './target.ts';

const database = await connect(process.env['DATABASE_URL'] ?? '');
const endless = { points: 1e9, seconds: 1 };
const app = createApp({ database, log: createLog('info'), limits: { calls: endless }, eventLoopLag: () => 0 });
const { port } = await listen(app, { port: 0, host: '127.0.0.1' });

const { token } = await (await benchSessions(database, `http://127.0.0.1:${port}`, []))();
ready({ port, headers: { authorization: `Bearer ${token}` } });
