import { build } from 'rolldown';

/**
 * What is published and what `pnpm start` runs. Node reads the sources as they are too, but then looks into the manifest of
 * drizzle-orm once for each of its modules, which takes longer than everything else at start and leaves 130 MB of garbage.
 * Database drivers stay outside; each command of the CLI is a chunk that is loaded when it is called. A script and not a
 * configuration for rolldown's CLI, which prints every chunk at every log level.
 */
await build({
  logLevel: 'warn',
  platform: 'node',
  input: {
    bin: 'src/bin.ts',
    main: 'src/main.ts',
    index: 'src/index.ts',
    demo: 'src/demo.ts',
    testing: 'src/testing/index.ts',
    'reader-process': 'src/db/slow-reads/reader-process.ts',
    'preview-process': 'src/features/files/preview-process.ts',
  },
  external: ['better-sqlite3', 'pg', 'sharp', /^node:/],
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    chunkFileNames: '[name].js',
    cleanDir: true,
  },
});
