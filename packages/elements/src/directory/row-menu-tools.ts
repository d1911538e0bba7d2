import { html, type LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ClientRow } from '../controllers/list-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { RowAction } from './row-action.ts';
import { ClienteleRowActionEvent } from './row-action-event.ts';
import type { RowMenuHooks } from './row-menus.ts';
import type { RowMenu, RowMenuItem } from './row-menu.ts';

type Host = LitElement & { rowActions: readonly RowAction[] };
type Client = ClientRow['client'];

/** What is in the menu of a row: what Clientele can do with a client, and what the host can. */
export class RowMenuTools {
  #host: Host;
  #scope: ScopeController;
  #hooks: RowMenuHooks;
  #menu = createRef<RowMenu>();

  constructor(host: Host, scope: ScopeController, hooks: RowMenuHooks) {
    this.#host = host;
    this.#scope = scope;
    this.#hooks = hooks;
  }

  render() {
    return html`<clientele-row-menu ${ref(this.#menu)} exportparts="menu, item"></clientele-row-menu>`;
  }

  async open(client: Client, button: HTMLElement, from: HTMLElement) {
    const { scope } = this.#scope;
    if (!scope) return;
    // It may have been loaded just now.
    await this.#host.updateComplete;
    await this.#menu.value?.open(
      scope.messages.directory.tools.more(client.name),
      [...this.#first(client), ...this.#ofHost(client), ...this.#last(client)],
      button,
      from,
    );
  }

  #first(client: Client): RowMenuItem[] {
    const words = this.#scope.scope?.messages.directory.rowMenu;
    if (!words) return [];
    return [
      {
        label: words.open,
        icon: 'panel',
        run: this.#unlessCancelled('open', client, () => this.#hooks.onOpen(client.id)),
      },
    ];
  }

  #ofHost(client: Client): RowMenuItem[] {
    return this.#host.rowActions
      .filter((action) => action.isShown?.(client) ?? true)
      .map((action, index) => ({
        label: action.label,
        icon: action.icon,
        isDisabled: action.isDisabled?.(client) ?? false,
        isSeparated: index === 0,
        run: this.#unlessCancelled(action.name, client, () => action.run(client)),
      }));
  }

  #last(client: Client): RowMenuItem[] {
    const { scope } = this.#scope;
    if (!scope?.can('delete_clients', client)) return [];
    const verb = client.archivedAt ? 'restore' : 'archive';
    const run = this.#unlessCancelled(verb, client, () => this.#hooks.onMove(verb, client));
    return [{ label: scope.messages.directory.rowMenu[verb], icon: verb, isSeparated: true, run }];
  }

  #unlessCancelled(name: string, client: Client, run: () => void) {
    return () => {
      if (this.#host.dispatchEvent(new ClienteleRowActionEvent(name, client.id))) run();
    };
  }
}
