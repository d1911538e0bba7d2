import type { Entry } from './directory-view.ts';

/** The row that the keyboard is on. It is a client's: the list may change under it. */
export class ActiveRow {
  /** Null until one was reached; then the first that is seen is in the tab order. */
  #id: string | null = null;
  #index = 0;

  get id(): string | undefined {
    return this.#id ?? undefined;
  }

  /** Its place in the list, or `otherwise` as long as there is none. */
  indexOr(otherwise: number): number {
    return this.#id === null ? otherwise : this.#index;
  }

  become(id: string, index: number) {
    this.#id = id;
    this.#index = index;
  }

  forget() {
    this.#id = null;
  }

  /** Its client may have moved in the list, or left it: then the row in its place takes over. */
  follow(rows: readonly Entry[]) {
    if (this.#id === null) return;
    if (rows[this.#index]?.client.id !== this.#id) {
      const moved = rows.findIndex(({ client }) => client.id === this.#id);
      if (moved >= 0) this.#index = moved;
    }
    this.#index = Math.max(0, Math.min(this.#index, rows.length - 1));
    this.#id = rows[this.#index]?.client.id ?? null;
  }

  /** The places from `first` to before `last`, and its own wherever it is: the focus must not be lost by scrolling. */
  drawnWith(first: number, last: number): number[] {
    const indices = Array.from({ length: last - first }, (_, offset) => first + offset);
    if (this.#id === null) return indices;
    if (this.#index < first) indices.unshift(this.#index);
    if (this.#index >= last) indices.push(this.#index);
    return indices;
  }
}
