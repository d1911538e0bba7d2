// The parts of the packages' READMEs that are made from the sources: what a host may rely on, by name.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contract,
  errorStatus,
  fieldProblems,
  liveEventTypes,
  permissions,
  roleGrants,
  roles,
  type ErrorCode,
  type LiveEventType,
  type Permission,
  type Procedure,
} from '@clientele/contract';
import { root } from '../supply-chain/packed.ts';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  attribute?: string;
  readonly?: boolean;
  kind?: string;
  parameters?: { name: string; optional?: boolean; default?: string; type?: { text: string } }[];
  return?: { type?: { text: string } };
}

interface ElementDoc {
  tagName: string;
  description?: string;
  members: Named[];
  events: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

// By address, since these are no published entry points: the build's own, and the tables of Storybook.
const { elementManifest } = (await import(
  new URL('../../packages/elements/build/element-manifest.ts', import.meta.url).href
)) as { elementManifest: (folder: string) => { modules: { declarations: ElementDoc[] }[] } };
const { colours, measures } = (await import(new URL('../../storybook/pages/token-names.ts', import.meta.url).href)) as {
  colours: { name: string; use: string }[];
  measures: { name: string; use: string }[];
};

/** Each README with a reference, by its path from the root, and what stands in it. */
export function references(): Map<string, string> {
  return new Map([
    ['packages/elements/README.md', elementsReference()],
    ['packages/contract/README.md', contractReference()],
    ['packages/client/README.md', clientReference()],
    ['server/README.md', serverReference()],
  ]);
}

const frame = /(<!-- reference: .*? -->\n).*?(<!-- \/reference -->)/s;

/** A README with this reference in place of the one that it has. */
export function withReference(readme: string, reference: string): string {
  if (!frame.test(readme)) throw new Error('There is no place for the reference.');
  return readme.replace(frame, (_, begin: string, end: string) => `${begin}\n${reference.trim()}\n\n${end}`);
}

function elementsReference(): string {
  const elements = elementManifest(join(root, 'packages/elements')).modules.flatMap(({ declarations }) => declarations);
  const order = [
    'clientele-provider',
    'clientele-workspace',
    'clientele-directory',
    'clientele-detail-sheet',
    'clientele-profile',
  ];
  const known = elements.toSorted((one, other) => order.indexOf(one.tagName) - order.indexOf(other.tagName));
  const fonts = [
    { name: '--clientele-font-family', use: 'the font; the page’s own unless set' },
    { name: '--clientele-font-size', use: 'the size of text' },
    { name: '--clientele-shadow', use: 'below menus, dialogs, drawers' },
  ];
  const tokens = [...colours, ...measures, ...fonts].filter(({ name }) => name.startsWith('--'));
  return `${known.map(elementReference).join('\n')}
### Tokens

Custom properties for any element around. \`appearance\` takes the same by camel-case name, without \`--clientele-\`: \`colorAccent\`.

${table(
  ['Token', 'What it is for'],
  tokens.map(({ name, use }) => [code(name), use]),
)}
`;
}

function elementReference({ tagName, description = '', members, ...element }: ElementDoc): string {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const section = (title: string, head: string, list: Named[] = []) =>
    list.length === 0
      ? ''
      : `\n${table(
          [title, head],
          list.map(({ name, description: text = '' }) => [name === '' ? '(default)' : code(name), oneLine(text)]),
        )}\n`;
  return `### \`<${tagName}>\`

${oneLine(description)}

${table(
  ['Attribute', 'Property', 'Type', 'Default', 'What it is'],
  fields.map(({ name, attribute, type, default: initial, readonly, description: text = '' }) => [
    attribute === undefined ? '' : code(attribute),
    code(name),
    `${code(type?.text ?? '')}${readonly ? ', read-only' : ''}`,
    initial === undefined ? '' : code(initial),
    oneLine(text),
  ]),
)}

${table(
  ['Method', 'What it does'],
  methods.map(({ name, parameters = [], return: result, description: text = '' }) => [
    code(
      `${name}(${parameters.map((parameter) => `${parameter.name}${parameter.optional || parameter.default ? '?' : ''}: ${parameter.type?.text}`).join(', ')}): ${result?.type?.text ?? 'void'}`,
    ),
    oneLine(text),
  ]),
)}
${section('Event', 'When, and with what', element.events)}${section('Slot', 'Where', element.slots)}${section('Part', 'What it is', element.cssParts)}${section('Custom property', 'What it is', element.cssProperties)}${section('State', 'When', element.cssStates)}`;
}

function contractReference(): string {
  return `### Roles and permissions

**yes**: for every client of the workspace. **own**: only for clients whose owner the person is. A session's \`scopes\` are permissions, and
narrow what the role has.

${table(
  ['Permission', 'What it allows', ...roles],
  permissions.map((permission) => [
    code(permission),
    permissionNotes[permission],
    ...roles.map((role) => ({ all: 'yes', assigned: 'own', none: '–' })[roleGrants[role][permission] ?? 'none']),
  ]),
)}

### Error codes

Status 0 arises in the browser and never travels. \`retryable\` of an error says whether the same call may succeed later.

${table(
  ['Code', 'Status', 'What it means'],
  Object.entries(errorStatus).map(([name, status]) => [code(name), String(status), errorNotes[name as ErrorCode]]),
)}

With \`validation\`, \`issues\` names each field and its problem: ${fieldProblems.map(code).join(', ')}.

### Procedures

\`POST /trpc/<name>\` with the input as JSON and \`Authorization: Bearer <session token>\`; up to ten with \`?batch=1\`. **signed-in** is any live
session, **staff** any but a portal's.

${table(
  ['Procedure', 'Kind', 'Needs', 'Once only by `idempotencyKey`'],
  procedures().map(([name, { kind, access, idempotent }]) => [code(name), kind, access.need, idempotent ? 'yes' : '']),
)}

### Live events

\`GET /v1/events\` with the session's token streams \`text/event-stream\`:

${table(
  ['Event', 'What it says'],
  liveEventTypes.map((name) => [code(name), liveEventNotes[name]]),
)}
`;
}

function procedures(): [string, Procedure][] {
  return Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.entries(verbs as Record<string, Procedure>).map(([verb, procedure]): [string, Procedure] => [
      `${feature}.${verb}`,
      procedure,
    ]),
  );
}

