/**
 * Which piece of DOM shows which record: a record keeps its piece while it is on screen, so that focus and hover stay with it,
 * and a record that comes takes over the piece of one that went, so that scrolling creates nothing.
 */
export class RowSlots {
  #slots = new Map<string, number>();
  /** In the order of the document. */
  #order: readonly number[] = [];
  #count = 0;

  /** A slot for each of `ids`, in their order. `ids` must not repeat. */
  assign(ids: readonly string[]): number[] {
    const wanted = new Set(ids);
    const free = new Set<number>();
    for (const [id, slot] of this.#slots) {
      if (wanted.has(id)) continue;
      free.add(slot);
      this.#slots.delete(id);
    }
    // Whoever comes in the place of another takes its piece where it is: moving one costs more than filling it.
    const replaced = ids.map((id, position) => {
      const slot = this.#order[position];
      if (this.#slots.has(id) || slot === undefined || !free.delete(slot)) return undefined;
      return slot;
    });
    // The others come at one end while pieces are left over at the other, the last one first.
    const left = [...free];
    const order = ids.map((id, position) => {
      const slot = this.#slots.get(id) ?? replaced[position] ?? left.pop() ?? this.#count++;
      this.#slots.set(id, slot);
      return slot;
    });
    this.#order = order;
    return order;
  }
}
