import type { IncomingMessage } from 'node:http';
import { DomainError } from '../core/errors.ts';

/**
 * A JSON body as text: only `application/json` (which a foreign page cannot send without asking first), at most 1 MB, never
 * compressed, nested at most 32 deep. Where a host's own parser has read it before, its `request.body` is taken.
 */
export async function readJsonText(request: IncomingMessage): Promise<string> {
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? ''))
    throw new DomainError('unsupported-media-type', 'Send Content-Type: application/json.');
  if ('content-encoding' in request.headers)
    throw new DomainError('unsupported-media-type', 'Send the body as it is, not compressed.');
  const text = request.readableDidRead ? textOfParsed(request) : decode(await bytesOf(request));
  if (depthOf(text) > maxDepth)
    throw new DomainError('validation', `The request is nested deeper than ${maxDepth} levels.`);
  return text;
}

/** Errors: `validation`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('validation', 'The request could not be read.');
  }
}

const maxBytes = 1_000_000;
const maxDepth = 32;

/** Express's own parser would first read an oversized body to its end, however endless, and only then refuse it. */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    if (Number(request.headers['content-length']) > maxBytes) reject(tooLarge());
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take).pause();
      reject(tooLarge());
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new DomainError('validation', 'The request was cut off.')));
  });
}

/** What `express.json()`, `.text()` or `.raw()` of the host left. Its stream is over: to wait for it would be to wait for ever. */
function textOfParsed(request: IncomingMessage & { body?: unknown }): string {
  const { body } = request;
  const text = Buffer.isBuffer(body) ? decode(body) : typeof body === 'string' ? body : textOf(body);
  if (text === undefined)
    throw new Error(
      'The body of a request was read before Clientele got the request, and request.body does not hold it. Mount Clientele before the middleware that reads bodies.',
    );
  if (Buffer.byteLength(text) > maxBytes) throw tooLarge();
  return text;
}

function textOf(body: unknown): string | undefined {
  try {
    return JSON.stringify(body);
  } catch {
    // Only a depth that is refused anyway cannot be written.
    throw new DomainError('validation', `The request is nested deeper than ${maxDepth} levels.`);
  }
}

function tooLarge(): DomainError {
  return new DomainError('payload-too-large', `A request may be ${maxBytes} bytes long.`);
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new DomainError('validation', 'The body is not UTF-8.');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How deep brackets nest outside of strings. Read from the text, because parsing is what the depth would make costly. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
