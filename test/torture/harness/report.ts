import { appendFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../reports', import.meta.url));

/** Writes one result as a line of JSON to `test/torture/reports/results.jsonl` and to standard output. */
export function report(id: string, figures: Record<string, unknown>): void {
  const database = process.env['DATABASE_URL']?.startsWith('postgres') ? 'postgres' : 'sqlite';
  const line = JSON.stringify({ id, at: new Date().toISOString(), database, ...figures });
  mkdirSync(folder, { recursive: true });
  appendFileSync(`${folder}/results.jsonl`, `${line}\n`);
  console.log(line);
}
