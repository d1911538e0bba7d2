import type { Client, NewClient } from '@clientele/contract';
import { icon } from '@clientele/ui/icon/icon';
import { isText, oneOf, property } from '@clientele/ui/property/property';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSheet } from '@clientele/ui/sheet/sheet';
import { html, nothing, type LitElement, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import { ClienteleElement } from '../clientele-element.ts';
import { FocusFallback } from '../controllers/focus-fallback.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { ToastOutlet } from '../controllers/toast-outlet.ts';
import { setCustomStates } from '../custom-states.ts';
import type { ClientDraft } from './client-draft.ts';
import { ClientPanel } from './client-panel.ts';
import { CreatePanel } from './create-panel.ts';
import { styles } from './detail-sheet.css.ts';
import { SheetRequests } from './sheet-requests.ts';
import { sheetTabs, type SheetTab } from './sheet-tabs.ts';
import { ClienteleCreateEvent, ClienteleHideEvent, ClienteleShowEvent } from '../events/record-events.ts';
import { commonMessages } from '../locales/common.ts';
import { sheetMessages } from '../locales/sheet.ts';

/**
 * One client, to read and correct without leaving the list, or to create. It opens for the client that is chosen in a directory of
 * the same provider; a page that wants to decide itself cancels the directory's `clientele-select` or `clientele-create-client`.
 * Of several a drawer opens before an inline one, the one that came last before others; an inline one with a `client-id` of the
 * page's own shows that client only.
 *
 * @slot header - instead of avatar, name, status and owner
 * @slot footer - stays at the bottom
 * @slot overview-end - below everything in the overview
 * @event {ClienteleShowEvent} clientele-show - `{ clientId }`: it opened, or shows another client
 * @event {ClienteleHideEvent} clientele-hide - it is about to close; cancelable
 * @event {ClienteleBeforeSaveEvent} clientele-before-save - `{ clientId, patch }`: cancelable
 * @event {ClienteleSaveEvent} clientele-save - `{ client, changes }`
 * @event {ClienteleCreateEvent} clientele-create - `{ client }`
 * @event {ClienteleArchiveEvent} clientele-archive - `{ clientId, done }`: someone is about to archive it; cancelable, `done` says how it ended
 * @event {ClienteleRestoreEvent} clientele-restore - `{ clientId, done }`: likewise
 * @event {ClienteleEraseEvent} clientele-erase - `{ clientId, done }`: likewise, after the name was typed
 * @event {ClienteleCreateInvoiceEvent} clientele-create-invoice - `{ clientId, client }`: cancelable
 * @event {ClienteleNavigateEvent} clientele-navigate - `{ to: 'profile', params: { clientId } }`: cancelable
 * @event {ClienteleLoadEvent} clientele-load - the whole record is shown, each time another one is
 * @event {ClienteleErrorEvent} clientele-error - `{ code, message, retryable, requestId, retry() }`
 * @csspart base - the panel
 * @csspart header - who it is, and the close button
 * @csspart toolbar - the buttons below the name
 * @csspart section - a group of fields
 * @csspart field - a label with its value
 * @csspart label - a label
 * @csspart value - a value
 * @csspart button - a button; `button-primary` as well where it is the main one
 * @csspart avatar - the logo, or the initials
 * @csspart badge - a status
 * @csspart notice - a remark above the content
 * @csspart empty - what is said where nothing is shown
 * @csspart error - what failed
 * @csspart skeleton - the shape of what comes
 * @csspart row - an invoice
 * @csspart cell - a piece of an invoice
 * @cssprop --clientele-detail-sheet-width - width of the drawer, 520px
 * @cssState loading - the record is not whole yet
 * @cssState error - the record could not be loaded
 * @cssState offline - the server cannot be reached
 * @cssState stale - what is shown may be out of date
 * @cssState readonly - the person may not edit this client
 * @cssState dirty - something that was typed is not kept yet
 */
export class ClienteleDetailSheet extends ScopedElements(ClienteleElement, {
  'clientele-sheet': ClienteleSheet,
  'clientele-toast-outlet': ToastOutlet,
}) {
  static override styles = styles;

  /** The client that is shown. */
  @property({ attribute: 'client-id', is: isText }) clientId: string | null = null;
  /** A client that is there, or the form for a new one. */
  @property({ reflect: true, is: oneOf('view', 'create') }) mode: 'view' | 'create' = 'view';
  /** It is shown. `show()`, `create()` and `hide()` also ask about what was typed. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** `drawer` floats at the window's end and leaves the page usable; `inline` takes part in the layout around it. */
  @property({ reflect: true, is: oneOf('drawer', 'inline') }) placement: 'drawer' | 'inline' = 'drawer';
  /** Stays when another client is shown. */
  @property({ reflect: true, is: oneOf(...sheetTabs) }) tab: SheetTab = 'overview';
  /** The id of a provider elsewhere in the page. */
  @property({ optional: isText }) provider?: string;

  @query('clientele-sheet') private sheet!: ClienteleSheet | null;
  @query('clientele-menu[slot=header-actions]') private menu!: LitElement | null;

  #internals = this.attachInternals();
  #scope = new ScopeController(this, commonMessages, sheetMessages);
  #panel = new ClientPanel(this, this.#scope, (client) => this.#onErased(client));
  #creation = new CreatePanel(this, this.#scope, {
    onCreated: (client) => void this.#onCreated(client),
    onOpen: (id) => void this.show(id),
    onCancel: () => void this.hide(),
    onTakenUp: (draft) => void this.#openForm(draft),
  });
  #requests = new SheetRequests(this, this.#scope, {
    coverPage: () => {
      if (this.sheet) this.sheet.covers = true;
    },
    expectOpen: () => this.#panel.preload(),
    expectCreate: () => this.#creation.preload(),
  });
  /** Who acted last. */
  #actor: string | undefined;

  constructor() {
    super();
    this.addController(new FocusFallback(this, () => this.menu ?? this.sheet));
  }

  /** Opens a client. False when something typed is in the way and the person wants to keep it. */
  async show(clientId: string): Promise<boolean> {
    if (!(await this.#creation.leave())) return false;
    const wasOpen = this.open;
    this.clientId = this.#requests.askedId = clientId;
    this.mode = 'view';
    this.open = true;
    await this.#settle(wasOpen);
    return true;
  }

  /** Opens the form for a new client, filled in with what is known already. */
  async create(defaults: Partial<NewClient> = {}): Promise<boolean> {
    if (!(await this.#creation.leave())) return false;
    await this.#openForm(defaults);
    return true;
  }

  /** Closes. False when the page or the person keeps it open. */
  async hide(): Promise<boolean> {
    if (!this.open) return true;
    if (!(await this.#creation.leave())) return false;
    if (!this.dispatchEvent(new ClienteleHideEvent())) {
      const draft = this.#creation.takeBack();
      if (draft) this.#creation.begin(draft);
      return false;
    }
    this.open = false;
    await this.#settle();
    if (this.mode === 'view') this.#requests.focusRowAgain();
    return true;
  }

  /** In pixels, how much of the window's inline end it covers while the page stays usable; 0 when closed, modal or inline. */
  get drawerWidth(): number {
    return this.open && this.placement === 'drawer' && !this.sheet?.isModal ? (this.sheet?.panelWidth ?? 0) : 0;
  }

  /** Loads what is shown again; drafts stay. */
  async refresh(): Promise<void> {
    await this.#panel.refresh();
  }

  /** Resolves when what was asked for is shown, or said to be missing. */
  async whenReady(): Promise<void> {
    await this.#panel.whenSettled();
    await this.#creation.load();
  }

  override willUpdate() {
    const actor = this.#scope.scope?.session?.user.id;
    if (!actor || actor === this.#actor) return;
    // What the person before has typed is not this one's to see or to send.
    if (this.#actor) [this.#panel, this.#creation].forEach((part) => part.forgetDrafts());
    this.#actor = actor;
  }

  override updated(changed: PropertyValues<this>) {
    this.#showStates();
    if (this.open) this.#scope.scope?.toaster.expect();
    if (!this.open && this.sheet) this.sheet.covers = false;
    const isNewlyShown = changed.has('open') || changed.has('mode');
    if (!this.open || !(isNewlyShown || changed.has('clientId'))) return;
    this.dispatchEvent(new ClienteleShowEvent(this.mode === 'create' ? null : this.clientId));
    if (this.mode === 'create' && isNewlyShown) this.#creation.focus();
  }

  override render() {
    const { scope } = this.#scope;
    if (!scope) return nothing;
    const words = scope.messages(sheetMessages);
    const isCreating = this.mode === 'create';
    return html`<clientele-sheet
        exportparts="base, header, body, footer"
        .open=${this.open}
        .placement=${this.placement}
        .label=${isCreating ? words.create.title : (this.#panel.name ?? words.label)}
        .closeLabel=${this.#coversAll ? '' : words.close}
        @clientele-close-request=${this.#onCloseRequest}
        @clientele-modal-change=${this.#onModalChange}
      >
        <div slot="header" class="header">
          ${this.#coversAll ? this.#backButton(words.back) : nothing}
          ${
            isCreating
              ? html`<h2 class="title">${words.create.title}</h2>`
              : html`<slot name="header">${this.#panel.renderHeader(scope)}</slot>`
          }
        </div>
        <p class="visually-hidden" role="status">${isCreating ? nothing : this.#panel.view?.record.said(scope)}</p>
        ${isCreating ? this.#creation.render(scope) : this.#panel.render(scope)}
        <slot name="footer" slot="footer"></slot>
        <clientele-toast-outlet exportparts="toast" .scope=${scope}></clientele-toast-outlet>
      </clientele-sheet>
      ${this.#panel.view?.record.renderDialogs(scope)}`;
  }

  #backButton(label: string) {
    return html`<button class="icon-button back" type="button" aria-label=${label} @click=${this.#onCloseRequest}>
      ${icon('chevron-left')}
    </button>`;
  }

  #onCloseRequest = (event: Event) => {
    event.preventDefault();
    void this.hide();
  };

  #onModalChange = () => {
    this.requestUpdate();
    this.#scope.scope?.toaster.settle();
  };

  async #onCreated(client: Client) {
    this.#creation.begin({});
    this.dispatchEvent(new ClienteleCreateEvent(client));
    this.#scope.scope?.requests.tellCreated(client);
    await this.show(client.id);
    const { toaster, messages } = this.#scope.scope ?? {};
    if (messages) toaster?.say({ text: messages(sheetMessages).create.created, name: client.name });
  }

  async #onErased({ id }: { id: string }) {
    // The page may have gone on to another client meanwhile.
    if (this.clientId === id && this.dispatchEvent(new ClienteleHideEvent())) {
      this.open = false;
      await this.#settle();
      this.clientId = null;
    }
  }

  async #openForm(start: ClientDraft | Partial<NewClient>) {
    const wasOpen = this.open;
    this.#creation.begin(start);
    this.mode = 'create';
    this.open = true;
    await this.#settle(wasOpen);
    await this.#creation.load();
  }

  /** What follows when the sheet has changed: the focus goes to what is new, and what was given up can be had back. */
  async #settle(focusAgain = false) {
    await this.updateComplete;
    await this.sheet?.updateComplete;
    if (focusAgain) this.sheet?.focus();
    this.#creation.offerBack();
  }

  /** A drawer as wide as the window. */
  get #coversAll() {
    return this.sheet?.fillsWindow ?? false;
  }

  #showStates() {
    const { states } = this.#panel;
    const isCreating = this.mode === 'create';
    setCustomStates(this.#internals, {
      ...states,
      offline: this.#scope.scope?.connection === 'offline',
      error: states.error && !isCreating,
      dirty: states.dirty || this.#creation.isDirty,
    });
    if (states.loading) this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
  }
}
