import type { LitElement, ReactiveController } from 'lit';

/** What floats at the inline end of the window above the page; 0 wide while it does not. */
interface Drawer {
  readonly drawerWidth: number;
  /** Makes it modal until it closes. */
  coverPage(): void;
}

/** Keeps the list beside a drawer instead of under it, where there is room for both; else the drawer has to be modal. */
export class Dock implements ReactiveController {
  #host: LitElement;
  #drawer: () => Drawer | null;
  #sheet: CSSStyleSheet | undefined;
  #covered = 0;
  #frame = 0;
  #listening = new AbortController();

  constructor(host: LitElement, drawer: () => Drawer | null) {
    this.#host = host;
    this.#drawer = drawer;
  }

  hostConnected() {
    this.#listening = new AbortController();
    window.addEventListener('resize', this.#plan, { signal: this.#listening.signal });
  }

  hostDisconnected() {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated() {
    if (this.#covered > 0 || this.#drawer()) this.#plan();
  }

  // The drawer has its width only when it is shown. It is painted first, the list gives way in the frame after that.
  #plan = () => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#measure();
      });
    });
  };

  #measure() {
    const box = this.#host.getBoundingClientRect();
    const width = this.#drawer()?.drawerWidth ?? 0;
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const overlap = isRtl ? width - box.left : box.right - (document.documentElement.clientWidth - width);
    const covered = width > 0 && box.width - overlap >= leastUseful ? Math.max(0, Math.round(overlap)) : 0;
    // What lies under the drawer could have the focus there, and nobody would see it.
    if (width > 0 && overlap > 0 && covered === 0) this.#drawer()?.coverPage();
    if (covered === this.#covered) return;
    this.#covered = covered;
    this.#adopt(`:host { padding-inline-end: ${covered}px; }`);
  }

  #adopt(rules: string) {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      const root = this.#host.renderRoot as ShadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(rules);
  }
}

/** In pixels: a list that would be narrower is better covered. */
const leastUseful = 420;
