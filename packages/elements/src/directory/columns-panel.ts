import { buttonStyles } from '@clientele/ui/button/button';
import { Announcer } from '@clientele/ui/controllers/announcer';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSegment } from '@clientele/ui/segment/segment';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Scope } from '../scope.ts';
import type { DirectoryPreferences } from '@clientele/contract';
import type { ColumnLayout } from './column-layout.ts';
import { columnLabel } from './column-label.ts';
import type { ColumnResizer } from './column-resizer.ts';
import { cardColumns, type Column } from './columns.ts';
import type { DirectoryView } from './directory-view.ts';
import { columnsPanelStyles } from './columns-panel.css.ts';
import { OrderDrag } from './order-drag.ts';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { columnsMessages } from '../locales/columns.ts';

/** How the list is arranged, and what changes it. */
export interface PanelContext {
  readonly columnLayout: ColumnLayout;
  readonly preferred: DirectoryPreferences;
  readonly isCompact: boolean;
  readonly resizer: Pick<ColumnResizer, 'widen'>;
  /** The names of those that are shown, in their order. */
  setColumns(names: readonly string[]): void;
  prefer(preferences: DirectoryPreferences): void;
}

/**
 * Which columns there are, in which order and how wide, and how close the rows are. The order is changed by dragging a handle, by
 * buttons, and by Alt with an arrow key; the width by buttons, for those who cannot drag the edge of a header. Both are spoken.
 *
 * @csspart base - the panel
 */
export class ColumnsPanel extends ScopedElements(LitElement, { 'clientele-segment': ClienteleSegment }) {
  static readonly namespaces = [columnsMessages];
  static override styles = [tokens, iconStyles, buttonStyles, columnsPanelStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Whether it is shown. */
  @property({ type: Boolean }) open = false;
  /** The button that it opens below. */
  @property({ attribute: false }) anchor: HTMLElement | undefined;
  @property({ attribute: false }) view!: DirectoryView;
  @property({ attribute: false }) context!: PanelContext;

  /** As listed: what is hidden stays where it is until the panel is opened anew. */
  @state() private order: readonly string[] = [];
  /** The names that were shown when it was last drawn. */
  #shownBefore: readonly string[] = [];
  #announcer = new Announcer(this);
  #drag = new OrderDrag(this, {
    rows: () => [...this.renderRoot.querySelectorAll<HTMLElement>('li')],
    onMove: (name, to) => (this.order = moved(this.order, name, to)),
    onEnd: (name, before) => (before ? (this.order = before) : this.#tellOrder(name)),
    order: () => this.order,
  });

  constructor() {
    super();
    // At once, whoever closes it: the platform does so by itself at a click elsewhere.
    this.addEventListener('beforetoggle', ({ newState }) => (this.open = newState === 'open'));
  }

  /** To what has opened it, unless the person has gone elsewhere. */
  giveFocusBack(button: HTMLElement | undefined) {
    const root = this.getRootNode();
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    if (!active || active === this) button?.focus();
  }

  override willUpdate(changed: PropertyValues<this>) {
    const { shown } = this;
    if (changed.has('open') && this.open)
      this.order = [...shown, ...this.#columns.map(({ id }) => id).filter((name) => !shown.includes(name))];
    // Another order from outside, such as that of a reset.
    const listed = this.order.filter((name) => shown.includes(name));
    const isOther = shown.join() !== this.#shownBefore.join();
    if (isOther && this.order.length > 0 && listed.join() !== shown.join())
      this.order = [...shown, ...this.order.filter((name) => !shown.includes(name))];
    this.#shownBefore = shown;
  }

  override updated(changed: PropertyValues<this>) {
    const isShown = this.matches(':popover-open');
    if (!changed.has('open') || this.open === isShown) return;
    if (!this.open) return this.hidePopover();
    this.showPopover(this.anchor ? { source: this.anchor } : {});
    this.renderRoot.querySelector<HTMLElement>('input:enabled')?.focus();
  }

  override render() {
    const { words } = this;
    return html`${this.#announcer.render()}
      <div class="base" part="base" @keydown=${this.#onKeydown}>
        <div class="heading">
          <h2>${words.title}</h2>
          <button class="button button-quiet" type="button" aria-disabled=${!this.canReset} @click=${this.#reset}>
            ${words.reset}
          </button>
        </div>
        <ul role="list" class=${this.isOrdered ? '' : 'unordered'}>
          ${repeat(
            this.order,
            (name) => name,
            (name, index) => this.#item(name, index),
          )}
        </ul>
        <div class="density">
          <span aria-hidden="true">${words.density}</span>
          <clientele-segment
            .label=${words.density}
            .value=${this.context.preferred.density ?? (this.context.isCompact ? 'compact' : 'comfortable')}
            .options=${(['comfortable', 'compact'] as const).map((value) => ({ value, label: words.densities[value] }))}
            @change=${this.#onDensity}
          ></clientele-segment>
        </div>
      </div>`;
  }

  private get words() {
    return this.scope.messages(columnsMessages);
  }

  /** Everything that can be shown. Cards have places for some columns only: no box is offered that would change nothing. */
  get #columns(): readonly Column[] {
    return this.#listed(this.context.columnLayout.all);
  }

