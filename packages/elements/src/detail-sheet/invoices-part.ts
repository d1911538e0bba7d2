// What stands behind the tab Invoices.
import { invoicesStyles } from './invoices-tab.css.ts';

export { invoiceList } from './invoice-list.ts';
export { invoicesTab } from './invoices-tab.ts';

export const styles = [invoicesStyles];
