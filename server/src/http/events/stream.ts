import type { ServerResponse } from 'node:http';
import type { SessionActor } from '../../core/actor.ts';
import { frame, retryAfter } from './frames.ts';

export interface StreamBounds {
  /** What may wait in memory for one reader, in bytes. */
  maxWaitingBytes: number;
  /** How long a reader may take nothing of what waits for it. */
  maxStalledMs: number;
}

/** One reader: an answer that is not finished. */
export class EventStream {
  actor: SessionActor;

  #response: ServerResponse;
  #bounds: StreamBounds;
  #phase: 'opening' | 'catching-up' | 'live' | 'over' = 'opening';
  /** What happens while the reader is told what it missed. */
  #held: string[] = [];
  /** Since when the reader has taken nothing; 0 while nothing waits for it. */
  #stalledSince = 0;

  constructor(actor: SessionActor, response: ServerResponse, bounds: StreamBounds) {
    this.actor = actor;
    this.#response = response;
    this.#bounds = bounds;
  }

  get isOver(): boolean {
    return this.#phase === 'over';
  }

  /** Opens the stream. From now on what is sent is kept until the reader has caught up. */
  begin(retryMs: number): void {
    this.#response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      // Else nginx would collect the events before it passes them on.
      'X-Accel-Buffering': 'no',
    });
    this.#response.socket?.setKeepAlive(true, 30_000);
    this.#phase = 'catching-up';
    this.#write(`${retryAfter(retryMs)}\n`);
  }

  /** Tells the reader what it missed, then what was kept meanwhile. */
  goLive(missed: string): void {
    if (this.#phase !== 'catching-up') return;
    this.#phase = 'live';
    this.#write(missed + this.#held.join(''));
    this.#held = [];
  }

  send(text: string): void {
    if (this.#phase === 'live') this.#write(text);
    else if (this.#phase === 'catching-up') this.#held.push(text);
  }

  /** To be called now and then. */
  dropIfStalled(now = performance.now()): void {
    if (!this.#response.writableNeedDrain) this.#stalledSince = 0;
    else if (now - this.#stalledSince > this.#bounds.maxStalledMs) this.drop();
  }

  drop(): void {
    this.#phase = 'over';
    this.#response.destroy();
  }

  end(type: 'reauth' | 'bye', retryMs?: number): void {
    const before = this.#phase;
    this.#phase = 'over';
    // One that is opening is refused in words.
    if (before === 'over' || before === 'opening') return;
    this.#write(`${retryMs === undefined ? '' : retryAfter(retryMs)}${frame(type, {})}`);
    this.#response.end();
    // A reader that does not read would keep it open.
    setTimeout(() => this.#response.destroy(), 5000).unref();
  }

  /** A reader for whom too much waits is dropped; what it missed it asks for when it comes back. */
  #write(text: string): void {
    const response = this.#response;
    if (response.destroyed) return;
    if (response.writableLength > this.#bounds.maxWaitingBytes) this.drop();
    else if (!response.write(text)) this.#stalledSince ||= performance.now();
  }
}
