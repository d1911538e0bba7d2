import { pictureAccess, UploadPicture } from '@clientele/contract';
import { Router } from 'express';
import type { StaffActor } from '../../core/actor.ts';
import { authorize } from '../../core/authorize.ts';
import { parseInput } from '../../core/parse-input.ts';
import { uploadPicture } from '../../features/files/index.ts';
import { requireMethod, type Door } from '../admit.ts';
import { atMost } from '../at-most.ts';
import type { AppDependencies } from '../dependencies.ts';
import { personOf } from '../rate-limits.ts';
import { sendJson } from '../send-json.ts';
import type { SessionHolders } from '../session-holders.ts';
import { declaredSizeOf, queryOf, type UploadOptions } from './file-routes.ts';
import { discardRest, receivedBytes } from './received-bytes.ts';

/** `POST /v1/pictures`: the contract's {@link UploadPicture} says how it is called. */
export function pictureRoutes(
  { files }: AppDependencies,
  door: Door,
  editors: SessionHolders<StaffActor>,
  uploads: UploadOptions,
): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  if (!files) return routes;
  const begin = atMost(uploads.atOnce, 'Other uploads of yours are under way. Wait for one of them.', 2);

  routes.all('/v1/pictures', async (request, response) => {
    if (await door.allowPages(request, response, { method: 'POST', headers: 'Authorization, Content-Type' })) return;
    requireMethod(request, response, 'POST');
    const admitted = await door.admit(request, response, editors.credential, callsOfPicture);
    const ctx = editors.contextOf(admitted);
    try {
      const query = queryOf(request);
      authorize(ctx.actor, pictureAccess, query);
      const input = parseInput(UploadPicture, query);
      const declaredSize = declaredSizeOf(request);
      const end = begin(personOf(ctx.actor));
      try {
        const bytes = receivedBytes(request, uploads);
        sendJson(request, response, 201, await uploadPicture(ctx, files, input, { bytes, declaredSize }));
      } finally {
        end();
      }
    } catch (error) {
      // The caller has gone, and nothing has failed.
      if (ctx.signal?.aborted) return;
      await discardRest(request, 1000);
      throw error;
    }
  });
  return routes;
}

/** What it costs beside its bytes: a process is started for it. */
const callsOfPicture = 20;
