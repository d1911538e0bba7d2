import { html, nothing, render, type LitElement } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { defineFromFile, hasElement } from '../define-element.ts';
import { partFailure } from '../record/part-failure.ts';
import type { Scope } from '../scope.ts';
import type { UrlSyncMode } from './address.ts';
import { GivenSlots } from './given-slots.ts';
import type { MyTasks } from './my-tasks.ts';
import type { ReviewQueue } from './review-queue.ts';
import type { EnrichmentSettingsForm } from './enrichment-settings.ts';
import type { Route, ViewName } from './route.ts';

/** What every element that is a view can do. */
interface ViewElement extends LitElement {
  /** Asks about what is not saved; absent where nothing can be lost. */
  mayLeave?(): Promise<boolean>;
  refresh(): Promise<void>;
  whenReady(): Promise<void>;
}

interface ListElement extends ViewElement {
  focusRow(clientId: string): Promise<boolean>;
}

interface ProfileElement extends ViewElement {
  create(section: string, kind: string): Promise<boolean>;
  reveal(section: string, id: string): Promise<boolean>;
  clientId: string | null;
  section: string | null;
}

interface SheetElement extends LitElement {
  show(clientId: string): Promise<boolean>;
  hide(): Promise<boolean>;
}

interface Frame extends LitElement {
  readonly view: ViewName;
  readonly urlSync: UrlSyncMode;
  readonly searchKey: string;
  readonly provider?: string;
}

/**
 * The elements of the frame: the list, the view of one client, tasks, the review, the settings and the sheet. Those whose prefix the
 * page chooses are made by their names, from their files where they are not registered. Each stays as long as the frame does.
 */
export class Views {
  #host: Frame;
  #prefix: string;
  #slots: GivenSlots;
  #list: LazyElement;
  #profile: LazyElement;
  #sheet: LazyElement;
  #tasks: LazyElement;
  #review: LazyElement;
  #settings: LazyElement;
  #invitations: LazyElement;
  #drawn = new Map<string, HTMLElement>();

