import { currencyDigits, type InvoiceStatus } from '@clientele/contract';
import type { document, payment, paymentAllocation } from '../../features/billing/table.ts';
import { demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import type { Random } from './random.ts';
import { seedId } from './seed-id.ts';

type Payment = typeof payment.$inferInsert;

/** A client's invoices and what was paid on them. */
export interface MadeMoney {
  readonly documents: (typeof document.$inferInsert)[];
  readonly payments: Payment[];
  readonly allocations: (typeof paymentAllocation.$inferInsert)[];
}

/** Counts invoices and payments over the whole seed, so that numbers and ids are never used twice. */
export interface Serials {
  document: number;
  payment: number;
}

const day = 24 * 3_600_000;

/** None to nine invoices of the last two years, in every state that an invoice can be in. */
export function makeMoney(made: MadeRow, random: Random, serials: Serials, today: Date): MadeMoney {
  const money: MadeMoney = { documents: [], payments: [], allocations: [] };
  const from = Math.max(Date.parse(made.createdAt), today.getTime() - 730 * day);
  const until = made.archivedAt ? Date.parse(made.archivedAt) : today.getTime();
  const count = until - from < day || random.chance(0.15) ? 0 : Math.min(random.between(0, 5), random.between(1, 9));
  const instants = Array.from({ length: count }, () => from + Math.floor(random.fraction() * (until - from))).toSorted(
    (a, b) => a - b,
  );
  for (const instant of instants) addInvoice(money, made, new Date(instant), random, serials, today);
  return money;
}

function addInvoice(
  money: MadeMoney,
  made: MadeRow,
  issued: Date,
  random: Random,
  serials: Serials,
  today: Date,
): void {
  const currency = random.chance(0.96) ? made.currency : random.pick(['EUR', 'USD', 'GBP']);
  const due = new Date(issued.getTime() + made.paymentTermsDays * day);
  const totalMinor = amountIn(currency, random);
  const status = statusOf(today.getTime() > due.getTime(), today.getTime() - issued.getTime(), random);
  const paidMinor =
    status === 'paid'
      ? totalMinor
      : status === 'partially_paid'
        ? Math.ceil(totalMinor * random.pick([0.2, 0.25, 0.5, 0.75]))
        : 0;
  const serial = (serials.document += 1);
  const id = seedId('document', issued, serial);
  const at = issued.toISOString();
  money.documents.push({
    id,
    workspaceId,
    kind: 'invoice',
    number: status === 'draft' ? null : `${at.slice(0, 4)}-${String(serial).padStart(5, '0')}`,
    clientId: made.id,
    status,
    currency,
    issueDate: at.slice(0, 10),
    dueDate: due.toISOString().slice(0, 10),
    totalMinor,
    paidMinor,
    balanceMinor: totalMinor - paidMinor,
    billTo: { name: made.name, email: made.email ?? null, address: made.address ?? null, taxId: made.taxId ?? null },
    createdAt: at,
    updatedAt: at,
  });
  if (paidMinor === 0) return;
  // Some pay late; a payment of the future has not happened.
  const paid = new Date(
    Math.min(issued.getTime() + random.between(2, made.paymentTermsDays + 20) * day, today.getTime() - 3_600_000),
  );
  const parts =
    paidMinor > 1000 && random.chance(0.15) ? [Math.floor(paidMinor / 2), Math.ceil(paidMinor / 2)] : [paidMinor];
  // Money given back was paid too much before.
  const refund = status === 'partially_paid' && random.chance(0.3) ? Math.ceil(paidMinor / 4) : 0;
  if (refund > 0) parts[0] = (parts[0] ?? 0) + refund;
  for (const amountMinor of parts)
    addPayment(money, made, { documentId: id, currency, amountMinor, at: paid }, 1, serials);
  if (refund > 0) addPayment(money, made, { documentId: id, currency, amountMinor: refund, at: paid }, -1, serials);
}

function addPayment(
  money: MadeMoney,
  made: MadeRow,
  paid: { documentId: string; currency: string; amountMinor: number; at: Date },
  sign: 1 | -1,
  serials: Serials,
): void {
  const id = seedId('payment', paid.at, (serials.payment += 1));
  const at = paid.at.toISOString();
  const { currency, amountMinor, documentId } = paid;
  const kind = sign === 1 ? 'payment' : 'refund';
  money.payments.push({
    id,
    workspaceId,
    clientId: made.id,
    kind,
    amountMinor,
    currency,
    at,
    createdAt: at,
    updatedAt: at,
  });
  money.allocations.push({ workspaceId, paymentId: id, documentId, amountMinor: sign * amountMinor });
}

/** Most is paid once it is due; what is not is overdue. */
function statusOf(isDue: boolean, age: number, random: Random): InvoiceStatus {
  if (random.chance(0.03)) return 'void';
  if (age < 7 * day && random.chance(0.4)) return 'draft';
  const isPaid = random.chance(isDue ? 0.86 : 0.35);
  return isPaid ? 'paid' : random.pick(['sent', 'sent', 'viewed', 'viewed', 'partially_paid']);
}

/** What 1 EUR is roughly worth, so that amounts look right; nothing is converted with it. */
const scale: Readonly<Record<string, number>> = {
  CHF: 0.95,
  DKK: 7.5,
  GBP: 0.85,
  ILS: 4,
  JPY: 160,
  KRW: 1500,
  KWD: 0.33,
  PLN: 4.3,
  SEK: 11,
  USD: 1.1,
};

/** Small amounts are more frequent than large ones; round ones are frequent too. */
function amountIn(currency: string, random: Random): number {
  const euros = 120 + random.fraction() ** 3 * 24_000;
  const major = euros * (scale[currency] ?? 1);
  const minor = major * 10 ** currencyDigits(currency);
  const step = random.chance(0.5) ? 10 ** Math.max(1, Math.floor(Math.log10(minor)) - 1) : 1;
  return Math.max(step, Math.round(minor / step) * step);
}
