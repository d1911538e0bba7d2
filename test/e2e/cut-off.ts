import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const preload = new URL('cut-off-preload.ts', import.meta.url).href;

/** Cuts a process off from every machine but this one, by settings of its environment. */
export function cutOff(): { settings: Record<string, string>; attempts(): string[] } {
  const record = join(mkdtempSync(join(tmpdir(), 'cut-off-')), 'attempts');
  return {
    settings: { NODE_OPTIONS: `--import=${preload}`, CUT_OFF_RECORD: record },
    /** What the process asked of other machines, all in vain. Throws for one that was not cut off. */
    attempts: () => readFileSync(record, 'utf8').split('\n').filter(Boolean),
  };
}
