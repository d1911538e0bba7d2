import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { roles } from '@clientele/contract';
import { expected, type ActorFacts } from './expected.ts';
import { variants, type Variant } from './procedures.ts';

const file = new URL('permissions.md', import.meta.url);

const columns: readonly (readonly [string, ActorFacts])[] = [
  ...roles.map((role) => [role, { session: 'live', role }] as const),
  ['portal', { session: 'live', role: null }],
];

it('the published table of permissions is the one that the server is held to (UPDATE_PERMISSIONS=1 writes it)', () => {
  const table = permissionsTable();
  if (process.env['UPDATE_PERMISSIONS']) writeFileSync(file, table);
  assert.equal(readFileSync(file, 'utf8'), table);
});

function permissionsTable(): string {
  const rows = variants.map((variant) => [
    `\`${variant.name}\``,
    variant.needs.map((need) => `\`${need}\``).join(', ') || 'any live session',
    ...columns.map(([, actor]) => mayCall(variant, actor)),
  ]);
  const head = ['Call', 'Needs', ...columns.map(([name]) => name)];
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0), title.length),
  );
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return `# Who may call what

Generated from the contract's rules by \`permissions-table.test.ts\`. \`permission-matrix.test.ts\` holds the server to it: every
call, by everyone, on records of one's own, of colleagues, of another workspace and of nobody.

- **yes**: on every record of the workspace. **own**: only on clients that the caller owns. **–**: \`forbidden\`.
- A record of another workspace is \`not-found\`, like one that does not exist.
- A call without a session is \`unauthenticated\`, with one that is over \`session-expired\`, by a suspended person \`forbidden\`.

${[head, rule, ...rows].map(line).join('\n')}
`;
}

function mayCall({ needs }: Variant, actor: ActorFacts): string {
  if (expected(needs, actor, 'own') !== 'ok') return '–';
  return expected(needs, actor, 'colleague’s') === 'ok' ? 'yes' : 'own';
}
