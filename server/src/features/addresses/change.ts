import type { AddressChange } from '@clientele/contract';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { record, type Change } from '../activity/record.ts';
import type { ActivityType } from '../activity/table.ts';
import { lockClients, presentClient, refreshClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { addressesOf, editableClient, loadAddress, type AddressRow, type ClientRow } from './load.ts';
import { presentAddress } from './present.ts';
import { address } from './table.ts';

/** What becomes of an address, and what is written down about it. */
export interface Wanted {
  readonly set: Partial<AddressRow>;
  readonly action: string;
  /** Absent: histories do not tell of it. */
  readonly type?: ActivityType;
}

/**
 * Changes an address, alone with all that others change of the client's: `change` sees it as it is and says what becomes of it, or
 * null for nothing. Errors: `not-found` (also one that was removed, unless `removed` says so), `forbidden`, those of `change`.
 */
export function changeAddress(
  ctx: Ctx,
  id: string,
  change: (ctx: WriteCtx, before: AddressRow, others: readonly AddressRow[]) => Wanted | null | Promise<Wanted | null>,
  { removed = false } = {},
): Promise<AddressChange> {
  return transact(ctx, async (ctx) => {
    const { clientId } = await loadAddress(ctx, id);
    await lockClients(ctx, [clientId]);
    const owner = await editableClient(ctx, clientId);
    const before = await loadAddress(ctx, id);
    if (before.removedAt !== null && !removed) throw notFound();
    const others = (await addressesOf(ctx, clientId)).filter((other) => other.id !== id);
    const wanted = await change(ctx, before, others);
    if (!wanted) return { address: presentAddress(before), client: presentClient(ctx.actor, owner) };
    const after = await writeAddress(ctx, before, wanted.set);
    return settleAddress(ctx, owner, { before, after, ...wanted });
  });
}

/** The row must be locked with its client. */
export async function writeAddress(ctx: WriteCtx, before: AddressRow, set: Partial<AddressRow>): Promise<AddressRow> {
  const [row] = await ctx.db
    .update(address)
    .set({ ...set, version: sql`${address.version} + 1`, updatedAt: ctx.now().toISOString() })
    .where(and(inWorkspace(address.workspaceId, ctx.actor.workspaceId), eq(address.id, before.id)))
    .returning();
  if (!row) throw notFound();
  return row;
}

interface Settled {
  readonly before: AddressRow | null;
  readonly after: AddressRow;
  readonly action: string;
  readonly type?: ActivityType;
}

/**
 * Gives the client the text and the country of its primary billing address, writes down what changed, and makes the client's copies
 * anew. Where the client itself changes, its history tells that, and not the same once more of the address.
 */
export async function settleAddress(ctx: WriteCtx, owner: ClientRow, change: Settled): Promise<AddressChange> {
  const { before, after, action, type } = change;
  const [primary] = await ctx.db
    .select({ text: address.text })
    .from(address)
    .where(
      and(
        inWorkspace(address.workspaceId, ctx.actor.workspaceId),
        eq(address.clientId, owner.id),
        eq(address.isPrimary, true),
      ),
    );
  // The country is the client's own as well: it follows the primary address only when that one, or its country, is another now.
  const isAnother = after.isPrimary && (before?.isPrimary !== true || before.countryCode !== after.countryCode);
  const countryCode = (isAnother ? after.countryCode : null) ?? owner.countryCode;
  const wanted = { address: primary?.text ?? null, countryCode };
  const diff = Object.fromEntries(
    (['address', 'countryCode'] as const)
      .filter((field) => wanted[field] !== owner[field])
      .map((field) => [field, { before: owner[field], after: wanted[field] }]),
  );
  const changed = Object.keys(diff);
  const written = changed.length > 0 ? await writeClient(ctx, owner, wanted) : owner;
  await refreshClients(ctx, [owner.id], { changed: ['address', 'addresses', 'countryCode'], written: [written] });
  const told = changeOf(change, changed.length > 0 ? undefined : type);
  await record(
    ctx,
    changed.length === 0
      ? told
      : [
          {
            kind: 'client',
            id: owner.id,
            clientId: owner.id,
            version: written.version,
            type: 'client.updated',
            name: owner.name,
            data: { fields: changed, changes: diff },
            action,
            diff,
          },
          told,
        ],
  );
  return { address: presentAddress(after), client: presentClient(ctx.actor, written) };
}

async function writeClient(
  ctx: WriteCtx,
  owner: ClientRow,
  wanted: Pick<ClientRow, 'address' | 'countryCode'>,
): Promise<ClientRow> {
  const [row] = await ctx.db
    .update(client)
    .set({ ...wanted, version: sql`${client.version} + 1`, updatedAt: ctx.now().toISOString() })
    .where(and(inWorkspace(client.workspaceId, ctx.actor.workspaceId), eq(client.id, owner.id)))
    .returning();
  if (!row) throw notFound();
  return row;
}

/** What is written down of an address. Without a type the client's history does not tell of it. */
export function changeOf({ before, after, action }: Omit<Settled, 'type'>, type: ActivityType | undefined): Change {
  const isGone = after.removedAt !== null;
  const text = { before: before?.removedAt === null ? before.text : null, after: isGone ? null : after.text };
  return {
    kind: 'address',
    id: after.id,
    clientId: after.clientId,
    version: isGone ? null : after.version,
    ...(type && { type }),
    name: nameOf(after),
    data: { addressId: after.id, ...(text.before !== text.after && { changes: { address: text } }) },
    action,
    diff: differences(before, after),
  };
}

/** What a history calls an address. */
function nameOf({ label, text }: AddressRow): string {
  return label ?? text.replaceAll('\n', ', ');
}

const told = [
  'kind',
  'label',
  'isPrimary',
  'recipient',
  'street',
  'district',
  'city',
  'region',
  'postalCode',
  'countryCode',
  'position',
  'removedAt',
] as const;

function differences(
  before: AddressRow | null,
  after: AddressRow,
): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    told
      .filter((field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after[field]))
      .map((field) => [field, { before: before?.[field] ?? null, after: after[field] }]),
  );
}

/** Takes the mark of the primary address from whichever has it. */
export async function clearPrimary(
  ctx: WriteCtx,
  keep: Pick<AddressRow, 'id' | 'clientId'>,
  action: string,
): Promise<void> {
  const cleared = await ctx.db
    .update(address)
    .set({ isPrimary: false, version: sql`${address.version} + 1`, updatedAt: ctx.now().toISOString() })
    .where(
      and(
        eq(address.workspaceId, ctx.actor.workspaceId),
        eq(address.clientId, keep.clientId),
        eq(address.isPrimary, true),
        ne(address.id, keep.id),
      ),
    )
    .returning({ id: address.id, version: address.version });
  await record(
    ctx,
    cleared.map(({ id, version }) => ({
      kind: 'address',
      id,
      clientId: keep.clientId,
      version,
      action,
      diff: { isPrimary: { before: true, after: false } },
    })),
  );
}
