#!/usr/bin/env node
// The command `clientele-server` as it is published: a sentence on a Node that is too old, and `main.ts` on any other.
try {
  await import('./node-version.ts');
  await import('./main.ts');
} catch (error) {
  // `main.ts` catches its own; what comes here is about the machine or a bug.
  console.error(error instanceof Error && error.message.startsWith('@clientele/server needs') ? error.message : error);
  process.exitCode = 1;
}
