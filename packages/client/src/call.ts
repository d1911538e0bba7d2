import { abortable } from './abortable.ts';
import type { Call } from './api.ts';
import type { ClienteleError } from './clientele-error.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { toClienteleError } from './to-clientele-error.ts';
import type { Send, Sending } from './transport.ts';

/**
 * A call as the Api offers it: waits for the session, is sent again once when the server refuses the token (which it does
 * before it does anything else), and rejects only with a ClienteleError or with the reason of a signal.
 */
export function createCall(session: SessionKeeper, send: Send, closed: AbortSignal): Call {
  return async (path, input, options) => {
    const signal = options?.signal ? AbortSignal.any([closed, options.signal]) : closed;
    signal.throwIfAborted();
    // All that wait here go on in the same tick, and so in one request.
    await session.token(signal);

    const attempt = async (context: Sending['context']) => {
      try {
        return { answer: await abortable(send(path, input, { signal, context }), signal) };
      } catch (cause) {
        signal.throwIfAborted();
        return { error: toClienteleError(cause) };
      }
    };

    const context: Sending['context'] = {};
    let result = await attempt(context);
    if (result.error && isTokenRefused(result.error) && context.token) {
      await session.renew(context.token, signal);
      result = await attempt({});
    }
    if (result.error) throw result.error;
    return result.answer;
  };
}

export function isTokenRefused({ code }: ClienteleError): boolean {
  return code === 'unauthenticated' || code === 'session-expired';
}
