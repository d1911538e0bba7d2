import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A place of the server's sources that the matrix must notice when it is gone. */
export interface Mutant {
  /** From 1; 0 is the server as it is. */
  readonly number: number;
  /** `features/clients/client-row.ts:29 eq(client.workspaceId, …)`. */
  readonly name: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** What stands there when the switch of this number is on. */
  readonly gone: string;
  readonly kind: MutantKind;
}

/** A condition on the workspace, in code or in SQL; the check of a rule; the check of a session. */
export type MutantKind = 'condition' | 'sql' | 'rule' | 'session';

export const serverSources = fileURLToPath(new URL('../../../server/src/', import.meta.url));

/** Every workspace predicate of the features and every check of a rule, in the order of the files. */
export function findMutants(): Mutant[] {
  const found = [
    ...filesIn('features'),
    'core/authorize.ts',
    'core/implement.ts',
    'http/exports/export-routes.ts',
    'http/files/file-routes.ts',
  ].flatMap((path) => {
    const text = readFileSync(serverSources + path, 'utf8');
    return placesIn(text, path).map((place) => ({ ...place, path, name: nameOf(path, text, place) }));
  });
  return found.map((place, position) => ({ ...place, number: position + 1 }));
}

type Place = Pick<Mutant, 'start' | 'end' | 'gone' | 'kind'>;

const kinds: readonly { kind: MutantKind; begins: RegExp; in?: RegExp; gone: string }[] = [
  // Drizzle leaves a condition out that is undefined.
  {
    kind: 'condition',
    begins: /\b(?:eq|inWorkspace)\((?=\s*(?:\w+\.workspaceId|workspace\.id)\b)/g,
    gone: 'undefined',
  },
  // The statement after an `if` stays one.
  {
    kind: 'rule',
    begins: /(?<!function )\b(?:authorizeFor|authorize|requireGrant|requireStaff)\((?=actor|ctx)/g,
    gone: 'undefined',
  },
  {
    kind: 'session',
    begins: /\bif \((?=isOver\(|found\.memberState)/g,
    in: /access\//,
    gone: 'if (false',
  },
];

/** In SQL written by hand; what it is compared with is one value, in braces or a column. */
const inSql = /(?:\b\w+\.)?(?:"workspaceId"|\$\{\w+\.workspaceId\}) = (?:\$\{[^{}]*\}|\w+\."workspaceId")/g;

function placesIn(text: string, path: string): Place[] {
  const calls = kinds.flatMap(({ kind, begins, in: where, gone }) =>
    where && !where.test(path)
      ? []
      : [...text.matchAll(begins)].map(({ index, 0: { length } }) => {
          const isCondition = gone !== 'undefined';
          const end = closing(text, index + length);
          return { start: index, end: isCondition ? end - 1 : end, gone, kind };
        }),
  );
  const written = [...text.matchAll(inSql)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    gone: '1 = 1',
    kind: 'sql' as const,
  }));
  return [...calls, ...written].toSorted((a, b) => a.start - b.start);
}

/** Behind the bracket that closes what was opened before `from`. Strings of these sources hold no brackets that matter. */
function closing(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
  }
  return at;
}

function nameOf(path: string, text: string, { start, end }: Place): string {
  const line = text.slice(0, start).split('\n').length;
  return `${path}:${line} ${text.slice(start, end).replaceAll(/\s+/g, ' ')}`;
}

function filesIn(folder: string): string[] {
  return readdirSync(serverSources + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .toSorted();
}
