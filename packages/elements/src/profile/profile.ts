import type { Sentence } from '@clientele/ui/bidi/isolated';
import { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { isObject, isText, listOf, property } from '@clientele/ui/property/property';
import { ClienteleRating } from '@clientele/ui/rating/rating';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleSwitch } from '@clientele/ui/switch/switch';
import { ClienteleSectionTabs } from '@clientele/ui/tabs/section-tabs';
import type { TabChangeEvent } from '@clientele/ui/tabs/tab-change-event';
import { html, nothing, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ClienteleElement } from '../clientele-element.ts';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { FocusFallback } from '../controllers/focus-fallback.ts';
import { ProfileResponder } from '../controllers/request-controllers.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { setCustomStates } from '../custom-states.ts';
import { ClienteleSectionShowEvent, ClienteleShowEvent } from '../events/record-events.ts';
import { commonMessages } from '../locales/common.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { memo } from '../memo.ts';
import { readonlyNotice } from '../record/record-blocks.ts';
import { archivedBanner } from '../record/record-header.ts';
import type { RecordView } from '../record/record-view.ts';
import { ShownRecord } from '../record/shown-record.ts';
import type { Scope } from '../scope.ts';
import { setupWithinMs } from '../setup/tell-problem.ts';
import { ClientTags } from './client-tags.ts';
import { ClientTeam } from './client-team.ts';
import type { HostSection, HostSidebarItem } from './host-parts.ts';
import { HostPlaces } from './host-places.ts';
import { laterParts } from './later-parts.ts';
import { styles } from './profile.css.ts';
import { profileIdentity, profileTools } from './profile-header.ts';
import type { PlaceRequestEvent } from './place-request-event.ts';
import { PrimaryContact } from './primary-contact.ts';
import { ShownSections } from './shown-sections.ts';
import { sideColumn } from './side-column.ts';

export type { HostSection, HostSidebarItem } from './host-parts.ts';

/** What the profile is built from, without what its sections bring along. */
const uiElements = {
  'clientele-inline-field': ClienteleInlineField,
  'clientele-client-tags': ClientTags,
  'clientele-client-team': ClientTeam,
  'clientele-menu': ClienteleMenu,
  'clientele-primary-contact': PrimaryContact,
  'clientele-rating': ClienteleRating,
  'clientele-section-tabs': ClienteleSectionTabs,
  'clientele-select-field': ClienteleSelectField,
  'clientele-switch': ClienteleSwitch,
};

/**
 * All of one client, as a page: who it is, its sections, and beside them what is corrected in passing. “View full profile” in a sheet of
 * the same provider opens it, unless the page cancels `clientele-navigate`; where a directory has the client in its list, one walks
 * along the list from here. Without a client it shows nothing.
 *
 * @slot header - instead of avatar, name, status, owner, rating and tags
 * @slot sidebar-start - above what stands beside the sections
 * @slot sidebar-end - below it
 * @slot section-* - content of a section of the page's own, by its id: see `hostSections`
 * @slot sidebar-item-* - content of a block or field of the page's own beside the sections, by its id: see `hostSidebar`
 * @event {ClienteleShowEvent} clientele-show - `{ clientId }`: a person went to another client from here, or was sent here
 * @event {ClienteleSectionShowEvent} clientele-section-show - `{ section }`: a person went to another section
 * @event {ClienteleBeforeSaveEvent} clientele-before-save - `{ clientId, patch }`: cancelable
 * @event {ClienteleSaveEvent} clientele-save - `{ client, changes }`
 * @event {ClienteleArchiveEvent} clientele-archive - `{ clientId, done }`: someone is about to archive it; cancelable, `done` says how it ended
 * @event {ClienteleRestoreEvent} clientele-restore - `{ clientId, done }`: likewise
 * @event {ClienteleEraseEvent} clientele-erase - `{ clientId, done }`: likewise, after the name was typed
 * @event {ClienteleCreateInvoiceEvent} clientele-create-invoice - `{ clientId, client }`: cancelable
 * @event {ClienteleLoadEvent} clientele-load - the whole record is shown, each time another one is
 * @event {ClienteleErrorEvent} clientele-error - `{ code, message, retryable, requestId, retry() }`
 * @csspart base - the profile
 * @csspart header - who it is, and what can be done with it
 * @csspart toolbar - the buttons in the header
 * @csspart row - the tabs, and the menu of those that do not fit
 * @csspart tablist - the tabs
 * @csspart tab - one tab
 * @csspart content - the section and what stands beside it
 * @csspart panel - the section
 * @csspart sidebar - what stands beside every section
 * @csspart section - a group of fields
 * @csspart field - a label with its value
 * @csspart label - a label
 * @csspart value - a value
 * @csspart button - a button; `button-primary` as well where it is the main one
 * @csspart avatar - the logo, or the initials
 * @csspart badge - a status
 * @csspart chip - a tag
 * @csspart notice - a remark above the content
 * @csspart empty - what is said where nothing is shown
 * @csspart error - what failed
 * @csspart skeleton - the shape of what comes
 * @cssprop --clientele-profile-padding - around everything, 16px
 * @cssState loading - the record is not whole yet
 * @cssState error - the record could not be loaded
 * @cssState offline - the server cannot be reached
 * @cssState stale - what is shown may be out of date
 * @cssState readonly - nothing of this client can be edited here
 * @cssState dirty - something that was typed is not kept yet
 */
