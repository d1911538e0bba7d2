import { DomainError } from '../../core/errors.ts';

/** The page of the portals. Errors: `not-entitled`. */
export function requireAddress({ portalUrl }: { readonly portalUrl?: string | undefined }): string {
  if (portalUrl !== undefined) return portalUrl;
  throw new DomainError(
    'not-entitled',
    'Portals have no address yet. The operator gives them one with CLIENTELE_PORTAL_URL.',
  );
}

/** After the hash, which no browser sends: not to the page's server, not to the next page, and no log has it. */
export function addressOf(portalUrl: string, carried: Readonly<Record<string, string>>): string {
  return `${portalUrl}#${new URLSearchParams(carried).toString()}`;
}
