import type { Permission } from '@clientele/contract';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { css, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { commonMessages } from '../locales/common.ts';
import { workspaceMessages } from '../locales/workspace.ts';
import { assetWords } from '../asset-words.ts';
import type { Scope } from '../scope.ts';
import { isMac } from './search-shortcut.ts';

/** Something that a person can make from anywhere. */
interface Creation {
  /** Its name in the texts of the workspace. */
  readonly kind: 'client' | 'contact' | 'task' | 'appointment' | 'asset' | 'note' | 'reply' | 'file';
  /** Of the profile of the client that it is made for; null for a client itself. */
  readonly section: string | null;
  readonly permission: Permission;
}

/** In the order of the menu. A section says in its `create` what it opens for a kind. */
const creations: readonly Creation[] = [
  { kind: 'client', section: null, permission: 'create_clients' },
  { kind: 'contact', section: 'contacts', permission: 'edit_clients' },
  { kind: 'task', section: 'tasks', permission: 'edit_tasks' },
  { kind: 'appointment', section: 'tasks', permission: 'edit_tasks' },
  { kind: 'asset', section: 'assets', permission: 'edit_clients' },
  { kind: 'note', section: 'notes', permission: 'write_notes' },
  { kind: 'reply', section: 'replies', permission: 'write_replies' },
  { kind: 'file', section: 'files', permission: 'upload_files' },
];

/** A person wants to make something new. */
export class NewEvent extends Event {
  readonly creation: Creation;

  constructor(creation: Creation) {
    super('new');
    this.creation = creation;
  }
}

/**
 * A menu of what this person can make: a client, and what belongs to the client that is shown. Alt+N opens it, wherever in the page the
 * focus is, unless the page cancels the key. Dispatches `new`.
 */
export class NewMenu extends ScopedElements(LitElement, { 'clientele-menu': ClienteleMenu }) {
  static readonly namespaces = [commonMessages, workspaceMessages];
  static override styles = css`
    :host {
      flex: none;
    }
    clientele-menu {
      display: block;
    }
    clientele-menu::part(button) {
      inline-size: 100%;
    }
  `;

  @property({ attribute: false }) scope!: Scope;
  /** Whether there is a client for which something can be made. */
  @property({ type: Boolean }) hasClient = false;
  /** A plus without its word, where there is little room. */
  @property({ type: Boolean }) narrow = false;
  @query('clientele-menu') private menu!: ClienteleMenu | null;

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeydown);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeydown);
  }

  override render() {
    const words = this.scope.messages(workspaceMessages).create;
    const items = this.#creations.map((one) => ({
      value: one.kind,
      label: one.kind === 'asset' ? assetWords(this.scope).name : words.kinds[one.kind],
      separated: one.kind === 'contact' && this.#creations.length > 1,
    }));
    if (items.length === 0) return nothing;
    return html`<clientele-menu
      title=${words.with(isMac() ? '⌥N' : 'Alt+N')}
      icon="plus"
      .variant=${this.narrow ? 'icon' : 'outline'}
      .label=${words.label}
      .items=${items}
      @clientele-menu-select=${this.#onSelect}
    ></clientele-menu>`;
  }

  get #creations(): readonly Creation[] {
    return creations.filter(
      ({ section, permission }) => (section === null || this.hasClient) && this.scope.can(permission),
    );
  }

  #onSelect = ({ value }: MenuSelectEvent) => {
    const creation = creations.find(({ kind }) => kind === value);
    if (creation) this.dispatchEvent(new NewEvent(creation));
  };

  /** By the place of the key: with Alt it may write another letter. On a Mac that letter belongs to whatever is being typed. */
  #onKeydown = (event: KeyboardEvent) => {
    const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (code !== 'KeyN' || !altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented || event.repeat) return;
    if (isMac() && isEditable(event.composedPath()[0])) return;
    this.menu?.focus();
    // Below a modal dialog nothing takes the focus.
    if (this.shadowRoot?.activeElement !== this.menu) return;
    event.preventDefault();
    this.menu?.show();
  };
}

function isEditable(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
}
