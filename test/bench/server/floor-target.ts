// The least that a server can do on SQLite: node:http and better-sqlite3, prepared statements, no session, no workspace, no
// checks, one table. What everything else is compared with.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import SqliteFile from 'better-sqlite3';
import { ready } from './target.ts';

const file = new SqliteFile(process.env['DATABASE_URL'] ?? '', { fileMustExist: true });
for (const pragma of ['journal_mode = wal', 'synchronous = 2', 'busy_timeout = 5000']) file.pragma(pragma);

const { workspaceId } = file.prepare('select id as workspaceId from workspace').get() as { workspaceId: string };
const summary = `id, version, kind, name, email, phone, statusId, ownerId, currency, invoiceCount, lastInteractionAt, archivedAt, createdAt`;
const list = file.prepare(
  `select ${summary} from client where workspaceId = ? and isArchived = 0 order by sortKey, id limit 50`,
);
const get = file.prepare('select * from client where id = ?');
const update = file.prepare('update client set paymentTermsDays = ?, version = version + 1 where id = ? returning *');

interface Input {
  id?: string;
  patch?: { paymentTermsDays: number };
}

const verbs: Readonly<Record<string, (input: Input) => unknown>> = {
  '/trpc/clients.list': () => list.all(workspaceId),
  '/trpc/clients.get': ({ id }) => get.get(id),
  '/trpc/clients.update': ({ id, patch }) => update.get(patch?.paymentTermsDays, id),
};

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => ready({ port: (server.address() as AddressInfo).port, headers: {} }));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const verb = verbs[request.url ?? ''];
  const body = JSON.stringify({ result: { data: verb?.(JSON.parse(await bodyOf(request)) as Input) } });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.once('end', () => resolve(text));
  });
}
