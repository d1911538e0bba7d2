import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file behind the command `clientele-server`: of the sources, with `--conditions=built` of the bundle beside them, or of
 * any other copy that `pnpm torture --server` names.
 */
export function serverBin(): string {
  const named = process.env['TORTURE_SERVER'];
  if (named !== undefined) return named;
  const entry = fileURLToPath(import.meta.resolve('@clientele/server'));
  return join(dirname(entry), `main${extname(entry)}`);
}
