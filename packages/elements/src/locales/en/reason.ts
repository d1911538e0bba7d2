/** What is asked when a client gets a status that is not an active one. */
export const reason = {
  title: (status: string) => `Reason for “${status}”`,
  none: 'Not given',
  details: 'Details',
  save: 'Save',
  saveFailed: 'The status was not saved.',
  conflict: 'Someone else changed the status. Save again to keep what is here.',
  restored: 'You had not saved this.',
  discard: 'Discard it',
};
