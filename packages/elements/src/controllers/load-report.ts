import type { LitElement, ReactiveController } from 'lit';
import type { RecordController } from './record-controller.ts';
import { ClienteleErrorEvent } from '../events/error-event.ts';
import { ClienteleLoadEvent } from '../events/load-event.ts';

/** Tells the page when the client that was asked for is shown, or could not be. */
export class LoadReport implements ReactiveController {
  #host: LitElement;
  #record: RecordController;
  #isWaiting: () => boolean;
  #told: RecordController['status'] = 'idle';
  #toldOf: string | null = null;
  #waiting: (() => void)[] = [];

  constructor(host: LitElement, record: RecordController, isWaiting: () => boolean) {
    this.#host = host;
    this.#record = record;
    this.#isWaiting = isWaiting;
    host.addController(this);
  }

  hostUpdated() {
    const { status, error, id } = this.#record;
    if (status !== this.#told || id !== this.#toldOf) {
      this.#told = status;
      this.#toldOf = id;
      if (status === 'ready') this.#host.dispatchEvent(new ClienteleLoadEvent());
      if (error) this.#host.dispatchEvent(new ClienteleErrorEvent(error, () => this.#record.refresh()));
    }
    if (this.#isWaiting()) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when nothing is awaited any more. */
  async whenSettled(): Promise<void> {
    await this.#host.updateComplete;
    if (this.#isWaiting()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await this.#host.updateComplete;
  }
}
