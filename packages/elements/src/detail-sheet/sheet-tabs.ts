/** In the order in which they stand. */
export const sheetTabs = ['overview', 'invoices'] as const;

export type SheetTab = (typeof sheetTabs)[number];