  constructor(host: Frame, scope: ScopeController) {
    this.#host = host;
    this.#prefix = host.localName.replace(/workspace$/, '');
    this.#slots = new GivenSlots(host);
    const part = (name: string) => {
      const tag = `${this.#prefix}${name}`;
      return new LazyElement(host, scope, tag, () => defineFromFile(tag, name));
    };
    this.#list = part('directory');
    this.#profile = part('profile');
    this.#sheet = part('detail-sheet');
    this.#tasks = new LazyElement(
      host,
      scope,
      'clientele-my-tasks',
      async () => (await import('./my-tasks.ts')).MyTasks,
    );
    this.#review = new LazyElement(
      host,
      scope,
      'clientele-review-queue',
      async () => (await import('./review-queue.ts')).ReviewQueue,
    );
    this.#settings = new LazyElement(
      host,
      scope,
      'clientele-enrichment-settings',
      async () => (await import('./enrichment-settings.ts')).EnrichmentSettingsForm,
    );
    this.#invitations = new LazyElement(
      host,
      scope,
      'clientele-portal-invitations',
      async () => (await import('./portal-invitations.ts')).PortalInvitations,
    );
  }

  /** Without a view of one client, clients open in the sheet. */
  get hasProfile(): boolean {
    return hasElement(`${this.#prefix}profile`, 'profile');
  }

  get list() {
    return this.#element<ListElement>('directory');
  }

  get profile() {
    return this.#element<ProfileElement>('profile');
  }

  get sheet() {
    return this.#element<SheetElement>('detail-sheet');
  }

  /** Null until it is there. */
  get shown(): ViewElement | null {
    switch (this.#host.view) {
      case 'client':
        return this.profile;
      case 'tasks':
        return this.#host.renderRoot.querySelector<MyTasks>('clientele-my-tasks');
      case 'review':
        return this.#host.renderRoot.querySelector<ReviewQueue>('clientele-review-queue');
      case 'settings':
        return this.#host.renderRoot.querySelector<EnrichmentSettingsForm>('clientele-enrichment-settings');
      case 'clients':
        return this.list;
    }
  }

  /** Resolves when what is shown is there, or said not to come. */
  async load(): Promise<void> {
    const part = {
      client: this.#profile,
      tasks: this.#tasks,
      review: this.#review,
      settings: this.#settings,
      clients: this.#list,
    }[this.#host.view];
    if (part.status !== 'ready') await part.retry();
  }

  renderList(scope: Scope) {
    return this.#frame(scope, 'clients', this.#list, () =>
      this.#draw('directory', listSlots, {
        exportparts:
          'header, toolbar, search, table, row, cell, avatar, checkbox, bulk-bar, badge, button, button-primary, chip, segment, option, panel, menu, item, empty, error, skeleton',
        selection: 'multiple',
        'url-sync': this.#host.urlSync,
        'search-key': this.#host.searchKey,
      }),
    );
  }

  renderProfile(scope: Scope, { clientId, section }: Pick<Route, 'clientId' | 'section'>) {
    return this.#frame(scope, 'client', this.#profile, () =>
      Object.assign(
        this.#draw('profile', profileSlots, {
          exportparts:
            'header, toolbar, tablist, tab, content, sidebar, section, field, label, value, row, cell, avatar, badge, button, button-primary, notice, menu, item, empty, error, skeleton',
        }),
        { clientId, section },
      ),
    );
  }

  renderReview(scope: Scope) {
    return this.#frame(
      scope,
      'review',
      this.#review,
      (isShown) =>
        html`<clientele-review-queue
          exportparts="row, badge, button, empty, error, skeleton"
          .scope=${scope}
          .shown=${isShown}
        ></clientele-review-queue>`,
    );
  }

  renderSettings(scope: Scope) {
    return this.#frame(
      scope,
      'settings',
      this.#settings,
      (isShown) =>
        html`<clientele-enrichment-settings
            exportparts="badge, button, button-primary, notice, conflict, empty, error, skeleton"
            .scope=${scope}
            .shown=${isShown}
          ></clientele-enrichment-settings>
          ${this.#invitations.render({
            ready: () =>
              html`<clientele-portal-invitations
                exportparts="row, badge, button, menu, item, empty, error"
                .scope=${scope}
                .shown=${isShown}
              ></clientele-portal-invitations>`,
            failed: () => partFailure(scope, () => void this.#invitations.retry()),
          })}`,
    );
  }

  renderTasks(scope: Scope, everyone: boolean) {
    return this.#frame(
      scope,
      'tasks',
      this.#tasks,
      (isShown) =>
        html`<clientele-my-tasks
          exportparts="row, badge, button, button-primary, empty, error, skeleton, conflict"
          .scope=${scope}
          .shown=${isShown}
          .everyone=${everyone}
        ></clientele-my-tasks>`,
    );
  }

  renderSheet() {
    return this.#sheet.render({
      ready: () =>
        this.#draw('detail-sheet', sheetSlots, {
          exportparts:
            'header, toolbar, section, field, label, value, button, button-primary, avatar, badge, notice, empty, error, skeleton, row, cell',
        }),
      // A list without it works.
      failed: () => nothing,
    });
  }

  /** A view, hidden while another one is shown. `ready` draws it once its file is there. */
  #frame(scope: Scope, view: ViewName, part: LazyElement, ready: (isShown: boolean) => unknown) {
    const isShown = this.#host.view === view;
    return html`<div class="view view-${view}" ?hidden=${!isShown}>
      ${part.render({ ready: () => ready(isShown), failed: () => partFailure(scope, () => void part.retry()) })}
    </div>`;
  }

  #draw(name: string, slots: RegExp, attributes: Readonly<Record<string, string>>): HTMLElement {
    const element = this.#drawn.get(name) ?? document.createElement(`${this.#prefix}${name}`);
    this.#drawn.set(name, element);
    for (const [attribute, value] of Object.entries({ ...attributes, provider: this.#host.provider ?? null })) {
      if (value === null) element.removeAttribute(attribute);
      else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
    }
    render(this.#slots.passOn(slots), element);
    return element;
  }

  #element<Found extends Element>(name: string): Found | null {
    return this.#host.renderRoot.querySelector<Found>(`${this.#prefix}${name}`);
  }
}

const listSlots = /^(toolbar-start|toolbar-end|empty|error)$/;
const sheetSlots = /^(header|footer|overview-end)$/;
const profileSlots = /^(sidebar-start|sidebar-end|section-.+)$/;
