import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Neighbours, Requests, Responder } from './requests.ts';
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

/** A list that can be walked along from elsewhere. */
interface WalkedList {
  around(clientId: string): Neighbours | null;
  /** The same as long as the list is. */
  readonly rows: readonly unknown[];
}

/** What responders of the same provider show. Its element is updated when that changes. */
export class RequestObserver extends RequestParticipant {
  #host: ReactiveControllerHost;
  #list: WalkedList;
  #onCreated: () => void;
  #told: readonly unknown[] | undefined;

  constructor(host: ReactiveControllerHost, scope: ScopeController, list: WalkedList, onCreated: () => void) {
    super(scope);
    this.#host = host;
    this.#list = list;
    this.#onCreated = onCreated;
    host.addController(this);
  }

  hostUpdated() {
    const { rows } = this.#list;
    if (rows === this.#told) return;
    this.#told = rows;
    this.requests?.tellListChanged();
  }

  get openId(): string | null {
    return this.requests?.openId ?? null;
  }

  /** What covers a part of the window. */
  get drawer(): Pick<Requests, 'drawerWidth' | 'coverPage'> | null {
    return this.requests?.hasOpen ? this.requests : null;
  }

  protected join(requests: Requests) {
    return requests.observe({
      changed: () => this.#host.requestUpdate(),
      created: () => this.#onCreated(),
      around: (clientId) => this.#list.around(clientId),
    });
  }
}

/** Lets an element be asked for a client's whole profile. Its element is updated when a list that it walks along changes. */
export class ProfileResponder extends RequestParticipant {
  #host: ReactiveControllerHost;
  #open: (clientId: string) => void;

  constructor(host: ReactiveControllerHost, scope: ScopeController, open: (clientId: string) => void) {
    super(scope);
    this.#host = host;
    this.#open = open;
  }

  protected join(requests: Requests) {
    return requests.showProfiles({ openProfile: this.#open, listChanged: () => this.#host.requestUpdate() });
  }
}
