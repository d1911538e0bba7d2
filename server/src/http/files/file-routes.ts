import type { IncomingMessage } from 'node:http';
import { downloadAccess, idOf, UploadFile, uploadAccess } from '@clientele/contract';
import { Router } from 'express';
import { z } from 'zod';
import type { SessionActor, StaffActor } from '../../core/actor.ts';
import { authorize } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import { parseInput } from '../../core/parse-input.ts';
import { openFile, openPreview, previewBytes, upload, type FileStorage } from '../../features/files/index.ts';
import { requireMethod, type Door } from '../admit.ts';
import { atMost } from '../at-most.ts';
import type { AppDependencies } from '../dependencies.ts';
import { personOf } from '../rate-limits.ts';
import { sendJson } from '../send-json.ts';
import type { SessionHolders } from '../session-holders.ts';
import { discardRest, receivedBytes, type Patience } from './received-bytes.ts';
import { sendFile, sendPreview } from './send-file.ts';

export interface UploadOptions extends Patience {
  /** The most bytes of one file. */
  readonly mostBytes: number;
  /** Uploads of one person at the same time. */
  readonly atOnce: number;
}

export const defaultUploads: UploadOptions = {
  mostBytes: 100_000_000,
  atOnce: 6,
  idleMs: 30_000,
  // A telephone at the edge of its network has more.
  leastRate: 4_000,
  graceMs: 30_000,
};

/** `POST /v1/files` and `GET /v1/files/<id>`: the contract's {@link UploadFile} says how they are called. */
export function fileRoutes(
  { files, log }: AppDependencies,
  door: Door,
  { everyone, uploaders }: { everyone: SessionHolders<SessionActor>; uploaders: SessionHolders<StaffActor> },
  uploads: UploadOptions,
): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  if (!files) return routes;
  const begin = atMost(uploads.atOnce, 'Other uploads of yours are under way. Wait for one of them.', 2);

  routes.all('/v1/files', async (request, response) => {
    const headers = 'Authorization, Content-Type, Idempotency-Key';
    if (await door.allowPages(request, response, { method: 'POST', headers })) return;
    requireMethod(request, response, 'POST');
    const admitted = await door.admit(request, response, uploaders.credential, callsOfUpload);
    const ctx = uploaders.contextOf(admitted);
    try {
      const answer = await takeUpload(request, ctx, files);
      sendJson(request, response, 201, answer);
    } catch (error) {
      // The caller has gone, and nothing has failed.
      if (ctx.signal?.aborted) return;
      await discardRest(request, 1000);
      throw error;
    }
  });

  routes.all('/v1/files/:id', async (request, response) => {
    if (await door.allowPages(request, response, { method: 'GET', headers: 'Authorization, Range' })) return;
    requireMethod(request, response, 'GET');
    const admitted = await door.admit(request, response, everyone.credential);
    const { holder: actor } = admitted;
    // A client in its portal has no permission of staff; what is shared with it is its own.
    if (actor.kind === 'staff') authorize(actor, downloadAccess, undefined);
    const { id } = parseInput(z.strictObject({ id: idOf('file') }), { id: request.params['id'] });
    const ctx = everyone.contextOf(admitted);
    if ('preview' in queryOf(request)) {
      const image = await openPreview(ctx, id);
      await sendPreview(request, response, image, () => previewBytes(ctx, files, image));
    } else await sendFile(request, response, files, await openFile(ctx, id), log);
  });
  return routes;

  async function takeUpload(request: IncomingMessage, ctx: Ctx, storage: FileStorage) {
    const query = queryOf(request);
    authorize(ctx.actor, uploadAccess, query);
    const input = parseInput(UploadFile, { ...query, idempotencyKey: request.headers['idempotency-key'] });
    const declaredType = declaredTypeOf(request);
    const declaredSize = declaredSizeOf(request);
    if (request.readableDidRead)
      throw new Error(
        'The bytes of an upload were read before Clientele got the request. Mount Clientele before the middleware that reads bodies.',
      );
    const end = begin(personOf(ctx.actor));
    try {
      const bytes = receivedBytes(request, uploads);
      return await upload(ctx, storage, input, { bytes, declaredType, declaredSize, mostBytes: uploads.mostBytes });
    } finally {
      end();
    }
  }
}

/** What an upload costs beside its bytes: as many as a page of calls. */
const callsOfUpload = 5;

/** A field that is named twice is a list, which no schema takes. */
export function queryOf({ url = '' }: IncomingMessage): Record<string, unknown> {
  const fields = new URLSearchParams(url.split('?', 2)[1]);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function declaredTypeOf({ headers }: IncomingMessage): string | undefined {
  const type = headers['content-type'];
  if ('content-encoding' in headers || /^multipart\//i.test(type ?? ''))
    throw new DomainError(
      'unsupported-media-type',
      'Send the bytes of the file as they are, in no form and not compressed.',
    );
  return type?.split(';', 1)[0]?.trim().toLowerCase();
}

/** Node has made sure that it is a number, and that no more bytes come. */
export function declaredSizeOf({ headers }: IncomingMessage): number | undefined {
  const length = headers['content-length'];
  return length === undefined ? undefined : Number(length);
}
