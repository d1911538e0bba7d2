import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';

/**
 * Lets `answer` have the requests that it wants before Express sees them: its router and its view of a request cost more than
 * many an answer. It is what the app does with a request, so it also holds where the app is mounted in another one.
 */
export function beforeExpress(
  app: Express,
  answer: (request: IncomingMessage, response: ServerResponse) => boolean,
): void {
  const handled = withHandle(app);
  const throughExpress = handled.handle.bind(app);
  handled.handle = (request, response, next) => {
    if (!answer(request, response)) throughExpress(request, response, next);
  };
}

interface Handled {
  handle(request: IncomingMessage, response: ServerResponse, next?: unknown): void;
}

/** Express calls `app.handle` for each request, its own and mounted ones; only its types do not name it. */
function withHandle(app: Express): Handled {
  return app as unknown as Handled;
}
