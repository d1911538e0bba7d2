import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../run/postgres.ts';
import { outputOf } from '../size/bundler.ts';
import { root, startChild } from './child.ts';
import type { ClienteleServer } from './clientele-server.ts';

export interface Host {
  url: string;
  stop(): Promise<void>;
}

/** The plain page, deployed as a host does it: copied, and told where its Clientele server is. */
export async function startPlainHtml(clientele: ClienteleServer): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-plain-html-'));
  const example = join(root, 'examples/plain-html');
  for (const name of ['server.ts', 'package.json', 'public'])
    cpSync(join(example, name), join(folder, name), { recursive: true });
  symlinkSync(join(example, 'node_modules'), join(folder, 'node_modules'));
  return serve(clientele, { script: join(folder, 'server.ts'), ready: 'Fernrot is ready', folder });
}

/** The React product, built for its Clientele server and served. */
export async function startReact(clientele: ClienteleServer): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-react-'));
  const example = join(root, 'examples/react');
  process.env['VITE_CLIENTELE_URL'] = clientele.url;
  await outputOf({
    root: example,
    configFile: join(example, 'vite.config.ts'),
    build: { outDir: folder, emptyOutDir: true },
  });
  return serve(clientele, { script: join(example, 'server.ts'), ready: 'Copperline is ready', folder });
}

async function serve(
  clientele: ClienteleServer,
  host: { script: string; ready: string; folder: string },
): Promise<Host> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const env = {
    PORT: port,
    BUILT: host.folder,
    CLIENTELE_URL: clientele.url,
    CLIENTELE_WORKSPACE: clientele.workspaceId,
    CLIENTELE_SECRET_KEY: await clientele.newKey(url),
  };
  const child = await startChild([host.script], env, host.ready);
  return {
    url,
    async stop() {
      await child.stop();
      rmSync(host.folder, { recursive: true });
    },
  };
}
