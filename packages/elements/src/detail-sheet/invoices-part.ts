// What stands behind the tab Invoices.
import { bringEnglish } from '../locales/en.ts';
import { invoices } from '../locales/en/invoices.ts';
import { invoicesStyles } from './invoices-tab.css.ts';

export { InvoiceHistory } from './invoice-history.ts';
export { invoicesTab } from './invoices-tab.ts';

export const styles = [invoicesStyles];

bringEnglish({ sheet: { invoices } });
