/** What only the detail sheet says. Names of buttons and tabs are part of the public surface. */
export const sheet = {
  /** Accessible name of the sheet while it has no client's name. */
  label: 'Client',
  close: 'Close',
  back: 'Back to the list',
  tabs: { label: 'Client', overview: 'Overview', invoices: 'Invoices' },
  viewProfile: 'View full profile',
  sections: {
    contact: 'Contact',
    billing: 'Billing',
    team: 'Responsibility',
  },
  create: {
    forbidden: 'You don’t have permission to create clients',
    forbiddenHint: 'An owner or admin of the workspace can grant “create clients”.',
    cancel: 'Cancel',
    /** A draft that was given up. */
    takeUp: 'Undo',
    title: 'New client',
    submit: 'Create client',
    created: (name: string) => `${name} was created`,
    discarded: 'Draft discarded',
    offline: 'You are offline. What you typed is kept; create the client when the connection is back.',
    uncertain: 'An earlier attempt may have gone through. Look for the client in the list before you create it again.',
  },
};
