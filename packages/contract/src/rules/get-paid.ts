/** The lines of the card that says how to get paid, in the order in which they are read. */
export const getPaidItems = ['purchaseOrder', 'portal', 'peppolId', 'mailbox', 'formats', 'cutOff'] as const;
export type GetPaidItem = (typeof getPaidItems)[number];

/** How an invoice may come. */
export const getPaidFormats = [
  'Peppol',
  'XRechnung',
  'ZUGFeRD',
  'Factur-X',
  'OIOUBL',
  'FatturaPA',
  'EDI',
  'PDF',
  'Paper',
] as const;
export type GetPaidFormat = (typeof getPaidFormats)[number];

/** A scheme of the ICD list and an identifier of at most 50 characters: Peppol policy for use of identifiers, section 1.4. */
export const peppolIdForm = /^\d{4}:[\w.~%+-]{1,50}$/;
