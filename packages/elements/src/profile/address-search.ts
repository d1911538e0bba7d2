import type { AddressSuggestion } from '@clientele/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../scope.ts';

interface Question {
  clientId: string;
  text: string;
  countryCode: string | null;
}

/** Asks the operator's address service while somebody types: once they pause, and the latest question alone. */
export class AddressSearch implements ReactiveController {
  found: readonly AddressSuggestion[] = [];
  isLooking = false;
  /** The last question was answered. */
  hasAnswer = false;

  #host: ReactiveControllerHost;
  #asking: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  ask(scope: Scope, question: Question): void {
    this.#stop();
    this.hasAnswer = false;
    this.isLooking = question.text.trim().length >= fewest;
    if (this.isLooking) this.#timer = setTimeout(() => void this.#look(scope, question), pauseMs);
    else this.found = [];
    this.#host.requestUpdate();
  }

  reset(): void {
    this.#stop();
    this.found = [];
    this.isLooking = false;
    this.hasAnswer = false;
  }

  hostDisconnected(): void {
    this.reset();
  }

  async #look({ client, locale }: Scope, question: Question) {
    const asking = (this.#asking = new AbortController());
    try {
      const { items } = await client.api.addresses.listSuggestions(
        { ...question, language: locale },
        { signal: asking.signal },
      );
      if (asking !== this.#asking) return;
      this.found = items;
    } catch {
      if (asking !== this.#asking) return;
      this.found = [];
    }
    this.isLooking = false;
    this.hasAnswer = true;
    this.#host.requestUpdate();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }
}

/** As many characters as the server asks a service for. */
const fewest = 3;
const pauseMs = 200;
