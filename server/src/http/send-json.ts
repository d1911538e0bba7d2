import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';

/** Below this a packet holds the answer either way. */
const leastCompressed = 1024;

/** Sends a value as JSON, compressed where the caller takes that and there is something to gain. */
export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  const size = Buffer.byteLength(body);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (size < leastCompressed || !takesGzip(request)) {
    // A text goes out with the headers in one piece; bytes would be a second one.
    end(response, status, body, size);
    return;
  }
  response.setHeader('Vary', 'Origin, Accept-Encoding');
  // The lightest level makes a page of the list less than a sixth of its size; the usual one takes longer for an eighth less.
  gzip(body, { level: 1 }, (error, compressed) => {
    if (error) end(response, status, body, size);
    else end(response.setHeader('Content-Encoding', 'gzip'), status, compressed, compressed.length);
  });
}

function end(response: ServerResponse, status: number, body: string | Buffer, size: number): void {
  response.setHeader('Content-Length', size);
  response.statusCode = status;
  response.end(body);
}

/** https://httpwg.org/specs/rfc9110.html#field.accept-encoding */
function takesGzip(request: IncomingMessage): boolean {
  const accepted = request.headers['accept-encoding'];
  const text = typeof accepted === 'string' ? accepted : '';
  return /(^|,)\s*gzip\s*(;\s*q=(1|0\.\d*[1-9])[\d.]*\s*)?(,|$)/i.test(text);
}
