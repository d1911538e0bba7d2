import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

/** The server that the stories talk to, in the process and under the origin of what serves the stories. */
export function storyServer(): Plugin {
  const mount = async ({ middlewares, httpServer }: ViteDevServer | PreviewServer) => {
    const { openStoryServer, storyPath } = await import('@clientele/server/testing/stories');
    const server = await openStoryServer();
    middlewares.use(storyPath, server.app);
    httpServer?.once('close', () => void server.close());
  };
  return { name: 'clientele-story-server', apply: 'serve', configureServer: mount, configurePreviewServer: mount };
}
