import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { namesIn } from '../../db/names-in.ts';
import { copiesOf } from './asset-values.ts';
import { asset } from './table.ts';

/** What a client has goes with its row. */
export const assetsOfClient: ClientPart = {
  names: (named) => namesIn(asset, { ...named, isGone: asset.isRemoved }),
  counts: {
    need: 'view_clients',
    of: ({ workspaceId, clientId }) => ({
      assets: sql`(select count(*) from "asset" where ${inWorkspace(asset.workspaceId, workspaceId)}
        and "asset"."clientId" = ${clientId} and "asset"."isRemoved" = false)`,
    }),
  },
  textDifferences: wrongCopies,
};

/** What code makes of names and searched fields, a page of assets at a time. */
async function wrongCopies(db: Db, workspaceId: string) {
  const found: { clientId: string; copy: string; recordId: string }[] = [];
  const pageAfter = (id: string) =>
    db
      .select()
      .from(asset)
      .where(and(eq(asset.workspaceId, workspaceId), gt(asset.id, id)))
      .orderBy(asc(asset.id))
      .limit(500);
  for (let page = await pageAfter(''); page.length > 0; page = await pageAfter(page.at(-1)?.id ?? ''))
    for (const row of page) {
      const expected = copiesOf(row);
      for (const copy of ['listKey', 'searchText'] as const)
        if (row[copy] !== expected[copy])
          found.push({ clientId: row.clientId, copy: `asset.${copy}`, recordId: row.id });
    }
  return found;
}
