import type { SearchKind } from '@clientele/contract';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { buttonStyles } from '@clientele/ui/button/button';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { isText, oneOf, property } from '@clientele/ui/property/property';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, nothing, type PropertyValues } from 'lit';
import { ClienteleElement } from '../clientele-element.ts';
import { ClienteleCreateClientEvent } from '../events/directory-events.ts';
import { RequestObserver } from '../controllers/request-controllers.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import type { ClienteleNavigateEvent } from '../events/element-events.ts';
import type { ClienteleShowEvent } from '../events/record-events.ts';
import { commonMessages } from '../locales/common.ts';
import { workspaceMessages } from '../locales/workspace.ts';
import type { SectionChangeEvent } from '../record/record-section.ts';
import type { Scope } from '../scope.ts';
import { Address, type UrlSyncMode } from './address.ts';
import type { WhoseEvent } from './my-tasks.ts';
import { navigation, type NavigationPlace } from './navigation.ts';
import type { NewEvent } from './new-menu.ts';
import type { NoticeEvent } from './notification-bell.ts';
import { PlaceInPage } from './place-in-page.ts';
import { recentRecords } from './recent-records.ts';
import {
  isOfEveryone,
  listOfClients,
  pathOf,
  reviewRoute,
  settingsRoute,
  routeTo,
  tasksRoute,
  type Route,
  type RouteParams,
  type ViewName,
} from './route.ts';
import type { HitEvent, SearchDialog } from './search-dialog.ts';
import { SearchShortcut } from './search-shortcut.ts';
import { Views } from './views.ts';
import { WorkspaceTools } from './workspace-tools.ts';
import { workspaceStyles } from './workspace.css.ts';

/**
 * The whole: the list of clients, the view of one client, what a person has to do across clients, the sheet beside them, and a search across
 * all kinds of records. A frame
 * that holds no data: each view is an element that a page can place alone. A view is absent where its element is not in this version, or
 * the person may not see it; without a view of one client, clients open in the sheet.
 *
 * @slot toolbar-start - of the list
 * @slot toolbar-end - of the list
 * @slot empty - of the list
 * @slot error - of the list
 * @slot header - of the sheet
 * @slot footer - of the sheet
 * @slot overview-end - of the sheet
 * @slot sidebar-start - of the view of one client
 * @slot sidebar-end - of the view of one client
 * @slot section-* - of the view of one client
 * @event {ClienteleNavigateEvent} clientele-navigate - `{ to, params }`: a person wants to go somewhere; cancel it to go there by a router of the page's
 * @event {ClienteleSelectEvent} clientele-select - `{ clientId }`: a client was opened, in the list, from its task or from a suggestion; cancel it to keep the detail sheet out
 * @event {ClienteleCreateClientEvent} clientele-create-client - someone is about to create a client by the menu of what is new; cancelable
 * @event {ClienteleUrlChangeEvent} clientele-url-change - `{ url, replace }`: with `url-sync`, the page's address is about to say the view; cancel it to hand the address to a router of the page's
 * @csspart base - all of it
 * @csspart nav - the row of views: at the start edge where there is room, at the bottom where there is little
 * @csspart place - a view in that row, and the buttons of search and notifications
 * @cssprop --clientele-workspace-sticky-top - where the rail stays when the page scrolls, below a fixed bar for instance
 */
export class ClienteleWorkspace extends ClienteleElement {
  static override styles = [tokens, iconStyles, buttonStyles, emptyStateStyles, workspaceStyles];

