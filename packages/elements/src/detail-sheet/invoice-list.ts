import type { InvoiceSummary } from '@clientele/contract';
import type { PagedController, PagedList } from '../controllers/paged-controller.ts';

interface InvoiceQuery {
  clientId: string;
}

export type InvoiceList = PagedController<InvoiceSummary, InvoiceQuery>;

/** The invoices of a client, the newest first. */
export const invoiceList: PagedList<InvoiceSummary, InvoiceQuery> = {
  kind: 'document',
  pageSize: 20,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, { clientId }, { cursor, limit }, signal) =>
    api.invoices.list({ clientId, limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ id }) => id,
  put: (records, invoice, by) => records.put('document', invoice, { whole: true, by }),
  latest: (records, invoice) => records.get('document', invoice.id)?.record ?? invoice,
  belongs: () => true,
  // Servers tell of a client whose figures an invoice has changed, and may tell of the invoice itself.
  isAffected: ({ kind, id, clientId }, query) =>
    kind === 'client' ? id === query.clientId : kind === 'document' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};
