import { Router } from 'express';
import { DomainError } from '../core/errors.ts';
import { findLink, openByLink, type LiveLink } from '../features/portal/index.ts';
import { requireMethod, type Credential, type Door } from './admit.ts';
import type { AppDependencies } from './dependencies.ts';
import { sendJson } from './send-json.ts';

/** How somebody without a login comes into a client's portal: `POST /portal/v1/sessions`, with the secret of a link. */
export function portalRoutes(app: AppDependencies, door: Door): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  const { portalUrl } = app;
  if (portalUrl === undefined) return routes;
  const { origin } = new URL(portalUrl);
  const credential = portalLinks(app, origin);

  routes.all('/portal/v1/sessions', async (request, response) => {
    if (await door.allowPages(request, response, { method: 'POST', headers: 'Authorization' })) return;
    requireMethod(request, response, 'POST');
    const { holder: link } = await door.admit(request, response, credential);
    sendJson(request, response, 201, await openByLink(app, link, origin));
  });
  return routes;
}

/** A link works on the portals' own page. It is not told from one that there never was whether it was ended, or its portal was. */
function portalLinks({ database, now, limits }: AppDependencies, portalOrigin: string): Credential<LiveLink> {
  return {
    async authenticate(secret, origin) {
      if (origin !== portalOrigin)
        throw new DomainError('origin-denied', `Links open portals on the pages of ${portalOrigin}.`);
      return findLink(database.read, secret, now());
    },
    takePoints: (link, points) => limits.portalLinks(link.id, points),
  };
}
