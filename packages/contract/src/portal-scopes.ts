/**
 * What somebody of a client sees in its portal beside the overview. Whoever comes by a link, or is named by a host without a contact, sees
 * everything. A contact sees what the staff has chosen.
 */
export const portalScopes = ['invoices', 'files', 'replies'] as const;
export type PortalScope = (typeof portalScopes)[number];
