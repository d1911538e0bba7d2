import type { LiveEventType } from '@clientele/contract';

/** A block of an event stream. https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export function frame(type: LiveEventType, data: object, id?: string): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n${idLine(id)}\n`;
}

/** Moves the reader's place without telling it anything, and keeps whatever is in between from taking the stream for dead. */
export function heartbeat(id: string): string {
  return `:\n${idLine(id)}\n`;
}

/** How long a reader waits before it comes back. */
export function retryAfter(milliseconds: number): string {
  return `retry: ${Math.round(milliseconds)}\n`;
}

function idLine(id: string | undefined): string {
  return id === undefined ? '' : `id: ${id}\n`;
}
