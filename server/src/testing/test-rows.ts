import { getTableColumns, getTableName, type Column, type Table } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { idPrefix } from '@clientele/contract';
import { newId } from '../core/new-id.ts';
import type { Database, Tx } from '../db/connect.ts';
import { referencesOf, schemaTables } from './schema-tables.ts';
import { testNow } from './test-workspace.ts';

/** Whose rows are made, and what they say. */
export interface RowSource {
  readonly workspaceId: string;
  /** Is in every text. */
  readonly marker: string;
  readonly currency: string;
  /** By the name of a table the id of a record in it, for rows that refer to one. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Values of columns, by the keys of the schema. */
export type RowValues = Readonly<Record<string, unknown>>;

/**
 * Inserts a row into any table of the schema, for records that no verb can make yet and for rows that no verb would make. Columns
 * that are not given get a value by the schema: a marked text, a record that is referred to, 100, or the instant at which tests
 * take place. Answers all values, the new id among them.
 */
export async function insertTestRow(
  database: Database,
  name: string,
  source: RowSource,
  given: RowValues = {},
): Promise<RowValues> {
  const values = testRow(tableNamed(name), source, given);
  await database.transaction((tx) => insertRow(tx, tableNamed(name), values));
  return values;
}

export function insertRow(tx: Tx, table: Table, values: RowValues) {
  return tx.insert(ofPostgres(table)).values(values).onConflictDoNothing();
}

let turn = 0;

export function testRow(table: Table, source: RowSource, given: RowValues): RowValues {
  turn++;
  const references = new Map(referencesOf(table).map((to) => [to.column, to.table]));
  const values = Object.entries(getTableColumns(table)).map(([key, column]) => {
    if (key in given) return [key, given[key]];
    const target = references.get(column.name);
    if (target) return [key, referredTo(table, column, target, source)];
    return [key, valueFor(table, key, column, source)];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function referredTo(table: Table, column: Column, target: string, source: RowSource): string | null {
  if (target === 'workspace') return source.workspaceId;
  const id = source.ids[target];
  if (id !== undefined) return id;
  if (!column.notNull) return null;
  throw new Error(
    `A row of ${getTableName(table)} refers to a record of ${target}. Give the id of one: ids: { ${target}: … }.`,
  );
}

/** Undefined: the database fills it in. */
function valueFor(table: Table, key: string, column: Column, { marker, currency, workspaceId }: RowSource): unknown {
  const name = getTableName(table);
  if (column.generated || column.hasDefault) return undefined;
  if (key === 'workspaceId') return workspaceId;
  if (key === 'currency') return currency;
  const meant = `${name}.${key}` in meaningful ? meaningful[`${name}.${key}`] : meaningful[key];
  if (meant !== undefined) return meant;
  if (key === 'id') return hasIds(name) ? newId(name, testNow) : `${marker} ${turn}`;
  if (/(^at|At)$/.test(key)) return column.notNull ? testNow.toISOString() : null;
  if (/(Date|On)$/.test(key)) return column.notNull ? '2026-01-01' : null;
  switch (column.dataType) {
    case 'boolean':
      return false;
    case 'number':
      return 100;
    case 'json':
      return { marker };
    default:
      // An optional text is filled in, so that it is seen where it should not be; an id would lead nowhere.
      return column.notNull || !key.endsWith('Id') ? `${marker} ${key} ${turn}` : null;
  }
}

/** Where a text or a list must be one that the server knows, by column or by table and column. */
const meaningful: RowValues = {
  actorType: 'staff',
  role: 'owner',
  state: 'active',
  category: 'active',
  reminderTone: 'friendly',
  scopes: [],
  allowedOrigins: [],
  origins: [],
  expiresAt: '2099-01-01T00:00:00.000Z',
  'activity.kind': 'interaction',
  'activity.type': 'interaction.call',
  'address.kind': 'other',
  'address.position': null,
  'asset.status': 'in_use',
  'audit.entity': 'client',
  'client.clientSince': null,
  'client.countryCode': null,
  'client.customFields': {},
  'client.enrichmentState': 'never',
  'client.kind': 'company',
  'client.listSummary': {
    tagIds: [],
    primaryContact: null,
    totals: [{ currency: 'EUR', outstandingMinor: 0, revenueMinor: 0 }],
  },
  'client.newsletter': null,
  'client.rating': 0,
  'client.team': [],
  'clientContact.isPrimary': true,
  'clientContact.roles': [],
  'clientContact.groups': [],
  'contact.emails': [],
  'contact.phones': [],
  'customField.choices': [],
  'customField.type': 'text',
  'comment.kind': 'note',
  'comment.mentions': [],
  'document.kind': 'invoice',
  'document.status': 'sent',
  'file.direction': 'internal',
  'file.uploadedByKind': 'staff',
  'picture.unusedSince': testNow.toISOString(),
  'enrichmentFact.applied': null,
  'enrichmentFact.confidence': 800,
  'enrichmentFact.decision': 'suggested',
  'enrichmentFact.field': 'industry',
  'enrichmentFact.sources': [{ url: 'https://one.example/', kind: 'site', method: 'text', snippet: null }],
  'enrichmentGetPaid.said': {},
  'enrichmentRun.error': 'unreachable',
  'enrichmentRun.found': { new: 1, changed: 0, again: 0, gone: 0 },
  'enrichmentRun.identity': null,
  'enrichmentRun.logoProblem': null,
  'enrichmentRun.nextRetryAt': '2099-01-01T00:00:00.000Z',
  'enrichmentRun.providers': [],
  'enrichmentRun.skipReason': null,
  'enrichmentRun.state': 'failed',
  'enrichmentRun.trigger': 'manual',
  'enrichmentSettings.ignoredSources': [],
  'enrichmentSettings.policies': {},
  'enrichmentSettings.triggers': [],
  'portalProposal.field': 'name',
  'portalProposal.state': 'open',
  'portalProposal.via': 'code',
  'portalToken.purpose': 'invitation',
  'session.portalScopes': null,
  'event.kind': 'client.updated',
  'mail.problem': null,
  'mail.state': 'accepted',
  'notification.kind': 'owner-assigned',
  'option.key': null,
  'option.set': 'client_tier',
  'payment.kind': 'payment',
  'reply.side': 'team',
  'task.kind': 'task',
  'task.priority': 'normal',
  'task.status': 'todo',
};

function hasIds(name: string): name is keyof typeof idPrefix {
  return name in idPrefix;
}

function tableNamed(name: string): Table {
  const found = schemaTables.find((table) => getTableName(table) === name);
  if (!found) throw new Error(`There is no table ${name} in db/schema.ts.`);
  return found;
}

/** As everywhere in the server: written against PostgreSQL's types. */
function ofPostgres(table: Table): PgTable {
  return table as PgTable;
}
