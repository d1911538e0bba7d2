import type { ClientSummary } from '@clientele/contract';
import { nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { ListController } from '../controllers/list-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { WantedPart } from '../lazy-part/wanted-part.ts';
import type { RowAction } from './row-action.ts';

/** What the menu leads to. */
export interface RowMenuHooks {
  onOpen(clientId: string): void;
  onMove(verb: 'archive' | 'restore', client: Pick<ClientSummary, 'id' | 'version'>): void;
}

type Host = LitElement & { rowActions: readonly RowAction[] };

/**
 * What can be done with one client: opened by the button in its row, or from any of its cells by the key for it or Shift+F10. The menu is
 * loaded when it is first needed.
 */
export class RowMenus implements ReactiveController {
  #host: Host;
  #list: ListController;
  #part;
  #isListening = false;

  constructor(host: Host, scope: ScopeController, list: ListController, hooks: RowMenuHooks) {
    this.#host = host;
    this.#list = list;
    this.#part = new WantedPart(
      host,
      () => import('./row-menu-part.ts'),
      ({ RowMenuTools }) => new RowMenuTools(host, scope, hooks),
    );
    host.addController(this);
  }

  hostUpdated() {
    const root = this.#host.renderRoot;
    if (this.#isListening) return;
    this.#isListening = true;
    root.addEventListener('pointerdown', (event) => buttonAt(event) && this.#part.prefetch());
    root.addEventListener('click', (event) => {
      const button = buttonAt(event);
      if (button) this.#open(rowOf(button)?.dataset['id'], false);
    });
    root.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent));
  }

  render() {
    return this.#part.current?.render() ?? nothing;
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
    if (!id) return;
    const cell = isFromCell ? (this.#host.renderRoot as ShadowRoot).activeElement : null;
    void this.#part.use((tools) => {
      // Looked up only now: by the time that the menu is there, the elements of this row may show another client.
      const client = this.#list.rows.find((row) => row.client.id === id)?.client;
      const row = this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(id)}"]`);
      const button = row?.querySelector<HTMLElement>('.more');
      return (
        client &&
        button &&
        tools.open(client, button, cell instanceof HTMLElement && row?.contains(cell) ? cell : button)
      );
    });
  }
}

function rowOf(element: Element) {
  return element.closest<HTMLElement>('.row[data-id]');
}

function buttonAt(event: Event) {
  return (event.target as Element).closest<HTMLElement>('.more');
}
