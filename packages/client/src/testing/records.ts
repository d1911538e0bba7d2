import type { Client, ClientSummary, InvoiceSummary } from '@clientele/contract';

export function summary(fields: Partial<ClientSummary> = {}): ClientSummary {
  return {
    id: 'cli_1',
    version: 1,
    kind: 'company',
    name: 'Acme',
    email: 'office@acme.example',
    phone: null,
    statusId: 'opt_1',
    ownerId: null,
    industry: null,
    typeId: null,
    tierId: null,
    brandId: null,
    rating: 0,
    tagIds: [],
    pictureId: null,
    primaryContact: null,
    currency: 'EUR',
    totals: [{ currency: 'EUR', outstandingMinor: 0, revenueMinor: 0 }],
    invoiceCount: 0,
    lastInteractionAt: null,
    enrichmentState: 'never',
    archivedAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...fields,
  };
}

export function whole(fields: Partial<Client> = {}): Client {
  return {
    ...summary(fields),
    website: null,
    address: null,
    countryCode: null,
    taxId: null,
    notes: null,
    statusReasonId: null,
    statusReason: null,
    team: [],
    parentClientId: null,
    newsletter: null,
    customFields: {},
    paymentTermsDays: 14,
    reminderTone: 'none',
    portalEnabled: false,
    clientSince: null,
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...fields,
  };
}

export function invoice(fields: Partial<InvoiceSummary> = {}): InvoiceSummary {
  return {
    id: 'doc_1',
    number: 'INV-0001',
    status: 'sent',
    isOverdue: false,
    overdueDays: 0,
    issueDate: '2026-01-01',
    dueDate: '2026-01-15',
    currency: 'EUR',
    totalMinor: 10_000,
    balanceMinor: 10_000,
    ...fields,
  };
}
