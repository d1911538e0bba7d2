import { defineWithin } from '@clientele/ui/registry/scoped-elements';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import type { Scope } from '../context.ts';
import { LazyFile } from '../controllers/lazy-file.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { partFailure } from '../record/part-failure.ts';
import { identitySkeleton, partSkeleton } from '../record/part-states.ts';
import type { ClientView, ClientViewHost, OnErased } from './client-view.ts';

/**
 * A client that exists: the view of it, once its file is there, and what stands in its place until then. Most pages with a sheet are
 * read for a while before anybody opens a client, and the view is the larger part of the sheet; it is loaded when a person comes near to
 * a row.
 */
export class ClientPanel {
  /** Undefined until its file is there. */
  view: ClientView | undefined;
  #host: ClientViewHost;
  #scope: ScopeController;
  #file: LazyFile;

  constructor(host: ClientViewHost, scope: ScopeController, onErased: OnErased) {
    this.#host = host;
    this.#scope = scope;
    this.#file = new LazyFile(host, async () => {
      const { ClientView } = await import('./client-view.ts');
      defineWithin(host.shadowRoot, ClientView.elements);
      await scope.add(ClientView.namespaces);
      this.view = new ClientView(host, scope, onErased);
    });
  }

  /** Undefined until something is known of the client. */
  get name(): string | undefined {
    const { clientId } = this.#host;
    if (this.view) return this.view.record.name;
    return clientId === null ? undefined : this.#scope.scope?.client.records.get('client', clientId)?.record?.name;
  }

  /** Custom states of the element. */
  get states() {
    const hasFailed = this.#file.status === 'failed';
    return (
      this.view?.record.states ?? {
        loading: this.#isWanted && !hasFailed,
        error: this.#isWanted && hasFailed,
        stale: false,
        readonly: false,
        dirty: false,
      }
    );
  }

  /** For someone who is about to open a client, as it seems. */
  preload() {
    this.#file.preload();
  }

  /** Resolves when the client is shown, or said to be missing. */
  async whenSettled(): Promise<void> {
    await this.#host.updateComplete;
    if (this.#isWanted && !this.view) await this.#file.retry();
    await this.view?.record.whenSettled();
  }

  async refresh(): Promise<void> {
    await this.view?.refresh();
  }

  forgetDrafts() {
    this.view?.record.forgetDrafts();
  }

  /** Who it is. */
  renderHeader(scope: Scope) {
    if (this.view) return this.view.renderIdentity(scope);
    return this.#file.status === 'failed' ? html`<h2 class="title">${this.name}</h2>` : identitySkeleton(this.name);
  }

  /** Everything else. A sheet that was never opened loads nothing. */
  render(scope: Scope) {
    if (!this.view && !this.#isWanted) return nothing;
    return this.#file.render({
      ready: () => this.view?.render(scope),
      failed: () => partFailure(scope, () => void this.#file.retry()),
      // As high as the buttons and tabs that come.
      pending: () => [
        html`<div class="action-bar pending-actions">${skeleton()}</div>
          <div class="pending-tabs">${skeleton('short')}${skeleton('short')}</div>`,
        partSkeleton(scope),
      ],
    });
  }

  get #isWanted() {
    const { open, mode, clientId } = this.#host;
    return open && mode === 'view' && clientId !== null;
  }
}