export class ClienteleProfile extends ScopedElements(ClienteleElement, uiElements) {
  static override styles = styles;

  /** The client that is shown. */
  @property({ attribute: 'client-id', reflect: true, is: isText }) clientId: string | null = null;
  /** The section that is shown; the first one where the person has no such section. */
  @property({ reflect: true, is: isText }) section: string | null = null;
  /** The ids of the sections, in their order: `overview,invoices`. Those that are not named are hidden; without it all are shown. */
  @property({ optional: isText }) sections?: string;
  /**
   * The same of the blocks beside the sections, and of fields in them: `profile-info,email,phone,people` shows two blocks, and two fields
   * in the first one. A block of which no field is named has all of its own.
   */
  @property({ optional: isText }) sidebar?: string;
  /** Nothing can be changed here, whatever the person may do elsewhere. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /**
   * Sections of the page's own: `{ id, label, count?, permission?, render?(place, { clientId }) }`. One with the id of a section of ours
   * takes its place when it has `render`, and otherwise gives it another label, count and permission.
   */
  @property({ attribute: false, is: listOf(isObject) }) hostSections: readonly HostSection[] = [];
  /** The same for what is beside the sections: a block, or with `block: 'profile-info'` a field of that block. */
  @property({ attribute: false, is: listOf(isObject) }) hostSidebar: readonly HostSidebarItem[] = [];
  /** The id of a provider elsewhere in the page. */
  @property({ optional: isText }) provider?: string;

  @query('.header') private header!: HTMLElement | null;
  @query('.base') private base!: HTMLElement | null;
  @query('clientele-section-tabs') private sectionTabs!: ClienteleSectionTabs | null;
  @query('.owner-menu') private ownerMenu!: ClienteleMenu | null;

