import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What the staff reads of the links into a client’s portal. */
export const portalLinks = {
  noAddress: 'Portals have no address yet. The operator of the server has to set one.',
  copy: 'Copy portal link',
  copied: 'Portal link copied. Anyone with the link sees what the client sees.',
  regenerate: 'Regenerate portal link',
  replaced: 'New portal link copied. All earlier links are no longer valid.',
  failed: 'The links could not be loaded.',
  makeFailed: 'The portal link could not be created.',
  revokeFailed: 'The link could not be revoked.',
  revoked: 'Portal link revoked',
  byHand: 'Copy this link',
  none: 'No link yet',
  details: 'Details',
  count: (locale: string, links: number) => plural(locale, links, { one: '# link', other: '# links' }),
  lastVisit: (when: string) => `last visit ${when}`,
  noVisit: 'not visited yet',
  madeBy: (name: string, when: string) => `By \u2068${name}\u2069, ${when}`,
  made: (when: string) => `Made ${when}`,
  visits: (locale: string, count: number) =>
    plural(locale, count, { zero: 'Not visited', one: 'Visited once', other: 'Visited # times' }),
  expires: (day: string) => `ends ${day}`,
  revoke: 'Revoke',
  revokeOne: (made: string) => `Revoke link: ${made}`,
  sureReplace: 'Regenerate the portal link?',
  sureReplaceText: 'Every earlier link stops working at once, also on pages that are open. You get a new one.',
  sureRevoke: 'Revoke this link?',
  sureRevokeText: 'It stops working at once, also on pages that are open. Other links stay valid.',
  viewAs: {
    label: 'View as client',
    title: (name: string) => `What ${name} sees`,
    readOnly: 'Read only',
    hint: 'This is the client’s own page. Looking at it counts as no visit.',
    close: 'Close',
  },
  keep: 'Keep',
};
