// What stands behind the tab Invoices.
import { invoicesStyles } from './invoices-tab.css.ts';

export { InvoiceHistory } from './invoice-history.ts';
export { invoicesTab } from './invoices-tab.ts';

export const styles = [invoicesStyles];