  #internals = this.attachInternals();
  #scope = new ScopeController(this, commonMessages, recordMessages, profileMessages);
  #record = new ShownRecord(this, this.#scope, {
    isShown: () => this.clientId !== null,
    onErased: ({ name }) => this.#say(({ messages }) => messages(recordMessages).archive.erased, name),
  });
  #own = new HostPlaces(
    this,
    'section',
    (section, clientId) => clientId === this.clientId && this.hostSections.includes(section),
  );
  #ownSidebar = new HostPlaces(
    this,
    'sidebar-item',
    (item, clientId) => clientId === this.clientId && this.hostSidebar.includes(item),
  );
  #namesTimer: ReturnType<typeof setTimeout> | undefined;
  /** How much there is in each section. While it is not known they have no count: the sections themselves say what is wrong. */
  #counts = new ClientAnswer(
    this,
    () => this.#scope.scope,
    () => this.clientId,
    {
      ask: ({ api }, clientId, signal) => api.profile.counts({ clientId }, { signal }),
      isAffected: () => true,
    },
  );
  #later = laterParts(this, this.#scope, {
    idOf: () => this.clientId,
    open: (clientId) => void this.show(clientId),
  });
  #sections = new ShownSections(this, this.#scope, this.#own);
  #readonlyScope = memo(readonlyScope);
  /** Who acted last. */
  #actor: string | undefined;

  constructor() {
    super();
    this.addController(new FocusFallback(this, () => this));
    // It says some of what its sections change: who is the primary contact, when somebody last spoke with it, how many there are.
    this.addEventListener('clientele-section-change', () => {
      void this.#counts.refresh();
      void this.#record.refresh();
    });
    this.addController(new ProfileResponder(this, this.#scope, (clientId) => void this.show(clientId)));
  }

  /** Shows a client, and gives the profile the focus. */
  async show(clientId: string): Promise<void> {
    this.#goTo(clientId);
    await this.updateComplete;
    // It is taller than a window: only its header has to be seen, so that what the page has above it stays in sight.
    this.focus({ preventScroll: true });
    this.header?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * Opens what makes a new record of the client that is shown, in the section where it belongs: `create('tasks', 'appointment')`. False
   * where this person has no such section, or nothing is made there.
   */
  async create(section: string, kind: string): Promise<boolean> {
    const drawn = await this.#goToSection(section);
    if (!drawn?.create) return false;
    drawn.create(kind);
    return true;
  }

  /**
   * Leads to one record of the client that is shown: `reveal('notes', 'not_1')`. False where this person has no such section, or the
   * record is not there any more: then its section is shown.
   */
  async reveal(section: string, id: string): Promise<boolean> {
    const drawn = await this.#goToSection(section);
    return (await drawn?.reveal?.(id)) ?? false;
  }

  /** Gives the profile as a whole the focus, so that reading begins at its top. */
  override focus(options?: FocusOptions) {
    this.base?.focus(options);
  }

  /** Loads what is shown again; drafts stay. */
  async refresh(): Promise<void> {
    await Promise.all([
      this.#record.refresh(),
      this.#counts.refresh(),
      this.#later.refresh(),
      this.#sections.refresh(),
    ]);
  }

  /** Resolves when the client is shown, or said to be missing. */
  async whenReady(): Promise<void> {
    await this.#record.whenSettled();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#namesTimer);
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (naming.some((name) => changed.has(name))) this.#checkNames();
    const actor = this.#scope.scope?.session?.user.id;
    if (!actor || actor === this.#actor) return;
    // What the person before has typed is not this one's to see or to send.
    if (this.#actor) this.#record.forgetDrafts();
    this.#actor = actor;
  }

  override updated() {
    const { states } = this.#record;
    setCustomStates(this.#internals, {
      ...states,
      readonly: states.readonly || this.readonly,
      offline: this.#scope.scope?.connection === 'offline',
    });
    if (states.loading) this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
    if (this.clientId) this.#scope.scope?.toaster.expect();
  }

  override render() {
    const { scope: given } = this.#scope;
    const { clientId } = this;
    if (!given || !clientId || this.#record.isForgotten) return nothing;
    const scope = this.readonly ? this.#readonlyScope(given) : given;
    const view = this.#record.view(scope);
    return html`<div
        class="base"
        part="base"
        role="region"
        tabindex="-1"
        aria-label=${this.#record.name ?? scope.messages(profileMessages).label}
        @keydown=${this.#onKeydown}
      >
        <p class="visually-hidden" role="status">${this.#record.said(scope)}</p>
        ${view.isMissing ? this.#record.renderAbsence(scope) : this.#renderClient(view)}
      </div>
      ${this.#record.renderDialogs(scope)}`;
  }

  #renderClient(view: RecordView) {
    const { scope, clientId } = view;
    const shown = this.#sections.list(scope, this.sections, this.hostSections);
    const { data: counts } = this.#counts;
    const selected = shown.find(({ id }) => id === this.section) ?? shown[0];
    const words = scope.messages(profileMessages);
    return html`<div class="header" part="header">
        <slot name="header">${keyed(clientId, profileIdentity(view, this.#later.drawLogo(view)))}</slot>
        ${profileTools(view, scope.requests.around(clientId), { ...this.#record.act, walk: (step) => void this.#walk(step) })}
      </div>
      ${this.#record.renderMissing(scope)} ${this.#record.renderStale(scope)} ${archivedBanner(view)}
      ${this.#record.renderReturn(scope)} ${this.readonly ? nothing : readonlyNotice(view)}
      <clientele-section-tabs
        exportparts="row, tablist, tab, content, panel, button, menu, item"
        .label=${words.sections.label}
        .moreLabel=${words.sections.more}
        .selected=${selected?.id ?? ''}
        .tabs=${shown.map((section) => this.#sections.tab(section, scope, counts))}
        @pointerover=${this.#sections.preload}
        @clientele-tab-change=${this.#onTab}
        @place-request=${this.#onPlaceRequest}
      >
        ${keyed(
          clientId,
          shown.map(
            (section) =>
              html`<div class="panel" slot=${section.id}>
                ${this.#sections.render(section, view, section === selected, counts)}
              </div>`,
          ),
        )}
        ${keyed(clientId, sideColumn(view, { wanted: this.sidebar, own: this.hostSidebar, places: this.#ownSidebar, later: this.#later.draw }))}
      </clientele-section-tabs>`;
  }

  /** Names that mean nothing are told when the page has had the time to set all that they could mean. */
  #checkNames() {
    clearTimeout(this.#namesTimer);
    if (!this.sections && !this.sidebar && this.hostSidebar.length === 0) return;
    this.#namesTimer = setTimeout(() => {
      const { scope } = this.#scope;
      if (!scope) return;
      import('./unknown-names.ts').then(
        ({ tellUnknownNames }) => tellUnknownNames(this, this.#record.view(scope)),
        () => console.warn(`Clientele: the names of sections and blocks of <${this.localName}> were not checked.`),
      );
    }, setupWithinMs);
  }

  #onTab = (event: TabChangeEvent) => {
    this.#sections.retry(event.selected);
    this.#showSection(event.selected);
  };

  async #goToSection(section: string) {
    await this.whenReady();
    this.#showSection(section);
    await this.updateComplete;
    return this.#sections.whenDrawn(section);
  }

  #showSection(section: string) {
    this.section = section;
    this.dispatchEvent(new ClienteleSectionShowEvent(section));
  }

  #onPlaceRequest = async ({ place: wanted, contactId }: PlaceRequestEvent) => {
    if (wanted === 'ownerId') return this.ownerMenu?.show();
    if (contactId !== undefined) return (await this.#goToSection(wanted))?.edit?.(contactId);
    if (wanted === 'invoices' || wanted === 'contacts') {
      this.#showSection(wanted);
      await this.updateComplete;
      return this.sectionTabs?.focusSelected();
    }
    const place = this.renderRoot.querySelector<ClienteleInlineField>(`[data-field=${wanted}]`);
    place?.focus();
    await place?.edit();
  };

  /** Alt and an arrow, wherever the focus is: without Alt the keys belong to what has it. */
  #onKeydown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!step || !event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    void this.#walk(step);
  };

  #walk = async (step: -1 | 1) => {
    const { requests } = this.#scope.scope ?? {};
    const { clientId } = this;
    if (!requests || !clientId) return;
    const near = requests.around(clientId);
    if (step === 1 && near?.loadNext) await near.loadNext();
    const { previousId = null, nextId = null } = requests.around(clientId) ?? {};
    const id = step === 1 ? nextId : previousId;
    // The page may have gone on meanwhile.
    if (id !== null && this.clientId === clientId) this.#goTo(id);
  };

  #goTo(clientId: string) {
    this.clientId = clientId;
    this.dispatchEvent(new ClienteleShowEvent(clientId));
  }

  #say(textOf: (scope: Scope) => Sentence, name: string) {
    const { scope } = this.#scope;
    scope?.toaster.say({ text: textOf(scope), name });
  }
}

/** Properties with names in them that may mean nothing. */
const naming = ['sections', 'sidebar', 'hostSections', 'hostSidebar'] as const;

/** As if the person might look and nothing else. */
function readonlyScope(scope: Scope): Scope {
  const can: Scope['can'] = (permission, client) => permission.startsWith('view_') && scope.can(permission, client);
  // The scope reads some of its values only when they are asked for.
  return Object.create(scope, { can: { value: can } }) as Scope;
}
