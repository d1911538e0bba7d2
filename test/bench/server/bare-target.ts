// What most would write first: tRPC's own adapter on Express and Drizzle, as their manuals show them, on the same SQLite file.
// No session, no workspace, no checks, nothing prepared.
import type { AddressInfo } from 'node:net';
import { initTRPC } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import SqliteFile from 'better-sqlite3';
import { and, asc, count, eq, gte, inArray, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import express from 'express';
import { trigramMatch, type ReferenceList, type ReferenceUpdate } from './reference-input.ts';
import { ready } from './target.ts';

const summary = {
  id: text().primaryKey(),
  version: integer().notNull(),
  kind: text().notNull(),
  name: text().notNull(),
  email: text(),
  phone: text(),
  statusId: text().notNull(),
  ownerId: text(),
  currency: text().notNull(),
  invoiceCount: integer().notNull(),
  lastInteractionAt: text(),
  archivedAt: text(),
  createdAt: text().notNull(),
};
const client = sqliteTable('client', {
  ...summary,
  workspaceId: text().notNull(),
  sortKey: text().notNull(),
  isArchived: integer({ mode: 'boolean' }).notNull(),
  website: text(),
  address: text(),
  countryCode: text(),
  taxId: text(),
  notes: text(),
  paymentTermsDays: integer().notNull(),
  reminderTone: text().notNull(),
  portalEnabled: integer({ mode: 'boolean' }).notNull(),
  clientSince: text(),
  updatedAt: text().notNull(),
});

const file = new SqliteFile(process.env['DATABASE_URL'] ?? '', { fileMustExist: true });
for (const pragma of ['journal_mode = wal', 'synchronous = 2', 'busy_timeout = 5000']) file.pragma(pragma);
const db = drizzle(file);
const { workspaceId } = file.prepare('select id as workspaceId from workspace').get() as { workspaceId: string };

const t = initTRPC.create();
const router = t.router({
  clients: t.router({
    list: t.procedure.input(as<ReferenceList>).query(({ input }) => list(input)),
    get: t.procedure
      .input(as<{ id: string }>)
      .query(({ input }) => db.select().from(client).where(eq(client.id, input.id)).get()),
    update: t.procedure.input(as<ReferenceUpdate>).mutation(({ input: { id, patch } }) =>
      db
        .update(client)
        .set({ ...patch, version: sql`${client.version} + 1` })
        .where(eq(client.id, id))
        .returning()
        .get(),
    ),
  }),
});

const app = express();
// The bench asks for everything by POST.
app.use('/trpc', createExpressMiddleware({ router, allowMethodOverride: true }));
const server = app.listen(0, '127.0.0.1', () => ready({ port: (server.address() as AddressInfo).port, headers: {} }));

async function list({ withTotal, offset = 0, statusId, createdFrom, search }: ReferenceList) {
  const where = and(
    eq(client.workspaceId, workspaceId),
    eq(client.isArchived, false),
    statusId === undefined ? undefined : eq(client.statusId, statusId),
    createdFrom === undefined ? undefined : gte(client.createdAt, createdFrom),
    search === undefined ? undefined : inArray(client.id, found(search)),
  );
  const shown = Object.fromEntries(Object.keys(summary).map((name) => [name, client[name as keyof typeof summary]]));
  const items = await db
    .select(shown)
    .from(client)
    .where(where)
    .orderBy(asc(client.sortKey), asc(client.id))
    .limit(50)
    .offset(offset);
  if (!withTotal) return items;
  const [counted] = await db.select({ total: count() }).from(client).where(where);
  return { items, total: counted?.total };
}

function found(search: string) {
  return sql`(select s."clientId" from "clientSearchIndex" f cross join "clientSearch" s on s."rowId" = f."rowid"
    where f."clientSearchIndex" match ${trigramMatch(search)} and instr(s."text", ${search}) > 0)`;
}

/** Takes the input as it comes. */
function as<Input>(input: unknown): Input {
  return input as Input;
}
