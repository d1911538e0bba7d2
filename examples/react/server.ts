// Copperline's backend: the built product, and the one endpoint that every host has.
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const port = Number(process.env['PORT'] ?? 4600);
const origin = `http://localhost:${port}`;
const clienteleUrl = process.env['CLIENTELE_URL'] ?? 'http://localhost:4400';
const secretKey = process.env['CLIENTELE_SECRET_KEY'];
const workspaceId = process.env['CLIENTELE_WORKSPACE'];
if (!secretKey || !workspaceId) throw new Error('Set CLIENTELE_SECRET_KEY and CLIENTELE_WORKSPACE.');

const built = process.env['BUILT'] ?? fileURLToPath(new URL('dist/', import.meta.url));
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
  // Bundled with the product, the elements share its copy of Lit, which has this policy.
  `trusted-types lit-html`,
].join('; ');

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', origin);
  if (pathname === '/api/clientele-session' && request.method === 'POST')
    return void openSession(response).catch(() => response.writeHead(502).end());
  // Every address without a file is a page of the product, which routes in the browser.
  const file = join(built, extname(pathname) === '' ? 'index.html' : pathname);
  const type = types[extname(file)];
  if (!type || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy });
  createReadStream(file).pipe(response);
}).listen(port, process.env['HOST'] ?? 'localhost', () => console.log(`Copperline is ready at ${origin}`));

/** Opens Clientele for whoever is signed in here; your own login says who that is. The secret key stays on this side. */
async function openSession(response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL('/v1/sessions', clienteleUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      workspaceId,
      actor: { userId: 'priya@copperline.example', role: 'manager', name: 'Priya Venkat' },
      allowedOrigins: [origin],
    }),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}
