import type { LitElement, ReactiveController } from 'lit';

/** Finds out whether all acts of the bar have room side by side: words are longer in one language than in another. */
export class BarFit implements ReactiveController {
  #host: LitElement;
  #said = '';
  #width = 0;
  /** The width at which what is said did not fit. */
  #tooNarrow = 0;
  #frame = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** `said` is what the bar says, `width` the room in any unit. True until it was tried and did not fit. */
  fits(said: string, width: number): boolean {
    if (said !== this.#said) this.#tooNarrow = 0;
    this.#said = said;
    this.#width = width;
    return width > this.#tooNarrow;
  }

  // In the frame: the menus in it have been drawn by then, and what does not fit is never painted.
  hostUpdated() {
    if (!this.#bar) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const bar = this.#bar;
      if (!bar || bar.scrollWidth <= bar.clientWidth) return;
      this.#tooNarrow = this.#width;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** While it has all acts. */
  get #bar() {
    return this.#host.renderRoot.querySelector('.bar:has(.all-acts)');
  }
}
