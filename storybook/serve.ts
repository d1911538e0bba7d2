// Serves the built Storybook together with the server that its stories talk to. PORT=0 takes any free port.
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { storyServer } from './build/story-server.ts';

const server = await preview({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [storyServer()],
  preview: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 6006), strictPort: true },
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void server.close().then(() => process.exit(0)));

const address = server.httpServer.address();
console.log(`Storybook is ready at http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`);
