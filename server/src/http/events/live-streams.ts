import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { SessionActor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import type { Database } from '../../db/connect.ts';
import type { OutboxEvent } from '../../features/activity/index.ts';
import { changeFrames } from './change-frames.ts';
import { eventIdOf } from './event-id.ts';
import { frame, heartbeat } from './frames.ts';
import { canReceive } from './can-receive.ts';
import { missedBy, type Resumption } from './missed-by.ts';
import { OutboxReader } from './outbox-reader.ts';
import { recheckSessions } from './recheck-sessions.ts';
import { StreamCaps, type Caps } from './stream-caps.ts';
import { EventStream, type StreamBounds } from './stream.ts';

export interface LiveStreamOptions extends Caps, StreamBounds {
  /** How often sessions are checked: no stream outlives its session by more than this and the check, a second in all. */
  recheckEveryMs: number;
  heartbeatEveryMs: number;
  /** How often the outbox is read without a notice of a commit: notices of other processes can be lost. */
  pollEveryMs: number;
}

export const defaultLiveStreams: LiveStreamOptions = {
  perUser: 10,
  total: 10_000,
  maxWaitingBytes: 256 * 1024,
  maxStalledMs: 30_000,
  recheckEveryMs: 750,
  heartbeatEveryMs: 20_000,
  pollEveryMs: 1000,
};

interface Dependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

/** How long a client waits before it reconnects. */
const retryMs = 2000;

/** Commits within so many milliseconds are sent together. */
const coalesceMs = 5;

/** All event streams of this process. Costs nothing while there are none. */
export class LiveStreams {
  #dependencies: Dependencies;
  #options: LiveStreamOptions;
  #caps: StreamCaps;
  #outbox: OutboxReader;
  #byWorkspace = new Map<string, Set<EventStream>>();
  #stopTimers: (() => void) | undefined;
  #isClosed = false;

  constructor(dependencies: Dependencies, options: LiveStreamOptions) {
    this.#dependencies = dependencies;
    this.#options = options;
    this.#caps = new StreamCaps(options);
    this.#outbox = new OutboxReader(dependencies.database, {
      workspaceIds: () => [...this.#byWorkspace.keys()],
      onEvents: (events) => this.#broadcast(events),
      onOverflow: () => this.#sendToAll(frame('reset', {}, this.#eventId)),
    });
  }

  /**
   * Streams the changes that the actor can receive. Errors: `rate-limited` (too many of this person), `overloaded` (too many,
   * shutting down, no database).
   */
  async open(actor: SessionActor, response: ServerResponse, resumption: Resumption): Promise<void> {
    this.#refuseWhenClosed();
    const giveBack = this.#caps.take(actor);
    const stream = new EventStream(actor, response, this.#options);
    const leave = () => {
      giveBack();
      this.#remove(stream);
    };
    response.once('close', leave);
    this.#add(stream);
    try {
      // Also makes sure that a `Last-Event-ID` which another process gave out is not beyond this one's position.
      await this.#outbox.poll();
      this.#refuseWhenClosed();
      if (stream.isOver) throw new DomainError('session-expired', 'This session is over. Ask the host for a new one.');
    } catch (error) {
      leave();
      throw error;
    }
    if (response.destroyed) return;
    stream.begin(retryMs);
    await this.#catchUp(stream, resumption).catch(() => stream.drop());
  }

  /** Ends every stream with `bye`, and refuses new ones. */
  close(): void {
    this.#isClosed = true;
    // Spread, so that they do not all reconnect at once.
    for (const stream of this.#streams) stream.end('bye', 500 + Math.random() * 4500);
    this.#stop();
  }

  #refuseWhenClosed(): void {
    if (this.#isClosed) throw new DomainError('overloaded', 'The server is shutting down.', { retryAfter: 5 });
  }

  /** No event is lost or sent twice: missed events are those up to this position, live ones those after it. */
  async #catchUp(stream: EventStream, resumption: Resumption): Promise<void> {
    const { database, now } = this.#dependencies;
    const position = this.#position;
    const missed = await missedBy(stream.actor, resumption, { database, position, now: now() });
    const id = eventIdOf(position, now());
    if (missed) stream.goLive(changeFrames(missed, id) || heartbeat(id));
    else stream.goLive(frame('reset', {}, id));
  }

  #broadcast(events: readonly OutboxEvent[]): void {
    for (const [workspaceId, own] of Map.groupBy(events, (event) => event.workspaceId)) {
      const texts = new Map<string, string>();
      for (const stream of this.#byWorkspace.get(workspaceId) ?? []) {
        const received = own.filter((event) => canReceive(stream.actor, event));
        if (received.length === 0) continue;
        // Most streams of a workspace receive the same.
        const which = received.map((event) => own.indexOf(event)).join();
        if (!texts.has(which)) texts.set(which, changeFrames(received, this.#eventId));
        stream.send(texts.get(which) ?? '');
      }
    }
  }

  #sendToAll(text: string): void {
    for (const stream of this.#streams) stream.send(text);
  }

  get #streams(): EventStream[] {
    return [...this.#byWorkspace.values()].flatMap((streams) => [...streams]);
  }

  get #position(): string {
    const { position } = this.#outbox;
    if (position === undefined) throw new Error('The outbox has not been read yet.');
    return position;
  }

  get #eventId(): string {
    return eventIdOf(this.#position, this.#dependencies.now());
  }

  #add(stream: EventStream): void {
    const { workspaceId } = stream.actor;
    const streams = this.#byWorkspace.get(workspaceId);
    if (streams) streams.add(stream);
    else this.#byWorkspace.set(workspaceId, new Set([stream]));
    this.#stopTimers ??= this.#startTimers();
  }

  #remove(stream: EventStream): void {
    const { workspaceId } = stream.actor;
    const streams = this.#byWorkspace.get(workspaceId);
    streams?.delete(stream);
    if (streams?.size === 0) this.#byWorkspace.delete(workspaceId);
    if (this.#byWorkspace.size === 0) this.#stop();
  }

  #stop(): void {
    this.#stopTimers?.();
    this.#stopTimers = undefined;
    this.#outbox.reset();
  }

  #startTimers(): () => void {
    const { pollEveryMs, heartbeatEveryMs, recheckEveryMs } = this.#options;
    const poll = this.#polling();
    let pending: NodeJS.Timeout | undefined;
    const stopListening = this.#dependencies.database.onCommit(() => {
      pending ??= setTimeout(() => {
        pending = undefined;
        poll();
      }, coalesceMs).unref();
    });
    const recheck = this.#rechecking();
    const timers = [
      setInterval(poll, pollEveryMs),
      setInterval(recheck, recheckEveryMs),
      setInterval(() => this.#outbox.position && this.#sendToAll(heartbeat(this.#eventId)), heartbeatEveryMs),
    ];
    for (const timer of timers) timer.unref();
    return () => {
      stopListening();
      for (const timer of [...timers, pending]) clearInterval(timer);
    };
  }

  /** Reads the outbox; of failures in a row the first is logged. */
  #polling(): () => void {
    let isFailing = false;
    return () => {
      this.#outbox.poll().then(
        () => (isFailing = false),
        (error: unknown) => {
          if (!isFailing)
            this.#dependencies.log.warn({ err: error }, 'reading the event outbox failed: it will be read again');
          isFailing = true;
        },
      );
    };
  }

  /** Drops stalled streams and ends those of sessions that are over; never two checks at a time. */
  #rechecking(): () => void {
    let isUnderWay = false;
    return () => {
      for (const stream of this.#streams) stream.dropIfStalled();
      if (isUnderWay) return;
      isUnderWay = true;
      void this.#recheck().finally(() => (isUnderWay = false));
    };
  }

  async #recheck(): Promise<void> {
    const { database, now } = this.#dependencies;
    const streams = this.#streams;
    try {
      const changed = await recheckSessions(streams, database, now());
      for (const stream of changed) stream.send(frame('reset', {}, this.#eventId));
    } catch {
      // Without the database, revoked sessions are unknown; expired ones are not.
      const at = now().toISOString();
      for (const stream of streams) if (stream.actor.expiresAt <= at) stream.end('reauth');
    }
  }
}
