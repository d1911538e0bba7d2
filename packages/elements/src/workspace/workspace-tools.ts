import { html, nothing, type LitElement } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { partFailure } from '../record/part-failure.ts';
import type { Scope } from '../scope.ts';
import type { NewEvent } from './new-menu.ts';
import type { NoticeEvent } from './notification-bell.ts';
import type { OverdueCount } from './overdue-count.ts';
import type { HitEvent } from './search-dialog.ts';

interface Given {
  /** Whether there is one for which something new can be made. */
  hasClient(): boolean;
  onNew(event: NewEvent): void;
  onNotice(event: NoticeEvent): void;
  onHit(event: HitEvent): void;
}

/**
 * What stands beside the views: the search, the menu of what is new, the bell, and how many tasks are overdue. Their files come when it
 * is known who acts: then the first screen is there, too. Without them the views go on.
 */
export class WorkspaceTools {
  #host: LitElement;
  #scope: ScopeController;
  #given: Given;
  #isSearching = false;
  #search: LazyElement;
  #newMenu: LazyElement;
  #bell: LazyElement;
  #isCounting = false;
  #overdue: OverdueCount | null = null;

  constructor(host: LitElement, scope: ScopeController, given: Given) {
    this.#host = host;
    this.#scope = scope;
    this.#given = given;
    this.#search = new LazyElement(
      host,
      scope,
      'clientele-search-dialog',
      async () => (await import('./search-dialog.ts')).SearchDialog,
    );
    this.#newMenu = new LazyElement(
      host,
      scope,
      'clientele-new-menu',
      async () => (await import('./new-menu.ts')).NewMenu,
    );
    this.#bell = new LazyElement(
      host,
      scope,
      'clientele-notification-bell',
      async () => (await import('./notification-bell.ts')).NotificationBell,
    );
  }

  /** Of the person who acts; 0 until it is known. */
  get overdue(): number {
    return this.#overdue?.value ?? 0;
  }

  /** To be called before each drawing. */
  countOverdue(scope: Scope): void {
    if (!scope.session || !scope.can('view_clients')) return;
    if (!this.#isCounting) void this.#count();
    this.#overdue?.ask(scope.session.user.id, scope);
  }

  async #count() {
    this.#isCounting = true;
    try {
      const { OverdueCount: Count } = await import('./overdue-count.ts');
      this.#overdue = new Count(this.#host, this.#scope);
      this.#host.requestUpdate();
    } catch {
      // Without its file the views go on, uncounted.
    }
  }

  /** A task was changed here. */
  recount = (): void => void this.#overdue?.refresh();

  expectSearch = (): void => this.#search.preload();

  openSearch = (): void => {
    if (this.#search.status === 'failed') void this.#search.retry();
    this.#isSearching = true;
    this.#host.requestUpdate();
  };

  render(scope: Scope, width: string) {
    if (!scope.session || !scope.can('view_clients')) return nothing;
    const failed = () => nothing;
    const { hasClient, onNew, onNotice } = this.#given;
    return html`${this.#newMenu.render({
      ready: () =>
        html`<clientele-new-menu
          .scope=${scope}
          .hasClient=${hasClient()}
          ?narrow=${width === 'narrow'}
          @new=${onNew}
        ></clientele-new-menu>`,
      failed,
    })}
    ${this.#bell.render({
      ready: () =>
        html`<clientele-notification-bell
          exportparts="place"
          .scope=${scope}
          ?wide=${width === 'wide'}
          @notice=${onNotice}
        ></clientele-notification-bell>`,
      failed,
    })}`;
  }

  /** Above all views. */
  renderSearch(scope: Scope) {
    if (!this.#isSearching && this.#search.status !== 'ready') return nothing;
    return this.#search.render({
      ready: () =>
        html`<clientele-search-dialog
          .scope=${scope}
          .open=${this.#isSearching}
          @hit=${this.#given.onHit}
          @closed=${this.#onSearchClosed}
        ></clientele-search-dialog>`,
      failed: () => partFailure(scope, () => void this.#search.retry()),
    });
  }

  #onSearchClosed = () => {
    this.#isSearching = false;
    this.#search.dismiss();
  };
}