  /** What is shown: the list of clients, the client of `client-id`, the tasks of the person who acts, what enrichment suggests, or the settings. */
  @property({ reflect: true, is: oneOf('clients', 'client', 'tasks', 'review', 'settings') }) view: ViewName =
    'clients';
  /** The client of the view `client`. */
  @property({ attribute: 'client-id', reflect: true, is: isText }) clientId: string | null = null;
  /**
   * Where the view, its client and the question to the list are kept so that they survive a reload and can be shared. With `hash` they
   * do not reach the page's server: `#/clients/cli_1/notes`.
   */
  @property({ attribute: 'url-sync', is: oneOf('none', 'query', 'hash') }) urlSync: UrlSyncMode = 'none';
  /** Whether Ctrl+K, or Cmd+K on a Mac, opens the search. A page that has a use of its own for it may also cancel the key. */
  @property({ attribute: 'search-shortcut', is: oneOf('on', 'off') }) searchShortcut: 'on' | 'off' = 'on';
  /** The list's `search-key`: a character that leads to its search box. */
  @property({ attribute: 'search-key' }) searchKey = '';
  /** The id of a provider elsewhere in the page. */
  @property({ optional: isText }) provider?: string;

  #scope = new ScopeController(this, commonMessages, workspaceMessages);
  #views = new Views(this, this.#scope);
  #tools = new WorkspaceTools(this, this.#scope, {
    hasClient: () => this.#views.hasProfile && this.#clientAtHand !== null,
    onNew: (event) => void this.#onNew(event),
    onNotice: (event) => void this.#onNotice(event),
    onHit: (event) => this.#onHit(event),
  });
  /** The client of the sheet, wherever in the page that is. */
  #sheet = new RequestObserver(this, this.#scope, { rows: [], around: () => null }, () => {});
  #section: string | null = null;
  /** Views that were shown stay, with all that a person has done in them. */
  #visited = new Set<ViewName>();
  /** What the view of one client shows, also while it is hidden. */
  #ofProfile: Pick<Route, 'clientId' | 'section'> = listOfClients;
  /** The path that the address says, or was told. */
  #path: string | undefined;
  /** What the page has set itself: what the address does not say is so. */
  #own: Route = listOfClients;
  /** To be shown in the sheet as soon as that is there. */
  #forSheet: string | null = null;
  #place = new PlaceInPage(this);
  #address = new Address(this, {
    mode: () => this.urlSync,
    parameter: () => this.id || 'workspace',
    onMove: (route) => void this.#arriveAt(route ?? this.#own),
  });

  constructor() {
    super();
    this.addController(
      new SearchShortcut(() => this.searchShortcut === 'on' && this.#mayNavigate, this.#tools.openSearch),
    );
    this.addEventListener('clientele-navigate', (event) => this.#onNavigate(event));
  }

  /**
   * Goes to a view: `show('clients')`, `show('client', { clientId, section })`, `show('tasks')`, `show('review')`, `show('settings')`. False when there is no such view, or something that was
   * typed in the sheet or in the settings is in the way and the person wants to keep it.
   */
  async show(view: string, params: RouteParams = {}): Promise<boolean> {
    const route = routeTo(view, params);
    return route !== null && this.#go(route);
  }

  /** Loads what is shown again. */
  async refresh(): Promise<void> {
    await this.#views.shown?.refresh();
  }

  /** Resolves when what is shown is ready; rejects with a ClienteleError when it could not be had. */
  async whenReady(): Promise<void> {
    await this.updateComplete;
    await this.#views.load();
    await this.updateComplete;
    await this.#views.shown?.whenReady();
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('view');
    if (before && before !== this.view) this.#place.leave(before);
    if (this.#path === undefined) {
      this.#own = this.#route;
      const route = this.#address.read();
      if (route) this.#take(route);
      // Until the address has been told something it says what is shown.
      this.#path = pathOf(this.#route);
    }
    // A client without a view of its own is shown beside the list.
    if (this.view === 'client' && !(this.clientId && this.#views.hasProfile)) {
      this.#forSheet = this.clientId;
      this.#take(listOfClients);
      this.#path = pathOf(this.#route);
    }
    const { scope } = this.#scope;
    if (scope) this.#tools.countOverdue(scope);
    this.#visited.add(this.view);
    if (this.view === 'client') this.#ofProfile = { clientId: this.clientId, section: this.#section };
  }

  override updated(changed: PropertyValues<this>) {
    const path = pathOf(this.#route);
    if (path !== this.#path) this.#address.write(this.#route);
    this.#path = path;
    if (changed.has('view') && changed.get('view') !== undefined) this.#place.turnTo(this.view);
    if (this.#forSheet && this.#views.sheet) {
      void this.#views.sheet.show(this.#forSheet);
      this.#forSheet = null;
    }
  }

  override render() {
    const { scope } = this.#scope;
    if (!scope) return nothing;
    return html`<div class="base" part="base" data-width=${this.#place.width}>
        ${
          this.#mayNavigate
            ? navigation({
                messages: scope.messages,
                places: this.#places(scope),
                hasShortcut: this.searchShortcut === 'on',
                onSearch: this.#tools.openSearch,
                onExpectSearch: this.#tools.expectSearch,
                more: this.#tools.render(scope, this.#place.width),
              })
            : nothing
        }
        <div
          class="views"
          @clientele-show=${this.#onShow}
          @clientele-section-show=${this.#onSectionShow}
          @clientele-section-change=${this.#onSectionChange}
          @tasks-change=${this.#tools.recount}
          @whose=${({ everyone }: WhoseEvent) => void this.#go(tasksRoute(everyone))}
        >
          ${this.#visited.has('clients') ? this.#views.renderList(scope) : nothing}
          ${this.#visited.has('client') ? this.#views.renderProfile(scope, this.#ofProfile) : nothing}
          ${this.#visited.has('review') ? this.#views.renderReview(scope) : nothing}
          ${this.#visited.has('settings') ? this.#views.renderSettings(scope) : nothing}
          ${this.#visited.has('tasks') ? this.#views.renderTasks(scope, isOfEveryone(this.#route)) : nothing}
        </div>
      </div>
      <div @clientele-show=${this.#onShow}>${this.#views.renderSheet()}</div>
      ${this.#tools.renderSearch(scope)}`;
  }

  #places(scope: Scope): NavigationPlace[] {
    const { format, locale, messages } = scope;
    const overdue = this.#tools.overdue;
    const place = (view: NavigationPlace['view'], route: Route): NavigationPlace => ({
      view,
      // Of a client the list is the place around it.
      current: this.view === view ? 'page' : view === 'clients' && this.view === 'client' ? 'true' : null,
      href: this.#address.hrefOf(route),
      onGo: () => void this.#go(route),
    });
    const count = {
      shown: format.number(overdue),
      said: messages(workspaceMessages).overdue(locale, overdue),
    };
    return [
      place('clients', listOfClients),
      { ...place('tasks', tasksRoute()), count: overdue > 0 ? count : null },
      ...(scope.session && scope.can('run_enrichment') ? [place('review', reviewRoute)] : []),
      ...(scope.session && scope.can('manage_options') ? [place('settings', settingsRoute)] : []),
    ];
  }

  /** The client for which something new is made: the one whose profile is shown, or that of the sheet. */
  get #clientAtHand(): string | null {
    return this.clientId ?? this.#sheet.openId;
  }

  async #onNew({ creation: { section, kind } }: NewEvent) {
    if (section === null) {
      if (this.dispatchEvent(new ClienteleCreateClientEvent())) this.#scope.scope?.requests.create(this);
      return;
    }
    const clientId = this.#clientAtHand;
    if (clientId !== null) await (await this.#profileAt(clientId, section))?.create(section, kind);
  }

  async #onNotice({ notification: { kind, client, subjectId } }: NoticeEvent) {
    const sections: Partial<Record<typeof kind, string>> = {
      mention: 'notes',
      'task-assigned': 'tasks',
      reply: 'replies',
    };
    const section = sections[kind] ?? null;
    const profile = await this.#profileAt(client.id, section);
    // To the very note, task or reply; where that is gone, its section says what there is.
    if (section !== null) await profile?.reveal(section, subjectId);
  }

  /** The view of a client at a section; null where the person did not go there, or is somewhere else by now. */
  async #profileAt(clientId: string, section: string | null) {
    if (!(await this.#go({ view: 'client', clientId, section }))) return null;
    await this.#views.load();
    await this.updateComplete;
    return this.clientId === clientId ? this.#views.profile : null;
  }

  /** Until it is known who acts, everything is worth a try. */
  get #mayNavigate(): boolean {
    const { scope } = this.#scope;
    return scope !== null && (!scope.session || scope.can('view_clients'));
  }

  get #route(): Route {
    if (this.view === 'review') return reviewRoute;
    if (this.view === 'settings') return settingsRoute;
    if (this.view === 'tasks') return tasksRoute(isOfEveryone({ section: this.#section }));
    return this.view === 'client' ? { view: 'client', clientId: this.clientId, section: this.#section } : listOfClients;
  }

  #take({ view, clientId, section }: Route) {
    this.view = view;
    this.#section = section;
    if (view === 'client') this.clientId = clientId;
    else this.clientId = null;
    this.requestUpdate();
  }

  async #go(route: Route): Promise<boolean> {
    const { sheet } = this.#views;
    if (route.view === 'client' && route.clientId && !this.#views.hasProfile) {
      if (this.#scope.scope) recentRecords.add(this.#scope.scope, { kind: 'client', id: route.clientId });
      if (sheet) return sheet.show(route.clientId);
      this.#forSheet = route.clientId;
      this.requestUpdate();
      return true;
    }
    if (sheet && !(await sheet.hide())) return false;
    if (route.view !== this.view && (await this.#views.shown?.mayLeave?.()) === false) return false;
    await this.#arriveAt(route, { isNew: true });
    return true;
  }

  /** Shows a route; one that the person came to by the history is in the address already. */
  async #arriveAt(route: Route, { isNew = false } = {}) {
    const from = this.#route;
    this.#take(route);
    if (!isNew) this.#path = pathOf(this.#route);
    const { scope } = this.#scope;
    if (scope && route.clientId) recentRecords.add(scope, { kind: 'client', id: route.clientId });
    await this.updateComplete;
    if (from.view === this.view) return;
    if (this.view === 'client') await this.#focusProfile();
    else if (this.view === 'clients' && from.clientId) await this.#views.list?.focusRow(from.clientId);
  }

  async #focusProfile() {
    await this.#views.load();
    await this.updateComplete;
    const { profile } = this.#views;
    await profile?.updateComplete;
    if (this.view === 'client') profile?.focus({ preventScroll: true });
  }

  /** After every listener up to the window: a page that has a router of its own has cancelled it by then. */
  #onNavigate(event: ClienteleNavigateEvent) {
    const route = routeTo(event.to, event.params);
    if (!route || (route.view === 'client' && !this.#views.hasProfile)) return;
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#go(route);
    });
  }

  /** The sheet, or the profile by itself, shows another client. */
  #onShow = (event: ClienteleShowEvent) => {
    const { scope } = this.#scope;
    if (!event.clientId) return;
    if (scope) recentRecords.add(scope, { kind: 'client', id: event.clientId });
    if (event.target !== this.#views.profile) return;
    const isOther = this.view !== 'client' || this.clientId !== event.clientId;
    if (isOther) void this.#go({ view: 'client', clientId: event.clientId, section: this.#section });
  };

  #onSectionChange = ({ kind }: SectionChangeEvent) => {
    if (kind === 'task') this.#tools.recount();
  };

  #onSectionShow = () => {
    const section = this.#views.profile?.section;
    if (section && section !== this.#section && this.clientId)
      this.#take({ view: 'client', clientId: this.clientId, section });
  };

  #onHit({ hit, inSheet }: HitEvent) {
    const clientId = hit.kind === 'client' ? hit.id : hit.client?.id;
    const { scope } = this.#scope;
    if (!clientId || !scope) return;
    recentRecords.add(scope, hit);
    if (inSheet) void this.#views.sheet?.show(clientId);
    else void this.#go({ view: 'client', clientId, section: sectionOf[hit.kind] });
  }

  /** @internal For tests and stories. */
  get searchDialog() {
    return this.renderRoot.querySelector<SearchDialog>('clientele-search-dialog');
  }
}

/** Of the client that a hit leads to; null for its first. */
const sectionOf = { client: null, contact: 'contacts', asset: 'assets' } as const satisfies Record<
  SearchKind,
  string | null
>;
