import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { outputOf, root } from '../../size/bundler.ts';

interface HostFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Entry = readonly [path: string, HostFile];

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** What works here works under any host's policy. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `connect-src 'self'`,
  `require-trusted-types-for 'script'`,
].join('; ');

const cdn = fileURLToPath(new URL('packages/elements/dist/cdn/', root));
const folder = fileURLToPath(new URL('.', import.meta.url));

/** The three pages that are compared, with their scripts, by path: Clientele's as it is published, the floors minified. */
export async function hostFiles(): Promise<ReadonlyMap<string, HostFile>> {
  return new Map<string, HostFile>([
    ['/favicon.ico', { headers: {}, body: Buffer.alloc(0) }],
    entry('/page.css', readFileSync(join(folder, 'page.css'))),
    entry('/clientele.html', clientelePage('')),
    ...readdirSync(cdn).map((name) => entry(`/clientele/${name}`, readFileSync(join(cdn, name)))),
    ...(await filesOf('floor-dom.html')),
    ...(await filesOf('floor-lit.html')),
  ]);
}

/** The page with the lines of `preload.html`, and with an attribute of the provider's. */
function clientelePage(session: string): Buffer {
  const lines = readFileSync(join(cdn, 'preload.html'), 'utf8');
  const page = readFileSync(join(folder, 'clientele.html'), 'utf8');
  return Buffer.from(page.replace('{{preload.html}}', lines).replace('{{session}}', session));
}

/** The page as a server renders it that has opened the session meanwhile. */
export function pageWithSession(session: object): HostFile {
  return entry('/session.html', clientelePage(`session='${JSON.stringify(session)}'`))[1];
}

/** A floor's page and its one script, as a bundler puts it into production. */
async function filesOf(page: string): Promise<Entry[]> {
  const output = await outputOf({
    root: folder,
    build: { write: false, target: 'es2023', modulePreload: false, rolldownOptions: { input: join(folder, page) } },
    plugins: [litOfTheElements()],
  });
  return output.map((file) => entry(`/${file.fileName}`, contentOf(file)));
}

function contentOf({ code, source }: { code?: string; source?: string | Uint8Array }): Buffer {
  return Buffer.from(code ?? source ?? '');
}

function entry(path: string, content: Buffer): Entry {
  const type = types[extname(path)] ?? 'application/json';
  const headers = {
    'content-type': type,
    'content-encoding': 'gzip',
    ...(type === 'text/html' && { 'content-security-policy': contentSecurityPolicy }),
  };
  return [path, { headers, body: gzipSync(content, { level: 9 }) }];
}

/** The tests have no Lit of their own. */
function litOfTheElements() {
  const { resolve } = createRequire(new URL('packages/elements/package.json', root));
  return { name: 'lit-of-the-elements', resolveId: (id: string) => (id === 'lit' ? resolve(id) : null) };
}
