import type { Clientele } from '@clientele/client';
import type { LitElement, ReactiveController } from 'lit';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { AskedFamily } from './client-family.ts';

/** Asks for the group of a client in one request with the client, before the element that shows it is there. */
export class FamilyQuestion implements ReactiveController {
  asked: AskedFamily | null = null;

  #scope: ScopeController;
  #idOf: () => string | null;
  #client: Clientele | null = null;

  constructor(host: LitElement, scope: ScopeController, idOf: () => string | null) {
    this.#scope = scope;
    this.#idOf = idOf;
    host.addController(this);
  }

  hostUpdate() {
    const client = this.#scope.scope?.client ?? null;
    const clientId = this.#idOf();
    if (client === this.#client && clientId === (this.asked?.clientId ?? null)) return;
    this.#client = client;
    this.asked = client && clientId !== null ? ask(client, clientId) : null;
  }
}

function ask({ api }: Clientele, clientId: string): AskedFamily {
  let answer: ReturnType<typeof api.clients.getFamily> | null = api.clients.getFamily({ id: clientId });
  // Whoever takes it is told; nobody may.
  answer.catch(() => {});
  return {
    clientId,
    take() {
      const taken = answer;
      answer = null;
      return taken;
    },
  };
}
