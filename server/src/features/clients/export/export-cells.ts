import { currencyDigits, type ClientSummary, type ExportColumn } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { dayIn } from '../../../core/day-in.ts';
import { invalid } from '../../../core/errors.ts';
import { membership, user, workspace } from '../../access/table.ts';
import { customFieldsOf, optionsOf } from '../../options/index.ts';
import { status, tag } from '../table.ts';
import { currenciesInUse } from '../vocabulary.ts';
import type { ExportRow } from './export-pages.ts';

/** A client with what only the whole record has. */
type ExportedClient = ClientSummary & Pick<ExportRow, 'website' | 'address' | 'taxId' | 'customFields'>;

/** A column of the file: what stands above it, and below it for each client. */
export interface Cells {
  readonly header: string;
  readonly of: (client: ExportedClient) => string;
}

/**
 * The columns of the file. Amounts of different currencies are never in one column: `outstanding` and `revenue` give a column for
 * each currency in use, which its header names. A client that has no amount in a currency has an empty cell there.
 */
export function cellsOf(column: ExportColumn, header: string, names: ExportNames): Cells[] {
  const cell = (of: (client: ExportedClient) => string | null | undefined): Cells[] => [
    { header: plainText(header), of: (client) => plainText(of(client) ?? '') },
  ];
  switch (column) {
    case 'name':
      return cell((client) => client.name);
    case 'contact':
      return cell((client) => client.primaryContact?.name);
    case 'email':
      return cell((client) => client.email);
    case 'phone':
      return cell((client) => client.phone);
    case 'website':
      return cell((client) => client.website);
    case 'address':
      return cell((client) => client.address);
    case 'tax-id':
      return cell((client) => client.taxId);
    case 'status':
      return cell((client) => names.statuses.get(client.statusId));
    case 'owner':
      return cell((client) => (client.ownerId === null ? null : names.owners.get(client.ownerId)));
    case 'tier':
      return cell((client) => client.tierId && names.options.get(client.tierId));
    case 'type':
      return cell((client) => client.typeId && names.options.get(client.typeId));
    case 'rating':
      return cell((client) => (client.rating === 0 ? null : String(client.rating)));
    case 'industry':
      return cell((client) => client.industry);
    case 'tags':
      return cell((client) => client.tagIds.flatMap((id) => names.tags.get(id) ?? []).join('; '));
    case 'brand':
      return cell((client) => (client.brandId === null ? null : names.options.get(client.brandId)));
    case 'last-activity':
      return cell((client) => client.lastInteractionAt && dayIn(names.timezone, new Date(client.lastInteractionAt)));
    case 'enrichment':
      return cell((client) => client.enrichmentState);
    case 'created':
      return cell((client) => dayIn(names.timezone, new Date(client.createdAt)));
    case 'invoices':
      return [{ header: plainText(header), of: (client) => String(client.invoiceCount ?? '') }];
    case 'outstanding':
      return amounts('outstandingMinor');
    case 'revenue':
      return amounts('revenueMinor');
  }

  function amounts(field: 'outstandingMinor' | 'revenueMinor'): Cells[] {
    return names.currencies.map((currency) => ({
      header: plainText(`${header} (${currency})`),
      of(client) {
        const total = client.totals?.find((each) => each.currency === currency);
        return total ? amountText(total[field], currency) : '';
      },
    }));
  }
}

/** A column for each field of the workspace's own, headed by its label. A text is text; a number has a point; true and false are words. */
export async function customCells(ctx: Ctx, ids: readonly string[]): Promise<Cells[]> {
  if (ids.length === 0) return [];
  const fields = new Map((await customFieldsOf(ctx)).map((field) => [field.id, field]));
  return ids.map((id, place) => {
    const field = fields.get(id);
    if (!field)
      throw invalid([
        { field: `customFields.${place}`, problem: 'invalid', message: 'Choose a field of this workspace.' },
      ]);
    return {
      header: plainText(field.label),
      of({ customFields }) {
        const value = customFields[id];
        return typeof value === 'string' ? plainText(value) : String(value ?? '');
      },
    };
  });
}

/** What ids mean to people, for a whole export: as it was called when the export began. */
export interface ExportNames {
  readonly statuses: ReadonlyMap<string, string>;
  readonly options: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  /** Members past and present. */
  readonly owners: ReadonlyMap<string, string>;
  /** The base currency first. */
  readonly currencies: readonly string[];
  readonly timezone: string;
}

export async function exportNames(ctx: Ctx): Promise<ExportNames> {
  const { workspaceId } = ctx.actor;
  const { db } = ctx;
  const [statuses, options, tags, owners, settings, currencies] = await Promise.all([
    db.select({ id: status.id, name: status.label }).from(status).where(eq(status.workspaceId, workspaceId)),
    optionsOf(ctx),
    db.select({ id: tag.id, name: tag.name }).from(tag).where(eq(tag.workspaceId, workspaceId)),
    db
      .select({ id: user.id, name: user.name })
      .from(membership)
      .innerJoin(user, and(eq(user.workspaceId, membership.workspaceId), eq(user.id, membership.userId)))
      .where(eq(membership.workspaceId, workspaceId)),
    db.select({ timezone: workspace.timezone }).from(workspace).where(eq(workspace.id, workspaceId)),
    currenciesInUse(ctx),
  ]);
  return {
    statuses: byId(statuses),
    options: new Map(options.map(({ id, label }) => [id, label])),
    tags: byId(tags),
    owners: byId(owners),
    currencies,
    timezone: settings[0]?.timezone ?? 'UTC',
  };
}

function byId(rows: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Minor units as a number in major units, with a point and the currency's digits: -123450 of EUR is `-1234.50`. */
export function amountText(minor: number, currency: string): string {
  const digits = currencyDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * A text as a cell that no spreadsheet takes for a formula: what begins like one gets a leading `'`. Beginnings that are not
 * seen do not hide it: white space, line breaks, control and formatting characters. Wide and small forms of the signs count,
 * because some programs read them as the plain ones. A program that expects semicolons or tabs between cells (Excel does in most of
 * Europe) ends a cell at them and at a line break, whatever is quoted: there begins another.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function plainText(text: string): string {
  const marked = text.replace(formulas, "$1'$2");
  return /^[\t\r\n]/.test(marked) ? `'${marked}` : marked;
}

/** At the beginning of the text or of what another program takes for a cell. */
const formulas = /(^|[;\t\r\n])((?:(?![;\t\r\n])[\s\p{C}])*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/gu;
