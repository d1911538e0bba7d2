import { addressText } from '@clientele/contract';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { ClientPart, CreatedClient, WriteCtx } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import { namesIn } from '../../db/names-in.ts';
import { record } from '../activity/record.ts';
import { changeOf, writeAddress } from './change.ts';
import { insertAddress } from './create.ts';
import { addressesOf, type AddressRow } from './load.ts';
import { partsAfterEdit, partsOfText, type PartValues } from './parts.ts';
import { requireNoOther } from './remove.ts';
import { address } from './table.ts';

/**
 * The addresses of a client. `client.address` is the text of the primary billing address: who writes that text makes an address of
 * it, or replaces the one that there is.
 */
export const addressesOfClient: ClientPart = {
  async create(ctx, created) {
    if (created.address !== null) await insertText(ctx, created, 'clients.create');
    return false;
  },
  update: followText,
  names: (named) =>
    namesIn(address, {
      ...named,
      name: sql`coalesce(${address.label}, replace(${address.text}, ${'\n'}, ', '))`,
      isGone: address.isRemoved,
    }),
  differences: (workspaceId) => sql`
    select "client"."id" as "clientId", 'client.address' as "copy", "address"."id" as "recordId", null as "currency",
      null as "stored", null as "expected"
    from "client"
    left join "address" on "address"."clientId" = "client"."id" and "address"."workspaceId" = "client"."workspaceId"
      and "address"."isPrimary"
    where "client"."workspaceId" = ${workspaceId} and "client"."address" is distinct from "address"."text"
    union all
    select "clientId", 'address.isPrimary', null, null, "stored", "expected"
    from (
      select "clientId", sum(case when "isPrimary" then 1 else 0 end) as "stored",
        max(case when "kind" = 'billing' and "removedAt" is null then 1 else 0 end) as "expected"
      from "address" where "workspaceId" = ${workspaceId} group by "clientId"
    ) as "marked" where "stored" <> "expected"`,
  textDifferences: wrongTexts,
};

async function followText(ctx: WriteCtx, before: CreatedClient, after: CreatedClient): Promise<void> {
  if (before.address === after.address) return;
  const present = await addressesOf(ctx, after.id);
  const primary = present.find(({ isPrimary }) => isPrimary);
  if (!primary) {
    if (after.address !== null) await insertText(ctx, after, 'clients.update');
    return;
  }
  if (after.address === null) requireNoOther(primary, present, 'patch.address');
  const set: Partial<AddressRow> =
    after.address === null
      ? { removedAt: ctx.now().toISOString(), isPrimary: false }
      : partsAfterEdit(partValuesOf(primary), after.address, primary.countryCode ?? after.countryCode);
  const written = await writeAddress(ctx, primary, set);
  await record(ctx, changeOf({ before: primary, after: written, action: 'clients.update' }, undefined));
}

function partValuesOf(row: AddressRow): PartValues {
  const { recipient, street, district, city, region, postalCode, countryCode, position, text } = row;
  return { recipient, street, district, city, region, postalCode, countryCode, position, text };
}

/** The client's own history tells of it. */
async function insertText(
  ctx: WriteCtx,
  { id, address: text, countryCode }: CreatedClient,
  action: string,
): Promise<void> {
  if (text === null) return;
  const values = partsOfText(text, countryCode);
  const after = await insertAddress(ctx, { clientId: id, kind: 'billing', label: null, isPrimary: true, values });
  await record(ctx, changeOf({ before: null, after, action }, undefined));
}

/** What code makes of the parts, a page of addresses at a time. */
async function wrongTexts(db: Db, workspaceId: string) {
  const found: { clientId: string; copy: string; recordId: string }[] = [];
  const pageAfter = (id: string) =>
    db
      .select()
      .from(address)
      .where(and(eq(address.workspaceId, workspaceId), gt(address.id, id)))
      .orderBy(asc(address.id))
      .limit(500);
  for (let page = await pageAfter(''); page.length > 0; page = await pageAfter(page.at(-1)?.id ?? ''))
    for (const row of page)
      if (row.text !== addressText(row)) found.push({ clientId: row.clientId, copy: 'address.text', recordId: row.id });
  return found;
}
