import { ClienteleError, newIdempotencyKey } from '@clientele/client';
import type { Client, FieldIssue, NewClient } from '@clientele/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../context.ts';
import { fieldOf } from './failure-text.ts';

/** Sends a new client once, however often it is asked to. */
export class ClientCreation implements ReactiveController {
  isSending = false;
  error: ClienteleError | null = null;
  /** Fields that the server refused and nobody has touched since. */
  issues: readonly FieldIssue[] = [];

  #host: ReactiveControllerHost;
  /**
   * One intention to create has one key, so that a retry after a lost answer makes nothing twice. After an answer, other
   * input is another intention.
   */
  #key = newIdempotencyKey();
  #answered: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  /** Undefined when it did not succeed, or when it is under way already. */
  async send(scope: Scope, client: NewClient): Promise<Client | undefined> {
    if (this.isSending) return undefined;
    const body = JSON.stringify(client);
    if (this.#answered !== undefined && this.#answered !== body) this.renew();
    this.isSending = true;
    this.#setError(null);
    try {
      const created = await scope.client.api.clients.create({ idempotencyKey: this.#key, client });
      scope.client.records.put('client', created, { whole: true });
      this.renew();
      return created;
    } catch (cause) {
      this.#fail(cause, body);
      return undefined;
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  /** Another client is begun. */
  renew() {
    this.#key = newIdempotencyKey();
    this.#answered = undefined;
    this.#setError(null);
  }

  /** What was refused in a field holds no longer: it is being typed anew. */
  forget(field: string) {
    this.issues = this.issues.filter((issue) => fieldOf(issue) !== field);
  }

  #fail(cause: unknown, body: string) {
    const error = cause instanceof ClienteleError ? cause : new ClienteleError('server-error', String(cause));
    if (error.code === 'idempotency-mismatch') this.renew();
    else if (error.code !== 'offline') this.#answered = body;
    this.#setError(error);
  }

  #setError(error: ClienteleError | null) {
    this.error = error;
    this.issues = error?.issues ?? [];
    this.#host.requestUpdate();
  }
}
