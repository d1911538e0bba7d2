import type { WrittenClient, WrittenInvoice } from './written-client.ts';

/** What a layout has to survive: names without a break, names as long as they may be, and long everything else. */
export const longNames: readonly WrittenClient[] = [
  {
    name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    email: 'hauptbetriebswerkbauunterbeamtengesellschaft@donaudampfschifffahrtselektrizitaeten.example',
    website: 'https://www.donaudampfschifffahrtselektrizitaetenhauptbetriebswerk.example/ueber-uns/anfahrt',
    phone: '+49 30 901820',
    address: 'Friedrich-Wilhelm-von-Steuben-Straße 180 a, Hinterhaus, 4. Obergeschoss links\n10115 Berlin',
    notes:
      'Invoices go to the accounts department on the fourth floor, never to the works manager, who forwards them to ' +
      'the shipping office, which returns them unopened. '.repeat(4),
    invoices: [{ totalMinor: 123_456_789_00, daysAgo: 12 }],
  },
  {
    name: 'The Worshipful and Ancient Company of Bookbinders, Papermakers, Stationers and Allied Crafts of the Northern Counties (Incorporated by Royal Charter)',
    email: 'the.clerk.to.the.worshipful.company@bookbinders-papermakers-stationers.example',
    invoices: [{ totalMinor: 9_950_00, daysAgo: 40, paidMinor: 4_000_00 }],
  },
  { name: 'บริษัท รวมพลังสร้างสรรค์งานพิมพ์และสื่อสิ่งพิมพ์แห่งประเทศไทย จำกัด (มหาชน)', email: 'hello@ruamphalang.example' },
  { name: 'Whitfield, Ashcroft & St John Solicitors LLP', email: 'office@was-solicitors.example' },
  { name: 'X', email: 'x@x.example' },
];

/** Currencies with two, no and three minor digits, and clients that owe in several of them. */
export const currencies: readonly WrittenClient[] = [
  {
    name: 'Altamar Shipping',
    currency: 'EUR',
    invoices: [
      { totalMinor: 1_240_00, daysAgo: 9 },
      { totalMinor: 98_000_00, currency: 'USD', daysAgo: 20, paidMinor: 48_000_00 },
      { totalMinor: 1_250_000, currency: 'JPY', daysAgo: 33 },
      { totalMinor: 4_500_500, currency: 'KWD', daysAgo: 50 },
    ],
  },
  { name: 'Aozora Design', currency: 'JPY', invoices: [{ totalMinor: 3_480_000, daysAgo: 14 }] },
  {
    name: 'Diwan Publishing',
    currency: 'KWD',
    invoices: [{ totalMinor: 12_345_678, daysAgo: 70, paidMinor: 345_678 }],
  },
  { name: 'Limmat Treuhand', currency: 'CHF', invoices: [{ totalMinor: 18_300_50, daysAgo: 3, status: 'viewed' }] },
  { name: 'Lakeshore Coffee', currency: 'USD', invoices: [{ totalMinor: 642_90, daysAgo: 25, paidMinor: 642_90 }] },
  { name: 'Żuraw i Synowie', currency: 'PLN', invoices: [{ totalMinor: 7_777_77, daysAgo: 5 }] },
];

/** Names from right to left, and such with both directions in one. */
export const rightToLeft: readonly WrittenClient[] = [
  {
    name: 'شركة النخيل للتجارة والمقاولات',
    email: 'office@alnakheel.example',
    phone: '+965 2245 0011',
    address: 'شارع فهد السالم، برج الراية، الطابق 12\nمدينة الكويت',
    currency: 'KWD',
    notes: 'تُرسل الفواتير قبل اليوم الخامس من كل شهر. المرجع: PO-4471-B.',
    invoices: [
      { totalMinor: 1_250_500, daysAgo: 45 },
      { totalMinor: 840_000, daysAgo: 80, paidMinor: 840_000 },
    ],
  },
  { name: 'مكتبة جرير (Jarir Bookstore)', email: 'orders@jarir.example', invoices: [{ totalMinor: 900_00, daysAgo: 4 }] },
  { name: 'הוצאת כרמל ספרים', email: 'office@carmel.example', currency: 'ILS', invoices: [{ totalMinor: 5_200_00, daysAgo: 6 }] },
  { name: 'نشر چشمه', email: 'info@cheshmeh.example' },
  { name: 'Studio 7 ستوديو', email: 'hello@studio7.example' },
]; // prettier-ignore

/** One client without an invoice, one with an invoice in every state, and one with more than fit on a page. */
export const invoiceStates: readonly WrittenClient[] = [
  { name: 'Nothing Billed Yet Ltd', email: 'hello@nothing-billed.example' },
  {
    name: 'Every State GmbH',
    email: 'office@every-state.example',
    invoices: [
      { totalMinor: 480_00, daysAgo: 0, status: 'draft' },
      { totalMinor: 1_900_00, daysAgo: 3 },
      { totalMinor: 2_350_00, daysAgo: 8, status: 'viewed' },
      { totalMinor: 6_000_00, daysAgo: 20, paidMinor: 2_500_00 },
      { totalMinor: 3_120_00, daysAgo: 75, dueInDays: 14 },
      { totalMinor: 990_00, daysAgo: 90, paidMinor: 990_00 },
      { totalMinor: 150_00, daysAgo: 120, status: 'void' },
    ],
  },
  { name: 'Sixty Invoices AG', email: 'office@sixty.example', invoices: many(60) },
];

function many(count: number): WrittenInvoice[] {
  return Array.from({ length: count }, (_, index) => ({
    totalMinor: amountOf(index),
    daysAgo: index * 11,
    ...(index > 3 && { paidMinor: Math.ceil(amountOf(index) / (index % 5 === 0 ? 2 : 1)) }),
  }));
}

/** Uneven, and the same each time. */
function amountOf(index: number): number {
  return 12_000 + ((index * 791_937) % 900_000);
}
