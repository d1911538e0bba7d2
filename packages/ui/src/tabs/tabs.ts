import { css, html, LitElement, nothing, type CSSResultGroup } from 'lit';
import { rovingTarget } from '../controllers/roving.ts';
import { tokens } from '../tokens/tokens.ts';
import { TabChangeEvent } from './tab-change-event.ts';
import { property } from '../property/property.ts';

export interface Tab {
  /** Also the name of the slot that holds its panel. */
  value: string;
  label: string;
  /** Already formatted, such as "12". */
  count?: string;
}

/**
 * Tabs and their panels. Arrow keys, Home and End move and select at once; Tab goes on into the panel.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 *
 * @slot [value of a tab] - the content of that tab's panel
 * @event {TabChangeEvent} clientele-tab-change - cancelable
 * @csspart tablist - the row of tabs
 * @csspart tab - one tab
 * @csspart panel - the panel of the selected tab
 */
export class ClienteleTabs extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      :host {
        display: block;
      }
      .tablist {
        display: flex;
        gap: calc(var(--_cl-space) * 5);
        overflow-x: auto;
        scrollbar-width: none;
        box-shadow: inset 0 -1px var(--_cl-border);
      }
      .tab {
        display: flex;
        align-items: center;
        gap: 6px;
        flex: none;
        min-block-size: max(var(--_cl-target), var(--_cl-control-height) + 6px);
        margin: 0;
        padding: 2px 2px 0;
        border: 0;
        border-block-end: 2px solid transparent;
        background: none;
        color: var(--_cl-text-muted);
        font: inherit;
        font-weight: 500;
        cursor: pointer;
        transition: color var(--_cl-motion);
      }
      .tab:hover {
        color: var(--_cl-text);
      }
      .tab[aria-selected='true'] {
        border-block-end-color: var(--_cl-accent-ink);
        color: var(--_cl-text);
      }
      .tab:focus-visible {
        outline-offset: -3px;
        border-radius: var(--_cl-radius-small);
      }
      .count {
        min-inline-size: 18px;
        padding-inline: 5px;
        border-radius: 9px;
        background: var(--_cl-surface-3);
        color: var(--_cl-text-muted);
        font-size: max(11px, 0.786em);
        font-variant-numeric: tabular-nums;
        line-height: 18px;
        text-align: center;
      }
      .panel:focus-visible {
        outline-offset: -2px;
      }
      @media (forced-colors: active) {
        .tab {
          border-color: Canvas;
        }
        .tab[aria-selected='true'] {
          border-block-end-color: Highlight;
        }
      }
    `,
  ];

  /** Accessible name of the row of tabs. */
  @property() label = '';
  @property({ reflect: true }) selected = '';
  @property({ attribute: false }) tabs: Tab[] = [];

  /** Those for which there is no room: they are there to be measured, and cannot be seen or reached. */
  protected leftOut: ReadonlySet<string> = new Set();

  override render(): unknown {
    return [this.renderTabs(), this.renderPanels()];
  }

  protected renderTabs() {
    const selected = this.selectedTab?.value;
    return html`<div
      class="tablist"
      part="tablist"
      role="tablist"
      aria-label=${this.label || nothing}
      @keydown=${this.#onKeydown}
    >
      ${this.tabs.map(
        ({ value, label, count }, index) =>
          html`<button
            class=${this.leftOut.has(value) ? 'tab left-out' : 'tab'}
            part="tab"
            type="button"
            role="tab"
            id="tab-${index}"
            aria-controls="panel-${index}"
            aria-selected=${value === selected ? 'true' : 'false'}
            tabindex=${value === selected ? 0 : -1}
            @click=${() => this.select(value)}
          >
            ${label} ${count ? html`<span class="count">${count}</span>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  protected renderPanels() {
    const selected = this.selectedTab?.value;
    return this.tabs.map(
      ({ value }, index) =>
        html`<div
          class="panel"
          part="panel"
          role="tabpanel"
          id="panel-${index}"
          aria-labelledby="tab-${index}"
          tabindex="0"
          ?hidden=${value !== selected}
        >
          <slot name=${value}></slot>
        </div>`,
    );
  }

  /** The tab named by `selected`, the first one when there is no such tab. */
  protected get selectedTab(): Tab | undefined {
    return this.tabs.find(({ value }) => value === this.selected) ?? this.tabs[0];
  }

  /** From which tab an event comes; undefined when it comes from elsewhere, such as a panel. */
  tabOf(event: Event): Tab | undefined {
    const path = event.composedPath();
    const place = [...this.renderRoot.querySelectorAll('[role=tab]')].findIndex((button) => path.includes(button));
    return this.tabs[place];
  }

  /** Gives the focus to the tab that is selected, when it is in the row. */
  async focusSelected(): Promise<void> {
    // It is drawn again when what fits was measured.
    while (!(await this.updateComplete));
    this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  #onKeydown(event: KeyboardEvent) {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]:not(.left-out)')];
    const target = rovingTarget(event.key, tabs, event.target as HTMLElement, 'horizontal');
    if (!target) return;
    event.preventDefault();
    target.focus();
    const tab = this.tabs[Number(target.id.slice('tab-'.length))];
    if (tab) this.select(tab.value);
  }

  protected select(value: string) {
    if (value === this.selectedTab?.value) return;
    if (this.dispatchEvent(new TabChangeEvent(value))) this.selected = value;
  }
}