function clientReference(): string {
  const source = readFileSync(join(root, 'packages/client/src/index.ts'), 'utf8');
  const exported = [...source.matchAll(/^export (type )?\{ ([^}]+) \} from/gm)].flatMap(([, type, names = '']) =>
    names.split(', ').map((name) => [code(name), type ? 'type' : 'value']),
  );
  return `${table(['Export', ''], exported)}

Each is described where it is declared; editors show it.
`;
}

/** The command's own first page. */
function serverReference(): string {
  const help = execFileSync(process.execPath, [join(root, 'server/src/main.ts'), '--help'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], COLUMNS: '110', NO_COLOR: '1' },
  });
  return `\`\`\`text\n${help.trim()}\n\`\`\`\n`;
}

const permissionNotes: Readonly<Record<Permission, string>> = {
  view_clients: 'find and read clients',
  create_clients: 'create clients',
  edit_clients: 'change fields, status and tags',
  delete_clients: 'archive and restore',
  erase_clients: 'remove for good',
  export_clients: 'export the list',
  assign_owner: 'change who owns a client',
  manage_portal: 'decide about a client’s access to the portal',
  view_as_client: 'look at a client’s portal as the client does, which also takes `view_documents` and `view_files`',
  view_documents: 'see invoices and amounts',
  view_notes: 'read internal notes',
  write_notes: 'write, pin, change and remove internal notes',
  view_replies: 'read what the team and the people of a client have written to each other',
  write_replies: 'write to the people of a client, change one’s own replies, remove those of the team',
  edit_tasks: 'create, change and remove tasks',
  manage_options: 'add, rename and hide statuses, tiers, types, reasons and custom fields; set what enrichment does',
  view_files: 'see and download files',
  upload_files: 'add files, rename them, change who sees them',
  delete_files: 'remove files and bring them back',
  run_enrichment: 'look a client up on its website, and decide on what was found',
};

const errorNotes: Readonly<Record<ErrorCode, string>> = {
  validation: 'the input was refused: `field` and `issues` say where',
  unauthenticated: 'there is no session, or no such key',
  'session-expired': 'the session is over; the client fetches another by itself',
  forbidden: '`permission` is missing',
  'limit-exceeded': 'the workspace has no room for more of this',
  'not-entitled': 'the workspace does not have this feature',
  'code-required': 'in a portal, by a link: this takes a person who is known',
  'origin-denied': 'the session belongs to other pages: see `allowedOrigins`',
  'secret-key-in-browser': 'a secret key came from a page: revoke it',
  'not-found': 'there is no such record, or it belongs to somebody else',
  'method-not-allowed': 'the address takes another method',
  conflict: 'somebody else changed the record: `current` is how it is now',
  'link-expired': 'the link was replaced or is too old',
  'payload-too-large': 'a request may be 1 MB, a file as large as the operator allows and the workspace has room for',
  'unsupported-media-type': 'bodies are JSON, not compressed; a file is a program, or not what its name says',
  'idempotency-mismatch': 'the key was used with another input',
  'too-broad': 'the question takes longer than ten seconds: narrow the search, or ask with fewer conditions',
  'version-required': 'an update names the version that it started from',
  'rate-limited': 'too many calls: `retryAfter` seconds',
  'server-error': 'a fault of the server: its log has `requestId`',
  overloaded: 'the server has too much to do: `retryAfter` seconds',
  'storage-full': 'the database, or the storage of files, has no room to write',
  'storage-corrupt': 'the database is damaged: the operator restores a backup',
  offline: 'the server cannot be reached',
  'version-mismatch': 'the page and the server are of versions that do not fit',
  'render-failed': 'an element could not draw what it got',
};

const liveEventNotes: Readonly<Record<LiveEventType, string>> = {
  change: 'a record changed: `{ kind, id, clientId, version }`; ask for it again',
  reset: 'what was missed can no longer be told: ask for everything again',
  reauth: 'the session has ended: come back with a fresh token and the last id',
  bye: 'the server is going down: come back after `retry`',
};

function code(text: string): string {
  return `\`${text}\``;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** As oxfmt writes it, so that formatting and generating agree. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - cell.length)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [line(first), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join('\n');
}
