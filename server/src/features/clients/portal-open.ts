import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { invalid } from '../../core/errors.ts';
import type { ClientRow } from './client-row.ts';
import { client } from './table.ts';

/** Of a statement on `client`: those whose portal is open. It was switched on for them, and they are not archived. */
export function isPortalOpen(): SQL | undefined {
  return and(eq(client.portalEnabled, true), isNull(client.archivedAt));
}

/** The same of a client that was read, for what leads into its portal. Errors: `validation` (`clientId`). */
export function requireOpenPortal({
  portalEnabled,
  archivedAt,
}: Pick<ClientRow, 'portalEnabled' | 'archivedAt'>): void {
  if (portalEnabled && archivedAt === null) return;
  const message = portalEnabled
    ? 'This client is archived: nobody comes into its portal. Restore it first.'
    : 'The portal of this client is off. Switch it on first.';
  throw invalid([{ field: 'clientId', problem: 'invalid', message }]);
}
