import type { ActivityEntry } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { namesIn } from '../../db/names-in.ts';
import { rowsOf } from '../../db/raw.ts';
import { apiKey, user } from '../access/table.ts';
import type { activity } from '../activity/table.ts';
import { status, tag } from '../clients/table.ts';
import { option } from '../options/table.ts';

export type EntryRow = typeof activity.$inferSelect;

interface NamedClient {
  readonly id: string;
  readonly name: string;
}

/** Rows of one client as entries, with the names that people and records have today. One query, whatever they tell of. */
export async function presentEntries(
  ctx: Ctx,
  client: NamedClient,
  rows: readonly EntryRow[],
): Promise<ActivityEntry[]> {
  const names = await namesNow(ctx, rows.flatMap(namedIds));
  return rows.map((row) => ({
    id: row.id,
    clientId: row.clientId,
    kind: row.kind,
    type: row.type,
    at: row.at,
    actor: actorOf(row, client, names),
    subject: subjectOf(row, client, names),
    text: row.data.text ?? null,
    host: hostPartOf(row),
    flags: [...(row.data.flags ?? [])],
    changes: changesOf(row.data, names),
    version: row.version,
  }));
}

export async function presentEntry(ctx: Ctx, client: NamedClient, row: EntryRow): Promise<ActivityEntry> {
  const [entry] = await presentEntries(ctx, client, [row]);
  if (!entry) throw new Error('A row became no entry.');
  return entry;
}

interface NameNow {
  readonly name: string | null;
  readonly isGone: boolean;
}

/** By id. Of what is not there any more there is nothing. */
type NamesNow = ReadonlyMap<string, NameNow>;

async function namesNow(ctx: Ctx, named: readonly string[]): Promise<NamesNow> {
  const ids = [...new Set(named)];
  if (ids.length === 0) return new Map();
  const { workspaceId } = ctx.actor;
  const own = [
    namesIn(user, { workspaceId, ids }),
    namesIn(apiKey, { workspaceId, ids }),
    namesIn(tag, { workspaceId, ids }),
    namesIn(status, { workspaceId, ids, name: status.label }),
    namesIn(option, { workspaceId, ids, name: option.label }),
  ];
  const ofFeatures = ctx.clientParts.flatMap(({ names }) => (names ? [names({ workspaceId, ids })] : []));
  const found = await rowsOf<{ id: string; name: string | null; isGone: unknown }>(
    ctx.db,
    sql.join([...own, ...ofFeatures], sql` union all `),
  );
  return new Map(found.map(({ id, name, isGone }) => [id, { name, isGone: Boolean(isGone) }]));
}

function namedIds({ actorId, subjectId, data }: EntryRow): string[] {
  const references = Object.entries(data.changes ?? {}).flatMap(([field, { before, after }]) =>
    isReference(field) ? [before, after].flat() : [],
  );
  return [actorId, subjectId, ...references].filter((id) => typeof id === 'string');
}

/** Of these fields the values are ids. */
function isReference(field: string): boolean {
  return /Ids?$/.test(field) && field !== 'taxId';
}

/** By field, since PostgreSQL keeps no order of its own. */
function changesOf({ changes = {} }: EntryRow['data'], names: NamesNow): ActivityEntry['changes'] {
  return Object.entries(changes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, { before, after }]) => ({
      field,
      before: textOf(field, before, names),
      after: textOf(field, after, names),
    }));
}

function textOf(field: string, value: unknown, names: NamesNow): string | null {
  if (Array.isArray(value)) {
    const texts = value.map((item) => textOf(field, item, names)).filter((text) => text !== null);
    return texts.length > 0 ? texts.join(', ') : null;
  }
  if (typeof value === 'string') return isReference(field) ? (names.get(value)?.name ?? null) : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function hostPartOf({ kind, externalId, data: { title = '', link } }: EntryRow): ActivityEntry['host'] {
  return kind === 'host' ? { title, link: link ?? null, externalId } : null;
}

/**
 * A host names whom it likes; a host's key is called by its name; what the operator does nobody is named for. Behind a portal's link is
 * whoever has it.
 */
function actorOf({ actorType, actorId, data }: EntryRow, client: NamedClient, names: NamesNow): ActivityEntry['actor'] {
  if (data.actorName !== undefined) return { kind: 'host', name: data.actorName };
  const name = names.get(actorId ?? '')?.name ?? null;
  if (actorType === 'portal') return { kind: 'portal', name: name ?? client.name };
  if (actorType === 'staff') return { kind: 'staff', name: name ?? '' };
  return name === null ? null : { kind: 'server', name };
}

function subjectOf(row: EntryRow, client: NamedClient, names: NamesNow): ActivityEntry['subject'] {
  const { kind, subjectId: id, subjectName: then } = row;
  if (id === null) return null;
  const now = id === client.id ? { name: client.name, isGone: false } : names.get(id);
  if (!now) return { kind, id, name: then, formerName: null, isGone: true };
  return { kind, id, name: now.name, formerName: then === now.name ? null : then, isGone: now.isGone };
}
