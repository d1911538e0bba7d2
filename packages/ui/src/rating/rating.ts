import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldStyles } from '../field/field.css.ts';
import { redispatchChange } from '../field/redispatch-change.ts';
import { icon } from '../icon/icon.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { isFunction, property } from '../property/property.ts';
import { tokens, visuallyHidden } from '../tokens/tokens.ts';

/** As many stars as there can be. */
const most = 5;

/**
 * A number of stars, from none to five. Native radio buttons, so arrow keys choose; the star that is chosen, chosen again, takes the rating
 * away, as Delete and Backspace do.
 *
 * @event change - another number was chosen; `value` is already new
 * @csspart label - the label
 * @csspart star - one star
 */
export class ClienteleRating extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    fieldStyles,
    css`
      :host {
        display: inline-block;
      }
      fieldset {
        display: flex;
        align-items: center;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: inline-start;
        padding: 0;
        margin-inline-end: 8px;
      }
      .hidden,
      input {
        ${visuallyHidden}
        margin: 0;
      }
      .star {
        --_cl-icon-size: 16px;
        display: grid;
        place-items: center;
        inline-size: var(--_cl-target);
        block-size: var(--_cl-target);
        border-radius: var(--_cl-radius-small);
        color: var(--_cl-border-strong);
      }
      fieldset:enabled .star {
        cursor: pointer;
      }
      .full {
        color: var(--_cl-warning-ink);
      }
      .full .icon {
        fill: currentColor;
      }
      /* The choice of no star has no star of its own. */
      fieldset:has(> input:focus-visible),
      .star:has(:focus-visible) {
        outline: 2px solid var(--_cl-focus-ring);
        outline-offset: -2px;
      }
      @media (hover: hover) {
        fieldset:enabled:hover .star:has(~ .star:hover),
        fieldset:enabled .star:hover {
          color: var(--_cl-warning-ink);
        }
      }
      @media (forced-colors: active) {
        .full {
          color: Highlight;
        }
      }
    `,
  ];

  @property() label = '';
  /** 0 for none, otherwise 1 to 5. */
  @property({ type: Number, is: isStars }) value = 0;
  /** The accessible name of a number of stars, such as "4 of 5 stars", and of none. */
  @property({ attribute: false, optional: isFunction }) starLabel?: (stars: number) => string;
  /** Where the label is seen elsewhere already: it is said, and not drawn. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  @property({ type: Boolean }) disabled = false;

  /** A group of radio buttons is entered at the chosen one. */
  override focus() {
    this.renderRoot.querySelectorAll('input')[this.value]?.focus();
  }

  override render() {
    return html`<fieldset ?disabled=${this.disabled} @keydown=${this.#onKeydown}>
      <legend class="label ${this.hideLabel ? 'hidden' : ''}" part="label">${this.label}</legend>
      ${this.#radio(0)}
      ${Array.from({ length: most }, (_, index) => {
        const stars = index + 1;
        return html`<label
          class="star ${stars <= this.value ? 'full' : ''}"
          part="star"
          @click=${(event: Event) => this.#onPress(event, stars)}
        >
          ${this.#radio(stars)}${icon('star')}
        </label>`;
      })}
    </fieldset>`;
  }

  #radio(stars: number) {
    return html`<input
      type="radio"
      name="stars"
      value=${stars}
      aria-label=${this.starLabel?.(stars) ?? String(stars)}
      .checked=${live(stars === this.value)}
      @change=${() => this.#choose(stars)}
    />`;
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    this.#choose(0);
  }

  /** A checked radio button that is pressed again tells of no change. The pointer presses the label; the keyboard never does. */
  #onPress(event: Event, stars: number) {
    if (this.disabled || stars !== this.value || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.#choose(0);
  }

  #choose(stars: number) {
    if (stars === this.value) return;
    this.value = stars;
    redispatchChange(this);
  }
}

function isStars(value: unknown) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
