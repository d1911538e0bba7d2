import { Agent, request } from 'node:http';
import { median, quantile } from '../quantile.ts';
import type { Target } from './target.ts';

/** One call: its procedure and what it is asked. */
export interface Call {
  readonly path: string;
  readonly input: unknown;
}

/** What one connection sends, one call after the other; it sees each answer before the next. */
export interface Caller {
  next(): Call;
  /** The `result.data` of the answer. */
  onAnswer?(data: unknown): void;
}

export interface Measured {
  readonly requests: number;
  /** Milliseconds of the server process per request. */
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

/** Asks over as many kept-alive connections as there are callers, for so long, after a while of warming up. */
export async function measure(
  target: Target,
  callers: readonly Caller[],
  { warmUpMs, ms }: { warmUpMs: number; ms: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers.length });
  const times: number[] = [];
  const ask = async (caller: Caller) => {
    const data = await send(target, agent, caller.next());
    caller.onAnswer?.(data);
  };
  // All connections stand before the clock runs: Node accepts one in each turn of its loop, so that the last of many would wait
  // for all calls of the others.
  await Promise.all(callers.map(ask));
  const started = performance.now();
  let before = await target.usage();
  let measuringSince = started;
  const begin = async () => {
    before = await target.usage();
    times.length = 0;
    measuringSince = performance.now();
  };
  const warmUp = setTimeout(() => void begin(), warmUpMs);
  const run = async (caller: Caller) => {
    // At least a few calls, however long each takes.
    for (let calls = 0; performance.now() - started < warmUpMs + ms || calls < 3; calls += 1) {
      const sent = performance.now();
      await ask(caller);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(callers.map(run));
  clearTimeout(warmUp);
  const elapsed = performance.now() - measuringSince;
  const after = await target.usage();
  agent.destroy();
  return {
    requests: times.length,
    cpu: (after.cpu - before.cpu) / times.length,
    p50: median(times),
    p99: quantile(times, 0.99),
    perSecond: times.length / (elapsed / 1000),
  };
}

/** Calls once and gives the `result.data`. Anything but success ends the bench: a refusal is fast and would look good. */
export function send(target: Target, agent: Agent, call: Call): Promise<unknown> {
  const { port, headers } = target;
  const { path, input } = call;
  const body = JSON.stringify(input);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: `/trpc/${path}`,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.once('end', () => {
          if (response.statusCode === 200) resolve((JSON.parse(text) as { result: { data: unknown } }).result.data);
          else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.once('error', (error: NodeJS.ErrnoException) => {
      // The server closed a connection that it took for idle, just when it was used again.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(send(target, agent, call));
      else reject(error);
    });
    sent.end(body);
  });
}
