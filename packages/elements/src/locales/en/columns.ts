/** What the panel says in which a person chooses the columns. */
export const columns = {
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
  narrower: (column: string) => `Make ${column} narrower`,
  wider: (column: string) => `Make ${column} wider`,
  pixels: (pixels: string) => `${pixels} pixels`,
};
