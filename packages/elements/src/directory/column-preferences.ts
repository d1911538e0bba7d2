import type { Clientele } from '@clientele/client';
import { icon } from '@clientele/ui/icon/icon';
import type { DirectoryPreferences } from '@clientele/contract';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { live } from 'lit/directives/live.js';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { setCustomStates } from '../custom-states.ts';
import { memo } from '../memo.ts';
import type { Scope } from '../scope.ts';
import { resolveColumns } from './column-layout.ts';
import { ColumnResizer } from './column-resizer.ts';
import type { Column } from './columns.ts';
import type { ColumnsPanel, PanelContext } from './columns-panel.ts';
import type { DirectoryView } from './directory-view.ts';
import type { HostColumns } from './host-columns.ts';
import type { Measures } from './measures.ts';
import { partMissing } from './placeholders.ts';
import { seesDocuments } from './query.ts';

type Host = LitElement & { columns: string };

/** How this person wants the list to look: which columns, how wide, how close the rows are. The panel for it is loaded when needed. */
export class ColumnPreferences implements ReactiveController, PanelContext {
  readonly resizer: ColumnResizer;
  /** A person has opened the panel; it is drawn as soon as it is there. */
  panelOpen = false;
  #panelButton: HTMLElement | undefined;
  #panel: LazyElement;
  #host: Host;
  #scope: ScopeController;
  #client: Clientele | undefined;
  #measures: Measures;
  #hostColumns: HostColumns;
  #internals: ElementInternals;
  #density: DirectoryPreferences['density'];
  #resolveColumns = memo(resolveColumns);
  #unsubscribe = () => {};

  constructor(
    host: Host,
    internals: ElementInternals,
    scope: ScopeController,
    measures: Measures,
    hostColumns: HostColumns,
  ) {
    this.#host = host;
    this.#internals = internals;
    this.#scope = scope;
    this.#measures = measures;
    this.#hostColumns = hostColumns;
    this.#panel = new LazyElement(
      host,
      scope,
      'clientele-columns-panel',
      async () => (await import('./columns-panel.ts')).ColumnsPanel,
    );
    this.resizer = new ColumnResizer(host, {
      scope: () => scope.scope,
      em: () => measures.sizes?.em ?? 14,
      onChange: (widths) => this.#setWidths(widths),
    });
    host.addController(this);
  }

  hostDisconnected() {
    void this.#client?.preferences.flush();
    this.#listenTo(undefined);
  }

  hostUpdate() {
    const client = this.#scope.scope?.client;
    // What was wanted of the list of another provider does not open over this one.
    if (client !== this.#client && this.#panel.status !== 'ready') this.panelOpen = false;
    this.#listenTo(client);
    const { density } = this.preferred;
    if (density === this.#density) return;
    this.#density = density;
    setCustomStates(this.#internals, { comfortable: density === 'comfortable', compact: density === 'compact' });
    // Rows of another height are not drawn at the places of those before.
    this.#measures.measure();
  }

  get preferred(): DirectoryPreferences {
    return this.#client?.preferences.get().directory ?? {};
  }

  /** What is arranged in one list shows in the others of the provider at once. */
  #listenTo(client: Clientele | undefined) {
    if (client === this.#client) return;
    this.#unsubscribe();
    this.#client = client;
    this.#unsubscribe = client?.preferences.subscribe(() => this.#host.requestUpdate()) ?? (() => {});
  }

  get isCompact(): boolean {
    return (this.#measures.sizes?.rowHeight ?? 44) < 40;
  }

  get columnLayout() {
    const { scope } = this.#scope;
    return this.#resolveColumns(
      this.#host.columns,
      this.#hostColumns.columns,
      this.preferred.columns,
      seesDocuments(scope),
    );
  }

  preloadPanel = () => this.#panel.preload();

  togglePanel = (event: Event): void => {
    this.#panelButton = event.currentTarget as HTMLElement;
    if (this.#panel.status === 'failed') void this.#panel.retry();
    this.panelOpen = !this.panelOpen || this.#panel.status !== 'ready';
    this.#host.requestUpdate();
  };

  get isPanelShown() {
    return this.panelOpen && this.#panel.status === 'ready';
  }

  renderPanel(view: DirectoryView) {
    // Where it was drawn once it stays, so that it can give the focus back when it closes.
    if (this.#panel.status !== 'ready' && !this.panelOpen) return nothing;
    return this.#panel.render({ ready: () => this.#drawPanel(view), failed: () => nothing });
  }

  /** In sight where the panel would have opened from: that its file did not come. */
  renderMissing(scope: Scope, keepFocus: () => Promise<void>) {
    if (!this.panelOpen || this.#panel.status !== 'failed') return nothing;
    return partMissing(scope, {
      onRetry: () => void this.#panel.retry().then(keepFocus),
      onClose: () => {
        this.panelOpen = false;
        this.#panel.dismiss();
        void keepFocus();
      },
    });
  }

  #drawPanel(view: DirectoryView) {
    return html`<clientele-columns-panel
      popover
      .open=${live(this.panelOpen)}
      .anchor=${this.#panelButton}
      role="dialog"
      aria-label=${view.messages.tools.columns}
      exportparts="base: panel"
      .scope=${this.#scope.scope}
      .view=${view}
      .context=${this}
      @beforetoggle=${({ newState }: ToggleEvent) => (this.panelOpen = newState === 'open')}
      @toggle=${this.#onPanelToggle}
    ></clientele-columns-panel>`;
  }

  /** Said where everyone sees it: the panel may be closed by then. */
  renderNotice({ messages }: DirectoryView) {
    const preferences = this.#client?.preferences;
    if (!preferences?.failed?.directory) return nothing;
    const { notKept, retry } = messages.arranging;
    return html`<div class="banner" role="status">
      ${icon('info')}
      <p>${notKept}</p>
      <button class="button button-quiet" part="button" type="button" @click=${() => preferences.retry()}>
        ${retry}
      </button>
      <button
        class="icon-button"
        type="button"
        aria-label=${messages.arranging.dismiss}
        @click=${() => preferences.dismiss()}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  #onPanelToggle = (event: ToggleEvent) => {
    const panel = event.currentTarget as ColumnsPanel;
    if (event.newState === 'closed') panel.giveFocusBack(this.#panelButton);
    this.#host.requestUpdate();
  };

  /** The names of those that are shown, in their order. */
  setColumns(names: readonly string[]) {
    const widths = new Map(this.preferred.columns?.map(({ name, width }) => [name, width]));
    this.#keep(names, widths);
  }

  #setWidths(changed: ReadonlyMap<string, number | undefined>) {
    const widths = new Map(this.preferred.columns?.map(({ name, width }) => [name, width]));
    for (const [name, width] of changed) widths.set(name, width);
    this.#keep(
      this.columnLayout.columns.map(({ id }) => id),
      widths,
    );
  }

  #keep(names: readonly string[], widths: ReadonlyMap<string, number | undefined>) {
    const { preferred, columnLayout } = this;
    const isKnown = (name: string) => columnLayout.all.some(({ id }: Column) => id === name);
    // A column of a host that another page of it has stays in its place at the end.
    const others = preferred.columns?.filter(({ name }) => !isKnown(name)) ?? [];
    const columns = names.map((name) => {
      const width = widths.get(name);
      return width ? { name, width } : { name };
    });
    this.prefer({ ...preferred, columns: [...columns, ...others] });
  }

  prefer(directory: DirectoryPreferences) {
    this.#client?.preferences.patch({ directory });
  }
}
