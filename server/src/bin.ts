#!/usr/bin/env node
// The command `clientele-server` as it is published: a sentence on a Node that is too old, and `main.ts` on any other.
const { refusal } = await import('./node-version.ts').then(
  () => ({ refusal: undefined }),
  (error: Error) => ({ refusal: error.message }),
);
if (refusal === undefined) await import('./main.ts');
else {
  console.error(refusal);
  process.exitCode = 1;
}

export {};
