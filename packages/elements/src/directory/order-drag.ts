import type { LitElement } from 'lit';

interface Hooks {
  /** The rows as they lie now, all of one height. */
  rows(): HTMLElement[];
  order(): readonly string[];
  /** The dragged one belongs to this place now. */
  onMove(name: string, to: number): void;
  /** It was dropped; or, when it was not meant, `before` is the order to go back to. */
  onEnd(name: string, before?: readonly string[]): void;
}

/** Puts a list into another order by dragging one of its rows: the others make room at once. */
export class OrderDrag {
  /** What is being dragged. */
  name: string | undefined;
  #host: LitElement;
  #hooks: Hooks;
  #before: readonly string[] = [];
  #ended = new AbortController();

  constructor(host: LitElement, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  begin(event: PointerEvent, name: string) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.name = name;
    this.#before = this.#hooks.order();
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    // On the window: the row itself is moved in the document, which would end a capture.
    window.addEventListener('pointermove', this.#onMove, { signal });
    window.addEventListener('pointerup', () => this.#end(), { signal });
    window.addEventListener('pointercancel', () => this.cancel(), { signal });
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        key.preventDefault();
        this.cancel();
      },
      { capture: true, signal },
    );
    this.#host.requestUpdate();
  }

  /** Everything goes back; false when nothing is being dragged. */
  cancel() {
    if (this.name === undefined) return false;
    this.#end(this.#before);
    return true;
  }

  #onMove = ({ clientY }: PointerEvent) => {
    if (this.name === undefined) return;
    const rows = this.#hooks.rows();
    const [first] = rows;
    if (!first) return;
    const { top, height } = first.getBoundingClientRect();
    const to = Math.max(0, Math.min(Math.floor((clientY - top) / height), rows.length - 1));
    if (this.#hooks.order()[to] !== this.name) this.#hooks.onMove(this.name, to);
  };

  #end(before?: readonly string[]) {
    const { name } = this;
    this.#ended.abort();
    this.name = undefined;
    this.#host.requestUpdate();
    if (name === undefined) return;
    const isMoved = this.#hooks.order().join() !== this.#before.join();
    if (before || isMoved) this.#hooks.onEnd(name, before);
  }
}
