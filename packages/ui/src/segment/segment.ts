import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { redispatchChange } from '../field/redispatch-change.ts';
import { tokens } from '../tokens/tokens.ts';
import { property } from '../property/property.ts';

export interface SegmentOption {
  value: string;
  label: string;
  /** Already formatted, such as "1,204". */
  count?: string;
}

/**
 * One of a few, all in sight. Native radio buttons underneath, so the keyboard is the browser's.
 * https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 *
 * @event change - another one was chosen; `value` is already new
 * @csspart base - the group
 * @csspart option - one choice
 */
export class ClienteleSegment extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }
      .group {
        display: flex;
        min-block-size: max(24px, var(--_cl-control-height));
        padding: 2px;
        border-radius: var(--_cl-radius-small);
        background: var(--_cl-surface-3);
      }
      label {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        flex: 1 1 auto;
        padding-inline: calc(var(--_cl-space) * 2.5);
        border-radius: max(0px, var(--_cl-radius-small) - 2px);
        color: var(--_cl-text-muted);
        font-weight: 500;
        white-space: nowrap;
        cursor: pointer;
        transition: color var(--_cl-motion);
      }
      label:hover {
        color: var(--_cl-text);
      }
      label:has(:checked) {
        background: light-dark(var(--_cl-surface), color-mix(in oklab, var(--_cl-text) 22%, var(--_cl-surface)));
        /* The edge tells the choice where the two greys are too close to each other. */
        box-shadow:
          inset 0 0 0 1px color-mix(in oklab, var(--_cl-text) 54%, var(--_cl-surface)),
          0 1px 2px light-dark(#0f172a26, #0006);
        color: var(--_cl-text);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--_cl-focus-ring);
        outline-offset: 1px;
        z-index: 1;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: inherit;
      }
      .count {
        font-variant-numeric: tabular-nums;
        font-size: var(--_cl-font-small);
        font-weight: 400;
      }
      @media (forced-colors: active) {
        .group {
          border: 1px solid;
        }
        label:has(:checked) {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Accessible name of the group. */
  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) options: SegmentOption[] = [];

  override render() {
    return html`<div class="group" part="base" role="radiogroup" aria-label=${this.label}>
      ${this.options.map(
        ({ value, label, count }) =>
          html`<label part="option"
            ><input
              type="radio"
              name="option"
              value=${value}
              .checked=${live(value === this.value)}
              @change=${this.#onChange}
            />${label}${count ? html`<span class="count">${count}</span>` : nothing}</label
          >`,
      )}
    </div>`;
  }

  #onChange(event: Event) {
    this.value = (event.target as HTMLInputElement).value;
    redispatchChange(this);
  }
}
