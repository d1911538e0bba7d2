import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ListController } from '../controllers/list-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { Scope } from '../scope.ts';
import { partMissing } from './placeholders.ts';
import type { RowAction } from './row-action.ts';
import type { RowMenu, RowMenuHooks } from './row-menu.ts';

type Host = LitElement & { rowActions: readonly RowAction[] };

/** What a person has asked for, until the menu is there. */
interface Pending {
  clientId: string;
  isFromCell: boolean;
  /** What had the focus: who has gone elsewhere meanwhile is left there. Undefined after a retry, which has moved it. */
  focused: Element | null | undefined;
}

/**
 * The menu of a row: opened by the button in it, or from any of its cells by the key for it or Shift+F10. The menu itself is loaded
 * when a person comes near to a row.
 */
export class RowMenus implements ReactiveController {
  #host: Host;
  #scope: ScopeController;
  #list: ListController;
  #hooks: RowMenuHooks;
  #menu: LazyElement;
  #pending: Pending | undefined;
  #client: Scope['client'] | undefined;
  #isListening = false;

  constructor(host: Host, scope: ScopeController, list: ListController, hooks: RowMenuHooks) {
    this.#host = host;
    this.#scope = scope;
    this.#list = list;
    this.#hooks = hooks;
    this.#menu = new LazyElement(
      host,
      scope,
      'clientele-row-menu',
      async () => (await import('./row-menu.ts')).RowMenu,
    );
    host.addController(this);
  }

  hostUpdate() {
    const client = this.#scope.scope?.client;
    // What was asked for of the clients of another provider does not open over these.
    if (client !== this.#client) this.#pending = undefined;
    this.#client = client;
  }

  hostUpdated() {
    const menu = this.#host.renderRoot.querySelector<RowMenu>('clientele-row-menu');
    if (menu && this.#pending) this.#open(menu, this.#pending);
    this.#listen();
  }

  render() {
    if (!this.#pending && this.#menu.status !== 'ready') return nothing;
    return this.#menu.render({
      ready: () => html`<clientele-row-menu exportparts="menu, item"></clientele-row-menu>`,
      failed: () => nothing,
    });
  }

  /** That the menu did not come which was asked for. */
  renderMissing(scope: Scope, keepFocus: () => Promise<void>) {
    if (!this.#pending || this.#menu.status !== 'failed') return nothing;
    return partMissing(scope, {
      onRetry: () => {
        if (this.#pending) this.#pending.focused = undefined;
        void this.#menu.retry().then(keepFocus);
      },
      onClose: () => {
        this.#pending = undefined;
        this.#menu.dismiss();
        void keepFocus();
      },
    });
  }

  #listen() {
    if (this.#isListening) return;
    this.#isListening = true;
    const root = this.#host.renderRoot;
    const expect = ({ target }: Event) => rowOf(target as Element) && this.#menu.preload();
    root.addEventListener('pointerover', expect);
    root.addEventListener('focusin', expect);
    root.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('.more');
      if (button) this.#ask(button, false);
    });
    root.addEventListener('keydown', (event) => {
      const { key, shiftKey } = event as KeyboardEvent;
      if (key !== 'ContextMenu' && !(key === 'F10' && shiftKey)) return;
      if (this.#ask(event.target as Element, true)) event.preventDefault();
    });
  }

  /** False where there is no row. */
  #ask(element: Element, isFromCell: boolean): boolean {
    const clientId = rowOf(element)?.dataset['id'];
    if (!clientId) return false;
    this.#pending = { clientId, isFromCell, focused: this.#focused };
    if (this.#menu.status === 'failed') void this.#menu.retry();
    this.#host.requestUpdate();
    return true;
  }

  /** The cell that the menu was asked for from, or else the row's button, has the focus again when the menu closes. */
  #open(menu: RowMenu, { clientId, isFromCell, focused }: Pending) {
    this.#pending = undefined;
    const { scope } = this.#scope;
    const client = this.#list.rows.find((row) => row.client.id === clientId)?.client;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(clientId)}"]`);
    const button = row?.querySelector<HTMLElement>('.more');
    if (!scope || !client || !button || (focused !== undefined && this.#focused !== focused)) return;
    const from = isFromCell && focused instanceof HTMLElement && row?.contains(focused) ? focused : button;
    void menu.open({ host: this.#host, scope, client, button, from, ...this.#hooks });
  }

  get #focused() {
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }
}

function rowOf(element: Element) {
  return element.closest<HTMLElement>('.row[data-id]');
}
