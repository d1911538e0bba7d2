// The least that a server can do on SQLite: node:http and better-sqlite3, prepared statements, no session, no workspace, no
// checks, one table. What everything else is compared with.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import SqliteFile, { type Statement } from 'better-sqlite3';
import { trigramMatch, type ReferenceList, type ReferenceUpdate } from './reference-input.ts';
import { ready } from './target.ts';

const file = new SqliteFile(process.env['DATABASE_URL'] ?? '', { fileMustExist: true });
for (const pragma of ['journal_mode = wal', 'synchronous = 2', 'busy_timeout = 5000']) file.pragma(pragma);

const { workspaceId } = file.prepare('select id as workspaceId from workspace').get() as { workspaceId: string };
const statements = new Map<string, Statement>();
const get = file.prepare('select * from client where id = ?');
const update = file.prepare('update client set paymentTermsDays = ?, version = version + 1 where id = ? returning *');

const verbs: Readonly<Record<string, (input: never) => unknown>> = {
  '/trpc/clients.list': list,
  '/trpc/clients.get': ({ id }: { id: string }) => get.get(id),
  '/trpc/clients.update': ({ id, patch }: ReferenceUpdate) => update.get(patch.paymentTermsDays, id),
};

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => ready({ port: (server.address() as AddressInfo).port, headers: {} }));

const summary = `id, version, kind, name, email, phone, statusId, ownerId, currency, invoiceCount, lastInteractionAt, archivedAt, createdAt`;
const found = `id in (select s.clientId from clientSearchIndex f cross join clientSearch s on s.rowId = f.rowid
  where f.clientSearchIndex match :match and instr(s.text, :search) > 0)`;

function list({ withTotal, offset = 0, statusId, createdFrom, search }: ReferenceList): unknown {
  const where = [
    'workspaceId = :workspaceId and isArchived = 0',
    ...(statusId === undefined ? [] : ['statusId = :statusId']),
    ...(createdFrom === undefined ? [] : ['createdAt >= :createdFrom']),
    ...(search === undefined ? [] : [found]),
  ].join(' and ');
  const match = search === undefined ? undefined : trigramMatch(search);
  const values = { workspaceId, offset, statusId, createdFrom, search, match };
  const items = prepared(
    `select ${summary} from client where ${where} order by sortKey, id limit 50 offset :offset`,
  ).all(values);
  return withTotal
    ? { items, total: prepared(`select count(*) from client where ${where}`).pluck().get(values) }
    : items;
}

function prepared(text: string): Statement {
  const known = statements.get(text);
  if (known) return known;
  const statement = file.prepare(text);
  statements.set(text, statement);
  return statement;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const verb = verbs[request.url ?? ''];
  const body = JSON.stringify({ result: { data: verb?.(JSON.parse(await bodyOf(request)) as never) } });
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
