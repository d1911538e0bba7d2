import { readdirSync, readFileSync } from 'node:fs';
import { tablesWithWorkspace } from '@clientele/server/testing';

const migrations = new URL('../../server/migrations/postgres/', import.meta.url);

export const scopedTables: ReadonlySet<string> = new Set(['workspace', ...tablesWithWorkspace]);

/**
 * The tables of a statement whose rows it takes without asking for their workspace: `client` of `select … from "client" where
 * "id" = ?`. What a statement writes anew is not asked for; what it overwrites is.
 */
export function unscopedTables(statement: string, scoped: ReadonlySet<string>): string[] {
  const text = inOneLine(statement);
  if (testsOwn.test(text) || ofMigrations.has(text)) return [];
  const named = [
    ...text.matchAll(
      /\b(?:from|join|update) "(\w+)"(?: (?:as )?"?(?!where|set|on|join|inner|left|cross|order|limit|group|indexed)(\w+)"?)?/gi,
    ),
  ];
  const taken = named.map(([, table = '', alias]) => ({ table, alias: alias ?? table }));
  const [, overwritten, target] = /^insert into "(\w+)".* on conflict \(([^)]*)\) do update/i.exec(text) ?? [];
  if (overwritten && !target?.includes('"workspaceId"')) taken.push({ table: overwritten, alias: overwritten });
  for (const [pattern, excused] of allowed) {
    const place = pattern.test(text) ? taken.findIndex(({ table }) => table === excused) : -1;
    if (place >= 0) taken.splice(place, 1);
  }
  // A table's own value first, then what ties it to another table.
  const compared = [...text.matchAll(comparison)]
    .map(([, left, right]) => [left, right])
    .toSorted((a, b) => Number(a[1] !== undefined) - Number(b[1] !== undefined));
  return taken
    .filter(({ table }) => scoped.has(table))
    .filter(({ table, alias }) => {
      const name = table === 'workspace' ? `"${alias}"."id"` : null;
      const place = compared.findIndex((sides) =>
        sides.some((side) => side !== undefined && isOf(side, alias) && (name === null || side === name)),
      );
      // Each comparison speaks for one table only.
      if (place >= 0) compared.splice(place, 1);
      return place < 0;
    })
    .map(({ table }) => table);
}

const column = String.raw`\+?((?:"?\w+"?\.)?"(?:workspaceId|id)")`;
/** Of a workspace with a value or with another column. */
const comparison = new RegExp(`${column} (?:=|<>) (?:${column}|\\?|\\$\\d+)`, 'g');

function isOf(side: string, alias: string): boolean {
  const [column = '', owner] = side.split('.').toReversed();
  if (column === '"id"') return owner === '"workspace"' && alias === 'workspace';
  return owner === undefined || owner.replaceAll('"', '') === alias;
}

/** What a statement may take once without asking for the workspace. */
const allowed: readonly (readonly [RegExp, table: string])[] = [
  // Who sends a secret is known by it alone.
  [/"session"\."tokenHash" = (\?|\$1)/, 'session'],
  [/"apiKey"\."keyHash" = (\?|\$1)/, 'apiKey'],
  // Which pages may ask at all.
  [/from "apiKey" where \("apiKey"\."revokedAt" is null/, 'apiKey'],
  // How large the full-text index is, for choosing a plan.
  [/\(select "rowId" from "clientSearch" order by "rowId" desc limit 1\) as "indexed"/, 'clientSearch'],
  // The outbox is read once for all who listen.
  [/from "event"/, 'event'],
];

/** What a test asks by itself. */
const testsOwn =
  /^select \* from|^select t::text|^update "membership" set "state"|^update "client" set "name" = '|^delete from "enrichment(?:Lane|Settings)" where "workspaceId" = '/;

/** For all workspaces at once, and exactly what the files say: nothing that the server itself asks looks like it. */
const ofMigrations: ReadonlySet<string> = new Set(
  readdirSync(migrations)
    .filter((file) => file.endsWith('.sql'))
    .flatMap((file) => readFileSync(new URL(file, migrations), 'utf8').split('--> statement-breakpoint'))
    .map(inOneLine),
);

function inOneLine(statement: string): string {
  return statement.replaceAll(/\s+/g, ' ').trim();
}
