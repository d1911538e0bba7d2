import { rovingTarget } from '@clientele/ui/controllers/roving';
import { anyIcon, type AnyIconName } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { ClientRow } from '../controllers/list-controller.ts';
import { directoryMessages } from '../locales/directory.ts';
import type { Scope } from '../scope.ts';
import type { RowAction } from './row-action.ts';
import { ClienteleRowActionEvent } from '../events/directory-events.ts';
import { rowMenuStyles } from './row-menu.css.ts';

/** What the menu leads to. */
export interface RowMenuHooks {
  onOpen(clientId: string): void;
  onMove(verb: 'archive' | 'restore', client: Pick<Client, 'id' | 'version'>): void;
}

type Client = ClientRow['client'];

interface Opening extends RowMenuHooks {
  /** The list, which tells what was chosen. */
  host: LitElement & { rowActions: readonly RowAction[] };
  scope: Scope;
  client: Client;
  /** It opens below this one. */
  button: HTMLElement;
  /** It has the focus when the menu closes. */
  from: HTMLElement;
}

interface RowMenuItem {
  label: string;
  icon?: AnyIconName | undefined;
  isDisabled?: boolean;
  /** A line above it. */
  isSeparated?: boolean;
  run(): void;
}

/**
 * What can be done with one client, by Clientele and by the host: one menu for all rows. Arrow keys, Home and End move; Enter and Space choose; Escape, Tab and
 * a click elsewhere close, and the focus is where it was.
 * https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 *
 * @csspart menu - what opens
 * @csspart item - one item
 */
export class RowMenu extends LitElement {
  static readonly namespaces = [];
  static override styles = [tokens, iconStyles, rowMenuStyles];

  @state() private items: readonly RowMenuItem[] = [];
  @state() private label = '';
  @query('[popover]') private popup!: HTMLElement;
  #button: HTMLElement | undefined;
  #from: HTMLElement | undefined;

  /** Opens for a row; where it is open for that one already, it closes. */
  async open(opening: Opening) {
    const { scope, client, button, from } = opening;
    // It may be new.
    await this.updateComplete;
    if (this.popup.matches(':popover-open')) {
      const isSame = button === this.#button;
      this.#close();
      if (isSame) return;
    }
    this.label = scope.messages(directoryMessages).tools.more(client.name);
    this.items = itemsOf(opening);
    this.#button = button;
    this.#from = from;
    await this.updateComplete;
    this.popup.showPopover({ source: button });
    button.setAttribute('aria-expanded', 'true');
    this.#placeBelow(button.getBoundingClientRect());
    this.#focus(this.#elements[0]);
  }

  override render() {
    return html`<div
      popover
      part="menu"
      role="menu"
      aria-label=${this.label}
      @keydown=${this.#onKeydown}
      @toggle=${this.#onToggle}
    >
      ${this.items.map((item) => [
        item.isSeparated ? html`<div class="line" role="separator"></div>` : nothing,
        html`<div
          class="item"
          part="item"
          role="menuitem"
          tabindex="-1"
          aria-disabled=${item.isDisabled ? 'true' : nothing}
          @click=${() => this.#choose(item)}
        >
          ${item.icon ? anyIcon(item.icon) : nothing}<span>${item.label}</span>
        </div>`,
      ])}
    </div>`;
  }

  /** Through the CSSOM, as the button is in another tree than the menu. Above it where there is no room below. */
  #placeBelow(button: DOMRect) {
    const { width, height } = this.popup.getBoundingClientRect();
    const isRtl = this.matches(':dir(rtl)');
    const left = isRtl ? button.left : button.right - width;
    const isRoomBelow = button.bottom + 4 + height <= innerHeight - margin;
    const top = isRoomBelow ? button.bottom + 4 : button.top - 4 - height;
    this.popup.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
    this.popup.style.top = `${Math.max(margin, Math.min(top, innerHeight - height - margin))}px`;
  }

  #onKeydown = (event: KeyboardEvent) => {
    const item = event.target as HTMLElement;
    if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    else if (event.key === 'Enter' || event.key === ' ') item.click();
    else if (!this.#focus(rovingTarget(event.key, this.#elements, item, 'vertical'))) return;
    event.stopPropagation();
    event.preventDefault();
  };

  // A click elsewhere has closed it, or the page.
  #onToggle = ({ newState }: ToggleEvent) => {
    if (newState === 'closed') this.#button?.setAttribute('aria-expanded', 'false');
  };

  #choose(item: RowMenuItem) {
    if (item.isDisabled) return;
    // Closed first, so that the focus is back before the action opens something.
    this.#close();
    item.run();
  }

  #close() {
    this.popup.hidePopover();
    this.#from?.focus({ preventScroll: true });
  }

  #focus(item: HTMLElement | undefined) {
    item?.focus();
    return item;
  }

  get #elements() {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }
}

function itemsOf({ host, scope, client, onOpen, onMove }: Opening): RowMenuItem[] {
  const words = scope.messages(directoryMessages).rowMenu;
  const unlessCancelled = (name: string, run: () => void) => () => {
    if (host.dispatchEvent(new ClienteleRowActionEvent(name, client.id))) run();
  };
  const open: RowMenuItem = {
    label: words.open,
    icon: 'panel',
    run: unlessCancelled('open', () => onOpen(client.id)),
  };
  const ofHost = host.rowActions
    .filter((action) => action.isShown?.(client) ?? true)
    .map((action, index): RowMenuItem => ({
      label: action.label,
      icon: action.icon,
      isDisabled: action.isDisabled?.(client) ?? false,
      isSeparated: index === 0,
      run: unlessCancelled(action.name, () => action.run(client)),
    }));
  if (!scope.can('delete_clients', client)) return [open, ...ofHost];
  const verb = client.archivedAt ? 'restore' : 'archive';
  const move = unlessCancelled(verb, () => onMove(verb, client));
  return [open, ...ofHost, { label: words[verb], icon: verb, isSeparated: true, run: move }];
}

/** In pixels, from the edges of the window. */
const margin = 8;
