import { isDeepStrictEqual } from 'node:util';
import type { Consent, StatusCategory } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { ClientRow } from './client-row.ts';
import { status } from './table.ts';

/** The fields that people set, of which an audit row keeps the values before and after. */
export const editableFields = [
  'kind',
  'name',
  'email',
  'phone',
  'website',
  'address',
  'countryCode',
  'taxId',
  'notes',
  'industry',
  'typeId',
  'tierId',
  'brandId',
  'pictureId',
  'rating',
  'statusId',
  'statusReasonId',
  'statusReason',
  'ownerId',
  'team',
  'parentClientId',
  'newsletter',
  'customFields',
  'clientSince',
  'currency',
  'paymentTermsDays',
  'reminderTone',
  'portalEnabled',
] as const;

export type EditableField = (typeof editableFields)[number];

/** What differs between two states of a client: the changed fields only, and of a new client those that have a value. */
export function changesOf(
  before: ClientRow | null,
  after: ClientRow,
): Partial<Record<EditableField, { before: unknown; after: unknown }>> {
  return Object.fromEntries(
    editableFields
      .map((field) => [field, { before: (before ?? empty)[field] ?? null, after: after[field] }] as const)
      .filter(([, change]) => !isDeepStrictEqual(change.before, change.after))
      .map(([field, change]) => [field, field === 'customFields' ? ofChangedOnly(before, after) : change]),
  );
}

type Changes = Readonly<Record<string, { before: unknown; after: unknown }>>;

/**
 * Changes as a client's history tells them: that the notes were changed, and not their words; the answer to the newsletter and how it
 * was given, each by itself; what is no single value in words of its own.
 */
export function toldChanges({ newsletter, ...changes }: ReturnType<typeof changesOf>): Changes {
  const withoutValues = (['notes', 'pictureId', 'team', 'customFields'] as const).filter((field) => field in changes);
  return {
    ...changes,
    ...Object.fromEntries(withoutValues.map((field) => [field, { before: null, after: null }])),
    ...(newsletter && consentChanges(newsletter)),
  };
}

function consentChanges({ before, after }: { before: unknown; after: unknown }): Changes {
  const [was, is] = [before, after].map((consent) => consent as Consent | null);
  return {
    newsletter: { before: was?.isGiven ?? null, after: is?.isGiven ?? null },
    newsletterSource: { before: was?.source ?? null, after: is?.source ?? null },
  };
}

/** What a new client is before it has anything, where nothing is not null. */
const empty: Partial<ClientRow> = { rating: 0, team: [], customFields: {} };

/** The values of the workspace's own fields that differ: there may be a hundred. */
function ofChangedOnly(before: ClientRow | null, after: ClientRow) {
  const [was, is] = [before?.customFields ?? {}, after.customFields];
  const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((id) => was[id] !== is[id]);
  const of = (values: ClientRow['customFields']) => Object.fromEntries(ids.map((id) => [id, values[id] ?? null]));
  return { before: of(was), after: of(is) };
}

interface TeamChange {
  team?: { added: ClientRow['team']; removed: ClientRow['team'] };
}

/** For a client's history: who joined its team, and who left it. */
export function teamChange(before: ClientRow, after: ClientRow): TeamChange {
  const isIn = (team: ClientRow['team']) => {
    const members = new Set(team.map(({ userId, role }) => `${userId} ${role}`));
    return ({ userId, role }: ClientRow['team'][number]) => members.has(`${userId} ${role}`);
  };
  const [was, is] = [isIn(before.team), isIn(after.team)];
  const added = after.team.filter((member) => !was(member));
  const removed = before.team.filter((member) => !is(member));
  return added.length + removed.length === 0 ? {} : { team: { added, removed } };
}

interface StatusNow {
  id: string;
  label: string;
  category: StatusCategory;
}

interface StatusChange {
  status?: { from: StatusNow | null; to: StatusNow | null };
}

interface Pair {
  before: ClientRow;
  after: ClientRow;
}

/** For a client's history: which status became which, as they were called at the time, and what each means. */
export async function statusChange(ctx: Ctx, before: ClientRow, after: ClientRow): Promise<StatusChange> {
  return (await statusChanges(ctx, [{ before, after }]))[0] ?? {};
}

/** The same for many clients, in their order, with one question. */
export async function statusChanges(ctx: Ctx, pairs: readonly Pair[]): Promise<StatusChange[]> {
  const ids = new Set(pairs.flatMap((pair) => (isChanged(pair) ? [pair.before.statusId, pair.after.statusId] : [])));
  if (ids.size === 0) return pairs.map(() => ({}));
  const found = await ctx.db
    .select({ id: status.id, label: status.label, category: status.category })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), inArray(status.id, [...ids])));
  const byId = new Map(found.map((row) => [row.id, row]));
  return pairs.map((pair) =>
    isChanged(pair)
      ? { status: { from: byId.get(pair.before.statusId) ?? null, to: byId.get(pair.after.statusId) ?? null } }
      : {},
  );
}

function isChanged({ before, after }: Pair): boolean {
  return before.statusId !== after.statusId;
}
