/**
 * Which piece of DOM shows which record: a record keeps its piece while it is on screen, so that focus and hover stay with it,
 * and a record that comes takes over the piece of one that went, so that scrolling creates nothing.
 */
export class RowSlots {
  #slots = new Map<string, number>();
  #count = 0;

  /** A slot for each of `ids`, in their order. `ids` must not repeat. */
  assign(ids: readonly string[]): number[] {
    const wanted = new Set(ids);
    const free: number[] = [];
    for (const [id, slot] of this.#slots) {
      if (wanted.has(id)) continue;
      free.push(slot);
      this.#slots.delete(id);
    }
    return ids.map((id) => {
      const slot = this.#slots.get(id) ?? free.pop() ?? this.#count++;
      this.#slots.set(id, slot);
      return slot;
    });
  }
}
