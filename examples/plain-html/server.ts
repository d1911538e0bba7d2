// Fernrot's backend: its page, Clientele's script beside it, and the one endpoint that every host has.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const port = Number(process.env['PORT'] ?? 4500);
const origin = `http://localhost:${port}`;
const clienteleUrl = process.env['CLIENTELE_URL'] ?? 'http://localhost:4400';
const secretKey = process.env['CLIENTELE_SECRET_KEY'];
const workspaceId = process.env['CLIENTELE_WORKSPACE'];
if (!secretKey || !workspaceId) throw new Error('Set CLIENTELE_SECRET_KEY and CLIENTELE_WORKSPACE: see README.md.');

const pages = fileURLToPath(new URL('public/', import.meta.url));
const clientele = fileURLToPath(new URL('.', import.meta.resolve('@clientele/elements/cdn/clientele.js')));
/** The lines that have the browser ask for all of Clientele's files in one round; they change with its version. */
const preload = readFileSync(join(clientele, 'preload.html'), 'utf8');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' blob:`,
  `connect-src 'self' ${clienteleUrl}`,
  `require-trusted-types-for 'script'`,
  `trusted-types clientele`,
].join('; ');

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', origin);
  if (pathname === '/api/clientele-session' && request.method === 'POST')
    return void openSession(response).catch(() => response.writeHead(502).end());
  const file = pathname.startsWith('/clientele/')
    ? join(clientele, pathname.slice('/clientele/'.length))
    : join(pages, pathname === '/' ? 'index.html' : pathname);
  const type = types[extname(file)];
  if (!type || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy });
  if (type === 'text/html') response.end(pageOf(file));
  else createReadStream(file).pipe(response);
}).listen(port, process.env['HOST'] ?? 'localhost', () => console.log(`Fernrot is ready at ${origin}`));

function pageOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace('{{CLIENTELE_SCRIPT}}', preload)
    .replaceAll('{{CLIENTELE_URL}}', clienteleUrl);
}

/** Opens Clientele for whoever is signed in here; your own login says who that is. The secret key stays on this side. */
async function openSession(response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL('/v1/sessions', clienteleUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      workspaceId,
      actor: { userId: 'greta@fernrot.example', role: 'manager', name: 'Greta Halloran' },
      allowedOrigins: [origin],
    }),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}
