import { createEventParser, type StreamBlock } from './event-parser.ts';
import { later } from '../later.ts';

/** The server gives a sign of life every 20 s; a stream that is silent for longer than this is dead without knowing it. */
const silenceMs = 60_000;

/** Reads an event stream to its end. Rejects when it is cut off, `signal` fires or it is silent for too long. */
export async function readStream(
  body: ReadableStream<Uint8Array>,
  take: (block: StreamBlock) => void,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  const abandon = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', abandon, { once: true });
  const decoder = new TextDecoder();
  const parse = createEventParser(take);
  let cancelWatch = () => {};
  try {
    for (;;) {
      cancelWatch = later(silenceMs, abandon);
      const { done, value } = await reader.read();
      cancelWatch();
      if (done) break;
      parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    cancelWatch();
    signal.removeEventListener('abort', abandon);
  }
}
