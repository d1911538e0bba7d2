import { permissions, roleGrants, roles } from '@clientele/contract';
import { expected, type ActorFacts } from './expected.ts';
import type { Variant } from './procedures.ts';

const columns: readonly (readonly [string, ActorFacts])[] = [
  ...roles.map((role) => [role, { role }] as const),
  ['portal', { role: null }],
];

/** Who may call what, in Markdown, as the contract has it at this moment. */
export function permissionsTable(variants: readonly Variant[]): string {
  const rows = variants.map((variant) => [
    `\`${variant.name}\``,
    variant.needs.map((need) => (need === 'staff' ? 'any member of staff' : `\`${need}\``)).join(', ') ||
      'any live session',
    ...columns.map(([, actor]) => mayCall(variant, actor)),
  ]);
  const grants = permissions.map((permission) => [
    `\`${permission}\``,
    ...roles.map((role) => ({ all: 'yes', assigned: 'own', none: '–' })[roleGrants[role][permission] ?? 'none']),
  ]);
  return `# Who may call what

Generated from the contract's rules by \`permissions-table.test.ts\`. \`permission-matrix.test.ts\` holds the server to it: every
call, by everyone, on records of one's own, of colleagues, of another workspace and of nobody.

- **yes**: on every record of the workspace. **own**: only on clients that the caller owns. **–**: \`forbidden\`.
- A record of another workspace is \`not-found\`, like one that does not exist.
- A call without a session is \`unauthenticated\`, with one that is over \`session-expired\`, by a suspended person \`forbidden\`.

${markdown(['Call', 'Needs', ...columns.map(([name]) => name)], rows)}

## What a role holds

A session may be narrowed to less.

${markdown(['Permission', ...roles], grants)}
`;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0), title.length),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function mayCall({ needs }: Variant, actor: ActorFacts): string {
  if (expected(needs, actor, 'own') !== 'ok') return '–';
  return expected(needs, actor, 'colleague’s') === 'ok' ? 'yes' : 'own';
}