  /** The names of those that are, in their order. */
  get shown(): readonly string[] {
    return this.#listed(this.context.columnLayout.columns).map(({ id }) => id);
  }

  #listed(columns: readonly Column[]) {
    return this.isOrdered ? columns : cardColumns(columns);
  }

  /** Cards have one order: a person chooses only what is in them. */
  private get isOrdered() {
    return this.view.layout === 'table';
  }

  private get canReset() {
    const { columns, density } = this.context.preferred;
    return Boolean(columns || density);
  }

  #item(name: string, index: number) {
    const { words } = this;
    const label = this.#labelOf(name);
    const isFixed = name === 'name';
    return html`<li data-name=${name} class=${name === this.#drag.name ? 'dragged' : ''}>
      ${this.isOrdered ? html`<span class="handle" @pointerdown=${(event: PointerEvent) => this.#drag.begin(event, name)}>${icon('grip')}</span>` : nothing}
      <label title=${isFixed ? words.always : ''}
        ><input
          type="checkbox"
          .checked=${isFixed || this.shown.includes(name)}
          ?disabled=${isFixed}
          @change=${(event: Event) => this.#show(name, (event.target as HTMLInputElement).checked)}
        /><span>${label}</span></label
      >
      ${this.isOrdered ? this.#moves(name, index) : nothing}
    </li>`;
  }

  #moves(name: string, index: number) {
    const { words } = this;
    const label = this.#labelOf(name);
    return html`<span class="moves">
      ${this.view.columns.some(({ id }) => id === name) ? [this.#widthButton(name, -1), this.#widthButton(name, 1)] : nothing}
      <button
        class="icon-button up"
        type="button"
        aria-label=${words.moveUp(label)}
        aria-disabled=${index === 0}
        @click=${() => this.#move(name, -1)}
      >
        ${icon('arrow-up')}
      </button>
      <button
        class="icon-button down"
        type="button"
        aria-label=${words.moveDown(label)}
        aria-disabled=${index === this.order.length - 1}
        @click=${() => this.#move(name, 1)}
      >
        ${icon('arrow-down')}
      </button>
    </span>`;
  }

  #widthButton(name: string, by: 1 | -1) {
    const label = this.#labelOf(name);
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${by < 0 ? this.words.narrower(label) : this.words.wider(label)}
      @click=${() => this.#resize(name, by)}
    >
      ${icon(by < 0 ? 'narrower' : 'wider')}
    </button>`;
  }

  #resize(name: string, by: 1 | -1) {
    const width = this.context.resizer.widen(name, by);
    if (width !== undefined)
      this.#announcer.announce(`${this.#labelOf(name)}: ${this.words.pixels(this.scope.format.number(width))}`);
  }

  #onKeydown = (event: KeyboardEvent) => {
    const name = (event.target as Element).closest<HTMLElement>('li')?.dataset['name'];
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      // Handled here: what is around shall not close as well. What is being dragged goes back instead.
      if (!this.#drag.cancel()) this.hidePopover();
    } else if (name && this.isOrdered && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      this.#move(name, event.key === 'ArrowDown' ? 1 : -1);
    } else return;
    event.stopPropagation();
    event.preventDefault();
  };

  #show(name: string, isShown: boolean) {
    const label = this.#labelOf(name);
    this.#announcer.announce(isShown ? this.words.shown(label) : this.words.hidden(label));
    this.#setColumns(this.order.filter((one) => (one === name ? isShown : this.shown.includes(one))));
  }

  #move(name: string, by: number) {
    const to = this.order.indexOf(name) + by;
    if (to < 0 || to >= this.order.length) return;
    const focused = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.order = moved(this.order, name, to);
    this.#tellOrder(name);
    // Moved in the document it has lost the focus.
    void this.updateComplete.then(() => focused?.focus());
  }

  #tellOrder(name: string) {
    const number = (value: number) => this.scope.format.number(value);
    const position = number(this.order.indexOf(name) + 1);
    this.#announcer.announce(this.words.position(this.#labelOf(name), position, number(this.order.length)));
    this.#setColumns(this.order.filter((one) => this.shown.includes(one)));
  }

  #reset = () => {
    if (!this.canReset) return;
    this.context.prefer({});
    this.#announcer.announce(this.words.wasReset);
  };

  #onDensity = ({ target }: Event) => {
    const density = (target as ClienteleSegment).value as 'comfortable' | 'compact';
    this.context.prefer({ ...this.context.preferred, density });
  };

  /** In cards, what they have no place for stays as it was: a table has all of it. */
  #setColumns(names: readonly string[]) {
    const { columns } = this.context.columnLayout;
    const inCards = new Set(cardColumns(columns).map(({ id }) => id));
    const kept = columns.map(({ id }) => id).filter((id) => !inCards.has(id) || names.includes(id));
    this.context.setColumns(this.isOrdered ? names : [...kept, ...names.filter((name) => !kept.includes(name))]);
  }

  #labelOf(name: string) {
    const column = this.#columns.find(({ id }) => id === name);
    return column ? columnLabel(column, this.view.messages) : name;
  }
}

function moved(order: readonly string[], name: string, to: number) {
  return order.filter((one) => one !== name).toSpliced(to, 0, name);
}
