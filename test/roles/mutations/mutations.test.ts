import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

/**
 * A process of its own, because the server is loaded with the switches. Two places of each kind, always the same, others on each
 * database; with CLIENTELE_TEST_LONG=1 (`pnpm test:long`) every place, as `run.ts --all` does.
 */
it('[A01] [A03] the matrix notices when a workspace predicate, the check of a rule or a role in a rule is taken away', async () => {
  const run = fileURLToPath(new URL('run.ts', import.meta.url));
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { failed, said } = await new Promise<{ failed: boolean; said: string }>((resolve) => {
    execFile(process.execPath, [run], { env }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, said: stdout + stderr }),
    );
  });
  assert.equal(failed, false, said);
  assert.match(said, /^caught \d+ of \d+ /m);
});
