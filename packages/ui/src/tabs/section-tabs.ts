import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { ClienteleMenu } from '../menu/menu.ts';
import type { MenuSelectEvent } from '../menu/menu-select-event.ts';
import { property } from '../property/property.ts';
import { ScopedElements } from '../registry/scoped-elements.ts';
import { ClienteleTabs, type Tab } from './tabs.ts';

/**
 * Tabs of a page: those that do not fit into the row are in a menu at its end, and the one that is chosen there comes into the row. Below
 * the row stands the panel, and beside or below it what is the same for all of them.
 *
 * @slot [value of a tab] - the content of that tab's panel
 * @slot side - what stands beside every panel
 * @event {TabChangeEvent} clientele-tab-change - cancelable
 * @csspart row - the tabs, and the menu at their end
 * @csspart tablist - the row of tabs
 * @csspart tab - one tab
 * @csspart content - the panels and what stands beside them
 * @csspart panel - the panel of the selected tab
 */
export class ClienteleSectionTabs extends ScopedElements(ClienteleTabs, { 'clientele-menu': ClienteleMenu }) {
  static override styles = [
    ClienteleTabs.styles,
    css`
      .row {
        display: flex;
        align-items: center;
        gap: calc(var(--_cl-space) * 4);
        position: relative;
        box-shadow: inset 0 -1px var(--_cl-border);
      }
      .row .tablist {
        flex: 0 1 auto;
        min-inline-size: 0;
        overflow: hidden;
        box-shadow: none;
      }
      .left-out {
        position: absolute;
        visibility: hidden;
      }
      .panels {
        min-inline-size: 0;
      }
    `,
  ];

  /** The words on the menu of those that do not fit. */
  @property({ attribute: 'more-label' }) moreLabel = '';

  @state() protected override leftOut: ReadonlySet<string> = new Set();

  #observer = new ResizeObserver(() => this.#fit());

  override connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback() {
    this.#observer.disconnect();
    super.disconnectedCallback();
  }

  override updated() {
    this.#fit();
  }

  override render() {
    const hidden = this.tabs.filter(({ value }) => this.leftOut.has(value));
    return html`<div class="row" part="row">
        ${this.renderTabs()}
        <clientele-menu
          class="more"
          exportparts="button, menu, item"
          variant="quiet"
          ?hidden=${hidden.length === 0}
          .label=${this.moreLabel}
          .items=${hidden.map(({ value, label, count }) => ({ value, label: count ? `${label} (${count})` : label }))}
          @clientele-menu-select=${this.#onMore}
        ></clientele-menu>
      </div>
      <div class="content" part="content">
        <div class="panels">${this.renderPanels()}</div>
        <slot name="side"></slot>
      </div>`;
  }

  #onMore = async ({ value }: MenuSelectEvent) => {
    this.select(value);
    await this.focusSelected();
  };

  /** As many as there is room for, in their order, the selected one always. */
  #fit() {
    const row = this.renderRoot.querySelector('.row');
    const list = this.renderRoot.querySelector('.tablist');
    if (!row || !list || row.clientWidth === 0) return;
    const gap = Number.parseFloat(getComputedStyle(list).columnGap) || 0;
    const widths = [...list.querySelectorAll<HTMLElement>('.tab')].map(({ offsetWidth }) => offsetWidth + gap);
    const all = widths.reduce((sum, width) => sum + width, -gap);
    const room = row.clientWidth - (all > row.clientWidth ? this.#moreWidth + gap : 0);
    const leftOut =
      all > row.clientWidth ? tabsWithoutRoom(this.tabs, widths, room + gap, this.selectedTab) : new Set<string>();
    if ([...leftOut].join() !== [...this.leftOut].join()) this.leftOut = leftOut;
  }

  get #moreWidth() {
    const more = this.renderRoot.querySelector<HTMLElement>('.more');
    return more && !more.hidden ? more.offsetWidth : 88;
  }
}

function tabsWithoutRoom(
  tabs: readonly Tab[],
  widths: readonly number[],
  room: number,
  selected: Tab | undefined,
): Set<string> {
  const widthOf = (tab: Tab | undefined) => (tab ? (widths[tabs.indexOf(tab)] ?? 0) : 0);
  let left = room - widthOf(selected);
  let isFull = false;
  return new Set(
    tabs
      .filter((tab) => {
        if (tab === selected) return false;
        left -= widthOf(tab);
        isFull ||= left < 0;
        return isFull;
      })
      .map(({ value }) => value),
  );
}
