import type { PortalWorkspace } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import { notFound } from '../../../core/errors.ts';
import type { Db } from '../../../db/connect.ts';
import { workspace } from '../../access/table.ts';

/** Where one would sign in: what a mail's address or the page names, or the only workspace that there is. Errors: `not-found`. */
export async function findWorkspace(db: Db, workspaceId: string | undefined): Promise<PortalWorkspace> {
  const [found, other] = await db
    .select({ id: workspace.id, name: workspace.name })
    .from(workspace)
    .where(workspaceId === undefined ? undefined : eq(workspace.id, workspaceId))
    .limit(2);
  if (!found || other) throw notFound();
  return found;
}
