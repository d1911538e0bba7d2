import { isCurrency, seededStatuses } from '@clientele/contract';
import { newId } from '../core/new-id.ts';
import { systemClock } from '../core/system-clock.ts';
import { connect } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { workspace } from '../features/access/table.ts';
import { status } from '../features/clients/table.ts';
import { UsageError } from './usage-error.ts';

interface NewWorkspace {
  name: string;
  currency: string;
  timezone: string;
  locale: string;
}

/** Makes an empty workspace with the three usual statuses, and prints its id. */
export async function createWorkspace(databaseUrl: string, options: NewWorkspace): Promise<void> {
  const { name, currency: baseCurrency, timezone, locale } = options;
  if (!isCurrency(baseCurrency))
    throw new UsageError(`${baseCurrency} is not a currency. Give an ISO 4217 code, for example EUR.`);
  if (!isTimezone(timezone))
    throw new UsageError(`${timezone} is not a time zone. Give an IANA name, for example Europe/Berlin.`);
  await migrate(databaseUrl);
  const database = await connect(databaseUrl);
  try {
    const now = systemClock();
    const at = now.toISOString();
    const id = newId('workspace', now);
    await database.transaction(async (tx) => {
      await tx
        .insert(workspace)
        .values({ id, name, baseCurrency, timezone, locale, countryCode: null, createdAt: at, updatedAt: at });
      await tx
        .insert(status)
        .values(
          seededStatuses.map((seeded, position) => ({
            id: newId('status', now),
            workspaceId: id,
            position,
            ...seeded,
          })),
        );
    });
    console.log(id);
  } finally {
    await database.close();
  }
}

function isTimezone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
