/** What is said where several clients can be selected. */
export const selection = {
  /** Names of the checkboxes: of a row, and of the one above all rows. */
  client: (name: string) => `Select ${name}`,
  /** The column of the boxes, where there is no header to see. */
  column: 'Selection',
  all: 'Select all shown clients',
  count: (count: string) => `${count} selected`,
  none: 'Nothing selected',
};
