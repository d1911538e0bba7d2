import type { ClientSummary, ExportColumn } from '@clientele/contract';
import { dayIn } from '../../../core/day-in.ts';
import { amountText } from './amount-text.ts';
import type { ExportNames } from './export-names.ts';
import type { ExportRow } from './export-pages.ts';
import { plainText } from './plain-text.ts';

/** A client with what only the whole record has. */
type ExportedClient = ClientSummary & Pick<ExportRow, 'website' | 'address' | 'taxId'>;

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
    case 'tags':
      return cell((client) => client.tagIds.flatMap((id) => names.tags.get(id) ?? []).join('; '));
    case 'last-activity':
      return cell((client) => client.lastInteractionAt && dayIn(names.timezone, new Date(client.lastInteractionAt)));
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
