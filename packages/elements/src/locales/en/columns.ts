/** What is said where a person arranges the list. */
export const arranging = {
  title: 'Columns',
  reset: 'Reset to default',
  density: 'Density',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  /** Beside the column that cannot be taken away. */
  always: 'Always shown',
  moveUp: (column: string) => `Move ${column} up`,
  moveDown: (column: string) => `Move ${column} down`,
  /** Spoken after a column was moved. */
  position: (column: string, position: string, count: string) => `${column}, position ${position} of ${count}`,
  shown: (column: string) => `${column} is shown`,
  hidden: (column: string) => `${column} is hidden`,
  wasReset: 'Columns and density are as they were at first',
  width: (column: string) => `Width of ${column}`,
  narrower: (column: string) => `Make ${column} narrower`,
  wider: (column: string) => `Make ${column} wider`,
  pixels: (pixels: string) => `${pixels} pixels`,
  widthHint:
    'Drag to change the width, double-click to fit. Arrow keys left and right change it, Enter fits, up and down go to other columns.',
  notKept: 'This could not be saved for your next visit. It stays like this on this page.',
  retry: 'Retry',
  dismiss: 'Dismiss',
};

/** What is said while the list is exported. */
export const exporting = {
  fileName: (day: string) => `Clients ${day}.csv`,
  underWay: 'The export is being prepared.',
  cancel: 'Cancel export',
  cancelled: 'The export was cancelled.',
  done: (file: string) => `${file} was downloaded.`,
  failed: 'The clients could not be exported.',
  dismiss: 'Dismiss',
  retry: 'Retry',
};

/** What the menu of a row says. */
export const rowMenu = {
  open: 'Open',
  archive: 'Archive',
  restore: 'Restore',
};
