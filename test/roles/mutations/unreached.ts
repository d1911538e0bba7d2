import type { Mutant } from './find-mutants.ts';

/** Why no call of the matrix leads to a place; undefined for one to which a call should. */
export function unreachedReason({ path, name }: Pick<Mutant, 'path' | 'name'>): string | undefined {
  return reasons.find(([pattern]) => pattern.test(path) || pattern.test(name))?.[1];
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^features\/billing\/(?!list)/, 'Documents and payments are written by the seed alone so far.'],
  [/\.postgres\.ts$/, 'Of the other database, or asked of large workspaces only: search-oracle.test.ts runs on both.'],
  [
    /^features\/access\/(mint-session|api-key|end-sessions|set-suspended)\.ts$/,
    'Hosts open sessions with their key, operators manage keys and people by commands: both have tests of their own.',
  ],
  [
    /^features\/clients\/search\/search(-sample|\.sqlite)\.ts$/,
    'Asked of large workspaces only: search-oracle.test.ts has one, beside another workspace.',
  ],
  [
    /^features\/clients\/filter\/indexed-subquery\.ts$/,
    'Tags are asked so in large workspaces only: list/list-query.test.ts has one, with a stranger in another for each condition.',
  ],
  [
    /^features\/(clients\/check-read-model|contacts\/check-people)\.ts$/,
    'Asked by the doctor, of each workspace: read-model, totals and check-people.test.ts do, beside others.',
  ],
  [
    /^features\/contacts\/missing-subject\.ts$/,
    'Asked when a host opens the session of a portal: sessions.test.ts and portal-and-events.test.ts name strangers.',
  ],
  [
    /^features\/clients\/status-reason\.ts:\d+ eq\(option\.workspaceId|^features\/contacts\/change-tie\.ts:\d+ inWorkspace\(contact\.workspaceId/,
    'Of a reason, or of a last tie, which no call of the matrix has: profile-fields.test.ts and contacts.test.ts do.',
  ],
  [
    /^features\/clients\/require-room\.ts$/,
    'Asked where the operator allows a workspace so many clients: limits.test.ts does.',
  ],
  [
    /^features\/access\/current-actor\.ts$/,
    'Put together when the file is loaded, before a switch is on: rights-taken-away.test.ts asks it.',
  ],
  [
    /^features\/files\/stored-objects\.ts$/,
    'Of uploads that fail, of the purge, and of an operator who allows so many bytes: files.test.ts has each.',
  ],
  [
    /^features\/files\/download\.ts$|^http\/files\//,
    'A download is no call of the matrix: attack/files.test.ts has each sort of session, and a stranger.',
  ],
  [/\/lock-clients\.ts$/, 'SQLite has one writer.'],
  [
    /^features\/clients\/read-model\.ts:\d+ (eq|inWorkspace)\(\w+\.workspaceId/,
    'Of all clients of a workspace, which the seed writes: totals.test.ts does beside another workspace.',
  ],
  [
    /^features\/access\/live-actors\.ts$|^features\/activity\/outbox\//,
    'Of live events, which have tests of their own.',
  ],
  [
    /^features\/addresses\/client-part\.ts:\d+ ("workspaceId" = |eq\(address\.workspaceId)/,
    'Asked by the doctor, of each workspace: addresses.test.ts does, beside another.',
  ],
  [
    /^features\/clients\/change-picture\.ts:\d+ eq\(picture\.workspaceId, workspaceId\)/,
    'Of a picture that gives way to another: pictures.test.ts does.',
  ],
  [
    /^features\/contacts\/(find-people|load)\.ts:\d+ inWorkspace\((clientContact|contact)\.workspaceId/,
    'Of people who are found, and of those whom several clients have: matching-people and contacts.test.ts do.',
  ],
  [
    /^features\/files\/keep-picture\.ts:\d+ eq\(picture\.workspaceId/,
    'Of the picture of a logo that a run found: logo.test.ts has those that stay and those that go.',
  ],
  [/^features\/files\/preview\.ts/, 'Of an image that has no preview yet: preview.test.ts has one.'],
  [
    /^features\/enrichment\/(perform-run|merge-facts|logo-picture|suppressed|ledger)\.ts/,
    'Done by the worker, for the run that a job names: enrichment.test.ts and logo.test.ts perform runs.',
  ],
  [
    /^features\/enrichment\/(decide\.ts:\d+ authorizeFor\(ctx, 'edit_clients'|queue-run\.ts:\d+ inWorkspace)/,
    'Of facts that are applied and of runs that have succeeded, which no call of the matrix has: enrichment.test.ts has them.',
  ],
  [
    /^features\/enrichment\/(many|perform-many)\.ts:\d+ eq\((enrichmentRun|client)\.workspaceId/,
    'Of runs that are queued, ended or done by the worker, which no call of the matrix has: many.test.ts has them.',
  ],
  [
    /^features\/(portal\/sign-in\/|contacts\/verify-email\.ts)/,
    'Asked by people who sign in on the portals’ page, who are no actors of the matrix: sign-in.test.ts has some beside others.',
  ],
  [
    /^features\/(mail\/send-mail|portal\/compose-link|portal\/people\/mail-reply)\.ts/,
    'Done by the worker, for the mail that a job names: mail.test.ts, send-link.test.ts and mail-reply.test.ts send mails.',
  ],
  [
    /^features\/portal\/(view\/|open-by-link\.ts)|^features\/files\/load\.ts:\d+ inWorkspace\(file\.workspaceId, workspaceId\)/,
    'Asked by a client in its portal, who is no actor of the matrix: portal.test.ts has one beside others.',
  ],
];
