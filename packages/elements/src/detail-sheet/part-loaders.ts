/** The parts of the sheet that a first look at a client does not need, each a file of its own. */
export const partLoaders = {
  create: () => import('./create-part.ts'),
  invoices: () => import('./invoices-part.ts'),
  erase: () => import('./erase-part.ts'),
  toasts: () => import('./toasts-part.ts'),
};

export type PartLoaders = typeof partLoaders;
