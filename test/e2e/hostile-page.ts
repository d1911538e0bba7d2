import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClienteleServer } from './clientele-server.ts';

export interface HostilePage {
  url: string;
  /** The next visit gets this page. */
  show(page: { body: string; script?: string; style?: string; trustedTypes?: string; isFirst?: boolean }): string;
  stop(): Promise<void>;
}

const cdn = fileURLToPath(new URL('../../packages/elements/dist/cdn/', import.meta.url));

/** A host whose pages a test writes: markup, style and script of its own beside Clientele's, under the strict policy. */
export async function startHostilePage(
  clientele: ClienteleServer,
  files: Record<string, string> = {},
): Promise<HostilePage> {
  const pages = new Map<string, { html: string; policy: string }>();
  const assets = new Map(Object.entries(files));
  let key = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const page = pages.get(pathname);
    const asset = assets.get(pathname);
    if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (page)
      response.setHeader('content-security-policy', page.policy).setHeader('content-type', 'text/html').end(page.html);
    else if (asset !== undefined)
      response.setHeader('content-type', extname(pathname) === '.css' ? 'text/css' : 'text/javascript').end(asset);
    else if (pathname.startsWith('/session/'))
      mint(pathname.slice('/session/'.length)).then(
        (session) => response.setHeader('content-type', 'application/json').end(session),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    else if (pathname.startsWith('/cdn/') && existsSync(join(cdn, pathname.slice(5)))) {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(join(cdn, pathname.slice(5))).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  key = await clientele.newKey(url);

  async function mint(role: string): Promise<string> {
    const answer = await fetch(`${clientele.url}/v1/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        workspaceId: clientele.workspaceId,
        actor: { userId: `usr_${role}`, role, name: `The ${role}` },
        allowedOrigins: [url],
      }),
    });
    return answer.text();
  }

  return {
    url,
    show({ body, script = '', style = '', trustedTypes = 'clientele', isFirst = false }) {
      const path = `/page-${pages.size}`;
      assets.set(`${path}.js`, script).set(`${path}.css`, style);
      const scripts = [`${path}.js`, '/cdn/clientele.js'].map((src) => `<script type="module" src="${src}"></script>`);
      pages.set(path, {
        html: `<!doctype html><html lang="en"><head><title>Host</title><link rel="stylesheet" href="${path}.css" />
          ${(isFirst ? scripts : scripts.reverse()).join('')}</head><body>${body}</body></html>`,
        policy: [
          `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'`,
          `connect-src 'self' ${clientele.url}`,
          `require-trusted-types-for 'script'; trusted-types ${trustedTypes}`,
        ].join('; '),
      });
      return url + path;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
