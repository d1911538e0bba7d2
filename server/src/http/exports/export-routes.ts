import { exportAccess, ExportClients } from '@clientele/contract';
import { Router, type Request, type Response } from 'express';
import type { Actor } from '../../core/actor.ts';
import { authorize } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import { errorBody } from '../../core/error-shapes.ts';
import { parseInput } from '../../core/parse-input.ts';
import { authenticate } from '../../features/access/index.ts';
import { authorizeExport, exportClients, exportDay, recordExport } from '../../features/clients/index.ts';
import { bearerOf, countingFailures } from '../bearer.ts';
import { cors } from '../cors.ts';
import type { AppDependencies } from '../dependencies.ts';
import { readJson } from '../json-body.ts';
import { onlyMethods } from '../only-methods.ts';
import { personOf, pointsOf } from '../rate-limits.ts';
import { droppedSignal, stateOf } from '../request-state.ts';
import { logFailure } from '../send-error.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { sendExport, type Sent } from './send-export.ts';

export interface ExportOptions {
  /** Milliseconds that a reader may take nothing. */
  patienceMs: number;
}

export const defaultExports: ExportOptions = { patienceMs: 30_000 };

/** `POST /v1/exports/clients`: the directory as a CSV file, streamed. The doors are those of a call: session, page, limits. */
export function exportRoutes(app: AppDependencies, { patienceMs }: ExportOptions): Router {
  const { database, limits, now } = app;
  const begin = oneAtATime('An export of yours is under way. Wait for it, or stop it.', 10);
  const routes = Router({ caseSensitive: true, strict: true });
  routes.use('/v1/exports/clients', cors(database, now));

  routes.post('/v1/exports/clients', async (request, response) => {
    const actor = await countingFailures(request, limits, () => actorOf(request));
    const { requestId } = Object.assign(stateOf(response), { actor });
    const person = personOf(actor);
    await limits.calls(person);
    const text = await readJson(request);
    await limits.calls(person, pointsOf(text));
    const body = parsed(text);
    authorize(actor, exportAccess, body);
    const input = parseInput(ExportClients, body);
    authorizeExport(actor, input.columns);
    const end = begin(person);
    try {
      await limits.exports(person);
      const signal = droppedSignal(response);
      await answer(
        { actor, database, db: database.read, signal, now, requestId, log: app.log },
        input,
        request,
        response,
      );
    } finally {
      end();
    }
  });
  routes.all('/v1/exports/clients', onlyMethods('POST'));
  return routes;

  function actorOf(request: Request): Promise<Actor> {
    return authenticate(database.read, bearerOf(request), request.headers.origin, now());
  }

  async function answer(ctx: Ctx, input: Parameters<typeof exportClients>[1], request: Request, response: Response) {
    const sent: Sent = { rows: 0, isComplete: false };
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="clients-${await exportDay(ctx)}.csv"`,
    };
    try {
      const recheck = everySecond(now, async () => authorizeExport(await actorOf(request), input.columns));
      await sendExport(response, exportClients(ctx, input), { headers, patienceMs, recheck }, sent);
    } catch (error) {
      // The caller has gone, and nothing has failed.
      if (!ctx.signal?.aborted) {
        if (!response.headersSent) throw error;
        // The caller learns of it by a file that breaks off.
        logFailure(ctx.log, ctx.requestId, errorBody(error, ctx.requestId).code, error);
        response.destroy();
      }
    }
    // Before the end of the answer: nobody has a whole file of which there is no record.
    if (response.headersSent) await recordExport(ctx, { ...sent, columns: input.columns });
    response.end();
  }
}

/** As for every stream: it ends within a second of its session, or of the permission. */
function everySecond(now: () => Date, check: () => Promise<unknown>): () => Promise<void> {
  let checkedAt = now().getTime();
  return async () => {
    const at = now().getTime();
    if (at - checkedAt < 1000) return;
    await check();
    checkedAt = at;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('validation', 'The request could not be read.');
  }
}
