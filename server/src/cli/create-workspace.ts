import { isCurrency, seededStatuses, text } from '@clientele/contract';
import { asc } from 'drizzle-orm';
import { newId } from '../core/new-id.ts';
import { systemClock } from '../core/system-clock.ts';
import { transact } from '../core/transact.ts';
import { workspace } from '../features/access/table.ts';
import { status } from '../features/clients/table.ts';
import { seededOptionRows } from '../features/options/index.ts';
import { option } from '../features/options/table.ts';
import { printTable } from './print-table.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface NewWorkspace {
  name: string;
  currency: string;
  timezone: string;
  locale: string;
}

/** Makes an empty workspace with the usual statuses and options, and prints its id. */
export async function createWorkspace(databaseUrl: string, options: NewWorkspace): Promise<void> {
  const { currency: baseCurrency, timezone, locale } = options;
  const name = text(200).safeParse(options.name).data;
  if (name === undefined)
    throw new UsageError('Give --name what people call the workspace, in at most 200 characters.');
  if (!isCurrency(baseCurrency))
    throw new UsageError(`${baseCurrency} is not a currency. Give an ISO 4217 code, for example EUR.`);
  if (!isTimezone(timezone))
    throw new UsageError(`${timezone} is not a time zone. Give an IANA name, for example Europe/Berlin.`);
  if (!isLocale(locale))
    throw new UsageError(`${locale} is not a language. Give a BCP 47 tag, for example en or de-AT.`);
  await withDatabase(databaseUrl, async (database) => {
    const now = systemClock();
    const at = now.toISOString();
    const id = newId('workspace', now);
    await transact({ database }, async ({ db: tx }) => {
      await tx
        .insert(workspace)
        .values({ id, name, baseCurrency, timezone, locale, countryCode: null, createdAt: at, updatedAt: at });
      await tx.insert(status).values(
        seededStatuses.map((seeded, position) => ({
          id: newId('status', now),
          workspaceId: id,
          position,
          hiddenAt: null,
          ...seeded,
        })),
      );
      await tx.insert(option).values(seededOptionRows(id, () => newId('option', now)));
    });
    console.log(id);
  });
}

/** Prints every workspace, the oldest first. */
export async function printWorkspaces(databaseUrl: string): Promise<void> {
  await withDatabase(databaseUrl, async ({ read }) => {
    const workspaces = await read
      .select({ id: workspace.id, name: workspace.name, createdAt: workspace.createdAt })
      .from(workspace)
      .orderBy(asc(workspace.createdAt), asc(workspace.id));
    printTable(
      ['workspace', 'created', 'name'],
      workspaces.map(({ id, name, createdAt }) => [id, createdAt, name]),
    );
  });
}

function isTimezone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Boolean(new Intl.Locale(tag));
  } catch {
    return false;
  }
}
