/** What a person reads for each error code, and what to do next. */
export const errors = {
  validation: 'Please check the marked fields.',
  unauthenticated: 'You are not signed in. Reload the page to sign in again.',
  'session-expired': 'Your session is over. Reload the page to go on.',
  forbidden: 'You may not do this. Ask an admin of your workspace.',
  'limit-exceeded': 'Your plan’s limit is reached.',
  'not-entitled': 'Your plan does not include this.',
  'origin-denied': 'This page may not use the workspace.',
  'secret-key-in-browser': 'A secret key must never be used in a page.',
  'not-found': 'This record does not exist any more.',
  'method-not-allowed': 'This page and the server do not fit together.',
  conflict: 'Someone else changed this record at the same time.',
  'link-expired': 'This link is no longer valid. Ask for a new one.',
  'payload-too-large': 'This is too large.',
  'unsupported-media-type': 'This kind of file cannot be used.',
  'idempotency-mismatch': 'This was already sent with other values. Please try again.',
  'version-required': 'Reload the record and try again.',
  'rate-limited': 'Too many requests. Wait a moment and try again.',
  'server-error': 'Something went wrong on the server. Please try again.',
  overloaded: 'The server is busy. Please try again in a moment.',
  'storage-full': 'The server has no space left. Please tell your admin.',
  offline: 'The server cannot be reached. Check your connection.',
  'version-mismatch': 'This page is out of date. Reload it.',
  'render-failed': 'This part could not be shown.',
};

/** What a person reads under a field for each reason why it was refused. */
export const problems = {
  required: 'This is required.',
  'too-long': 'This is too long. Shorten it.',
  invalid: 'This is not valid. Check how it is written.',
  'unknown-field': 'This field is not known here. Reload the page and try again.',
  'invalid-email': 'This is not an email address. Write it like name@example.com.',
  'invalid-phone': 'This is not a phone number. Start with the country code, such as +49 …',
  'invalid-website': 'This is not a web address. Write it like example.com.',
  'invalid-tax-id': 'This is not a tax ID of the country. Check it against the official form, such as DE123456789.',
  'confirmation-differs': 'This does not match. Type the name exactly as it is shown.',
};
