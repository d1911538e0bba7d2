import type { Clientele } from '@clientele/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../scope.ts';

/**
 * What people have typed and not sent, by the record that it belongs to. It outlives the elements: whoever comes back finds it, also in
 * another element, and nobody else does.
 */
export class Drafts<Draft> {
  #byClient = new WeakMap<Clientele, Map<string, Draft>>();
  #listeners = new Set<() => void>();

  of(scope: Scope, id: string): Draft | undefined {
    return this.#byClient.get(scope.client)?.get(keyOf(scope, id));
  }

  /** Undefined: there is nothing to keep any more. */
  keep(scope: Scope, id: string, draft: Draft | undefined): void {
    let drafts = this.#byClient.get(scope.client);
    if (!drafts) this.#byClient.set(scope.client, (drafts = new Map()));
    if (draft === undefined) drafts.delete(keyOf(scope, id));
    else drafts.set(keyOf(scope, id), draft);
    for (const listener of this.#listeners) listener();
  }

  /** Updates an element whenever a draft changes, for as long as it is in the page. */
  observe(host: ReactiveControllerHost): void {
    const listener = () => host.requestUpdate();
    host.addController({
      hostConnected: () => void this.#listeners.add(listener),
      hostDisconnected: () => void this.#listeners.delete(listener),
    } satisfies ReactiveController);
  }
}

function keyOf({ session }: Scope, id: string) {
  return `${session?.user.id ?? ''} ${id}`;
}
