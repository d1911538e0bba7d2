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
