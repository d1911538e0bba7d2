import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Requests, Responder } from './requests.ts';
import type { ScopeController } from './scope-controller.ts';

/** Takes part in the requests of its element's provider for as long as the element has one. */
abstract class RequestParticipant implements ReactiveController {
  protected requests: Requests | undefined;
  #scope: ScopeController;
  #leave = () => {};

  constructor(scope: ScopeController) {
    this.#scope = scope;
  }

  /** Answers what ends the part. */
  protected abstract join(requests: Requests): () => void;

  hostUpdate() {
    this.#turnTo(this.#scope.scope?.requests);
  }

  hostDisconnected() {
    this.#turnTo(undefined);
  }

  #turnTo(requests: Requests | undefined) {
    if (requests === this.requests) return;
    this.#leave();
    this.requests = requests;
    this.#leave = requests ? this.join(requests) : () => {};
  }
}

/** Lets an element answer requests. */
export class RequestResponder extends RequestParticipant {
  #responder: Responder;

  constructor(scope: ScopeController, responder: Responder) {
    super(scope);
    this.#responder = responder;
  }

  hostUpdated() {
    this.requests?.report(this.#responder);
  }

  protected join(requests: Requests) {
    return requests.respond(this.#responder);
  }
}

/** What responders of the same provider show. Its element is updated when that changes. */
export class RequestObserver extends RequestParticipant {
  #host: ReactiveControllerHost;
  #onCreated: () => void;

  constructor(host: ReactiveControllerHost, scope: ScopeController, onCreated: () => void) {
    super(scope);
    this.#host = host;
    this.#onCreated = onCreated;
    host.addController(this);
  }

  get openId(): string | null {
    return this.requests?.openId ?? null;
  }

  /** What covers a part of the window. */
  get drawer(): Pick<Requests, 'drawerWidth' | 'coverPage'> | null {
    return this.requests?.hasOpen ? this.requests : null;
  }

  protected join(requests: Requests) {
    return requests.observe({ changed: () => this.#host.requestUpdate(), created: () => this.#onCreated() });
  }
}
