import { icon } from '@clientele/ui/icon/icon';
import type { DirectoryPreferences } from '@clientele/contract';
import { html, nothing, type LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { ColumnResizer } from './column-resizer.ts';
import { cardColumns, type Column } from './columns.ts';
import type { ColumnsPanel } from './columns-panel.ts';
import { columnLabel } from './column-label.ts';
import type { DirectoryView } from './directory-view.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { Arrangement } from './arrangement.ts';
import type { Measures } from './measures.ts';
import { Sideways } from './sideways.ts';

/** How the list is arranged now; what is set as preferred is kept. */
interface Arrangeable {
  readonly host: LitElement;
  readonly scope: ScopeController;
  readonly measures: Measures;
  readonly arrangement: Arrangement;
  preferred: DirectoryPreferences;
}

/** What it takes to arrange the list: the panel and the edges of the headers. */
export class ArrangingTools {
  isOpen = false;
  readonly sideways: Sideways;
  readonly resizer: ColumnResizer;
  #arranging: Arrangeable;
  #panel = createRef<ColumnsPanel>();
  #button: HTMLElement | undefined;

  constructor(arranging: Arrangeable) {
    const { host, scope } = arranging;
    this.#arranging = arranging;
    this.sideways = new Sideways(host);
    this.resizer = new ColumnResizer(host, {
      scope: () => scope.scope,
      em: () => arranging.measures.sizes?.em ?? 14,
      onChange: (widths) => this.#setWidths(widths),
    });
  }

  async openPanel(button: HTMLElement) {
    this.#button = button;
    await this.#arranging.host.updateComplete;
    this.#panel.value?.toggle(button);
  }

  renderPanel({ messages, format, layout, columns }: DirectoryView) {
    const { arrangement, preferred, measures } = this.#arranging;
    // Cards have places for some columns only: no box is offered that would change nothing.
    const listed = layout === 'cards' ? cardColumns : (all: readonly Column[]) => all;
    const isCompact = (measures.sizes?.rowHeight ?? 44) < 40;
    return html`<clientele-columns-panel
      ${ref(this.#panel)}
      popover
      role="dialog"
      aria-label=${messages.arranging.title}
      exportparts="base: panel"
      .words=${messages.arranging}
      .format=${format}
      .columns=${listed(arrangement.all).map((column) => ({ name: column.id, label: columnLabel(column, messages) }))}
      .shown=${listed(arrangement.columns).map(({ id }) => id)}
      .isOrdered=${layout === 'table'}
      .density=${preferred.density ?? (isCompact ? 'compact' : 'comfortable')}
      .canReset=${Boolean(preferred.columns || preferred.density)}
      .onColumns=${(names: string[]) => this.#setColumns(layout === 'table' ? names : this.#withUnlisted(names))}
      .sizable=${layout === 'table' ? columns.map(({ id }) => id) : []}
      .onWidth=${(name: string, by: 1 | -1) => this.resizer.widen(name, by)}
      .onDensity=${(density: 'comfortable' | 'compact') => this.#prefer({ ...preferred, density })}
      .onReset=${() => this.#prefer({})}
      @toggle=${this.#onToggle}
    ></clientele-columns-panel>`;
  }

  /** Said where everyone sees it: the panel may be closed by then. */
  renderNotice({ messages }: DirectoryView) {
    const preferences = this.#arranging.scope.scope?.client.preferences;
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

  #onToggle = (event: ToggleEvent) => {
    this.isOpen = event.newState === 'open';
    if (!this.isOpen) this.#panel.value?.giveFocusBack(this.#button);
    this.#arranging.host.requestUpdate();
  };

  #setColumns(names: readonly string[]) {
    const widths = new Map(this.#arranging.preferred.columns?.map(({ name, width }) => [name, width]));
    this.#keep(names, widths);
  }

  /** What cards show, and what they have no place for as it was: a table has all of it. */
  #withUnlisted(names: readonly string[]): string[] {
    const { columns } = this.#arranging.arrangement;
    const inCards = new Set(cardColumns(columns).map(({ id }) => id));
    const kept = columns.map(({ id }) => id).filter((id) => !inCards.has(id) || names.includes(id));
    return [...kept, ...names.filter((name) => !kept.includes(name))];
  }

  #setWidths(changed: ReadonlyMap<string, number | undefined>) {
    const widths = new Map(this.#arranging.preferred.columns?.map(({ name, width }) => [name, width]));
    for (const [name, width] of changed) widths.set(name, width);
    this.#keep(
      this.#arranging.arrangement.columns.map(({ id }) => id),
      widths,
    );
  }

  #keep(names: readonly string[], widths: ReadonlyMap<string, number | undefined>) {
    const { preferred, arrangement } = this.#arranging;
    const isKnown = (name: string) => arrangement.all.some(({ id }: Column) => id === name);
    // A column of a host that another page of it has stays in its place at the end.
    const others = preferred.columns?.filter(({ name }) => !isKnown(name)) ?? [];
    const columns = names.map((name) => {
      const width = widths.get(name);
      return width ? { name, width } : { name };
    });
    this.#prefer({ ...preferred, columns: [...columns, ...others] });
  }

  #prefer(preferred: DirectoryPreferences) {
    this.#arranging.preferred = preferred;
  }
}
