import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  tags: string[];
  importPath: string;
}

const folder = fileURLToPath(new URL('../../storybook', import.meta.url));

/** Every story and page of the built Storybook. */
export function storyIndex(): Entry[] {
  const { entries } = JSON.parse(readFileSync(`${folder}/dist/index.json`, 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(entries);
}

/** The built Storybook and the server of its stories, in a process of their own. */
export async function startStorybook(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = spawn('node', ['serve.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const [, address] = /ready at (http\S+)/.exec(chunk.toString()) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`Storybook ended with ${code} before it was ready.`)));
  });
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}
