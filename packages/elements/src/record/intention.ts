import { newIdempotencyKey } from '@clientele/client';
import { asClienteleError } from '../controllers/as-clientele-error.ts';

/**
 * One intention to create has one key, so that a retry after a lost answer makes nothing twice. After an answer, another body is
 * another intention.
 */
export class Intention {
  #key = newIdempotencyKey();
  #answered: string | undefined;

  /** Rejects with a ClienteleError. */
  async send<Result>(body: unknown, call: (idempotencyKey: string) => Promise<Result>): Promise<Result> {
    const text = JSON.stringify(body);
    if (this.#answered !== undefined && this.#answered !== text) this.#renew();
    try {
      const result = await call(this.#key);
      this.#renew();
      return result;
    } catch (cause) {
      const error = asClienteleError(cause);
      if (error.code === 'idempotency-mismatch') this.#renew();
      else if (error.code !== 'offline') this.#answered = text;
      throw error;
    }
  }

  #renew() {
    this.#key = newIdempotencyKey();
    this.#answered = undefined;
  }
}
