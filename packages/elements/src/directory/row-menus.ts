import { html, type LitElement, type ReactiveController } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ClientRow, ListController } from '../controllers/list-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { RowAction } from './row-action.ts';
import { ClienteleRowActionEvent } from '../events/directory-events.ts';
import type { RowMenu, RowMenuItem } from './row-menu.ts';

type Host = LitElement & { rowActions: readonly RowAction[] };
type Client = ClientRow['client'];

/** What the menu leads to. */
interface RowMenuHooks {
  onOpen(clientId: string): void;
  onMove(verb: 'archive' | 'restore', client: Pick<Client, 'id' | 'version'>): void;
}

/**
 * What can be done with one client, by Clientele and by the host: opened by the button in its row, or from any of its cells by the key
 * for it or Shift+F10.
 */
export class RowMenus implements ReactiveController {
  #host: Host;
  #scope: ScopeController;
  #list: ListController;
  #hooks: RowMenuHooks;
  #menu = createRef<RowMenu>();
  #isListening = false;

  constructor(host: Host, scope: ScopeController, list: ListController, hooks: RowMenuHooks) {
    this.#host = host;
    this.#scope = scope;
    this.#list = list;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostUpdated() {
    const root = this.#host.renderRoot;
    if (this.#isListening) return;
    this.#isListening = true;
    root.addEventListener('click', (event) => {
      const button = buttonAt(event);
      if (button) this.#open(rowOf(button)?.dataset['id'], false);
    });
    root.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent));
  }

  render() {
    return html`<clientele-row-menu ${ref(this.#menu)} exportparts="menu, item"></clientele-row-menu>`;
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    const id = rowOf(event.target as Element)?.dataset['id'];
    if (!id) return;
    event.preventDefault();
    this.#open(id, true);
  }

  /** The cell that the menu was asked for from, or else the row's button, has the focus again when the menu closes. */
  #open(id: string | undefined, isFromCell: boolean) {
    const { scope } = this.#scope;
    if (!id || !scope) return;
    const client = this.#list.rows.find((row) => row.client.id === id)?.client;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(id)}"]`);
    const button = row?.querySelector<HTMLElement>('.more');
    if (!client || !button) return;
    const cell = isFromCell ? (this.#host.renderRoot as ShadowRoot).activeElement : null;
    void this.#menu.value?.open(
      scope.messages.directory.tools.more(client.name),
      [...this.#first(client), ...this.#ofHost(client), ...this.#last(client)],
      button,
      cell instanceof HTMLElement && row?.contains(cell) ? cell : button,
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

function rowOf(element: Element) {
  return element.closest<HTMLElement>('.row[data-id]');
}

function buttonAt(event: Event) {
  return (event.target as Element).closest<HTMLElement>('.more');
}
