import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Requests, Responder } from './requests.ts';
import type { ScopeController } from './scope-controller.ts';

/** Lets an element answer requests for as long as it has a provider. */
export class RequestResponder implements ReactiveController {
  #scope: ScopeController;
  #responder: Responder;
  #requests: Requests | undefined;
  #leave = () => {};

  constructor(scope: ScopeController, responder: Responder) {
    this.#scope = scope;
    this.#responder = responder;
  }

  hostUpdate() {
    this.#turnTo(this.#scope.scope?.requests);
  }

  hostUpdated() {
    this.#requests?.report(this.#responder);
  }

  hostDisconnected() {
    this.#turnTo(undefined);
  }

  #turnTo(requests: Requests | undefined) {
    if (requests === this.#requests) return;
    this.#leave();
    this.#requests = requests;
    this.#leave = requests?.respond(this.#responder) ?? (() => {});
  }
}

/** What responders of the same provider show. Its element is updated when that changes. */
export class RequestObserver implements ReactiveController {
  #host: ReactiveControllerHost;
  #scope: ScopeController;
  #onCreated: () => void;
  #requests: Requests | undefined;
  #leave = () => {};

  constructor(host: ReactiveControllerHost, scope: ScopeController, onCreated: () => void) {
    this.#host = host;
    this.#scope = scope;
    this.#onCreated = onCreated;
    host.addController(this);
  }

  get openId(): string | null {
    return this.#requests?.openId ?? null;
  }

  /** What covers a part of the window. */
  get drawer(): { readonly drawerWidth: number } | null {
    return this.#requests?.hasOpen ? this.#requests : null;
  }

  hostUpdate() {
    this.#turnTo(this.#scope.scope?.requests);
  }

  hostDisconnected() {
    this.#turnTo(undefined);
  }

  #turnTo(requests: Requests | undefined) {
    if (requests === this.#requests) return;
    this.#leave();
    this.#requests = requests;
    this.#leave =
      requests?.observe({ changed: () => this.#host.requestUpdate(), created: () => this.#onCreated() }) ?? (() => {});
  }
}
