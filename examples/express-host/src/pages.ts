import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));
const elementsFolder = fileURLToPath(new URL('.', import.meta.resolve('@clientele/elements/cdn/clientele.js')));

/** Strict on purpose: what works here works under any host's policy. `tiles`: of the map, if there is one. */
const contentSecurityPolicy = (tiles: string | undefined) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' blob:${tiles === undefined ? '' : ` ${new URL(tiles).origin}`}`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');

/** Tidewater's pages and files, and Clientele's script beside them. */
export function pages({ tiles }: { tiles: string | undefined }): Router {
  const router = express.Router();
  const policy = contentSecurityPolicy(tiles);
  // The lines have the browser ask for all of Clientele's files in one round; they change with its version.
  const script = readFileSync(join(elementsFolder, 'preload.html'), 'utf8');
  const pageOf = (name: string) =>
    readFileSync(join(publicFolder, name), 'utf8').replace('{{CLIENTELE_SCRIPT}}', script);
  const page = pageOf('index.html');
  const workspace = pageOf('workspace.html');
  const portal = pageOf('portal.html');
  router.use((_request, response, next) => {
    response.set('content-security-policy', policy).set('referrer-policy', 'same-origin');
    next();
  });
  router.use('/clientele', express.static(elementsFolder));
  router.get('/workspace.html', (_request, response) => response.type('html').send(workspace));
  // A link into a portal leads here: what it carries is in no request, and goes to no other page.
  router.get('/portal', (_request, response) =>
    response.set('referrer-policy', 'no-referrer').type('html').send(portal),
  );
  router.use(express.static(publicFolder, { index: false }));
  router.get('/', (_request, response) => response.redirect('/clients'));
  router.get(['/clients', '/clients/:id', '/invoices/new'], (_request, response) => response.type('html').send(page));
  return router;
}
