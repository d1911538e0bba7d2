/** What the newsletter of a client is asked for, and what it answered before. */
export const consent = {
  answer: 'Answer',
  source: 'How the answer was given',
  sourceHint: 'For example: signed form of 3 March, or asked on the telephone.',
  save: 'Save',
  saveFailed: 'The answer was not saved.',
  conflict: 'Someone else changed the answer. Save again to keep what is here.',
  restored: 'You had not saved this.',
  discard: 'Discard it',
  history: 'History',
  noHistory: 'No answer was recorded here yet.',
  historyFailed: 'The history could not be loaded.',
  none: 'No answer',
};
