import type { LitElement, ReactiveController } from 'lit';
import { ClienteleSelectionChangeEvent } from '../events/directory-events.ts';

/** How many clients may be selected. */
export type SelectionMode = 'none' | 'single' | 'multiple';

/**
 * The clients that are selected, by id. It outlives sorting, paging and the next search, so that a person can collect clients
 * from several searches; who is selected without being shown is said beside the count.
 */
export class Selection implements ReactiveController {
  #host: LitElement & { selection: SelectionMode };
  #mode: SelectionMode = 'none';
  #ids: ReadonlySet<string> = new Set();
  #anchor: string | null = null;
  #isAdding = true;
  /** What was selected when the range began, so that it can grow and shrink. */
  #beforeRange: ReadonlySet<string> = this.#ids;
  #matching: ReadonlySet<string> = this.#ids;
  #isLetGo = true;

  constructor(host: LitElement & { selection: SelectionMode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const mode = this.#host.selection;
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.clear();
  }

  /** The same set until it is another selection. */
  get ids() {
    return this.#ids;
  }

  /** Those that were selected because they answer the question, shown or not. */
  get matching() {
    return this.#matching;
  }

  get isPossible() {
    return this.#mode === 'single' || this.isMultiple;
  }

  get isMultiple() {
    return this.#mode === 'multiple';
  }

  toggle(id: string) {
    this.#beginRange(id, !this.#ids.has(id));
    if (!this.#isAdding) this.remove([id]);
    else this.#take(this.isMultiple ? [...this.#ids, id] : [id]);
  }

  /** A client was opened: where only one can be selected, it is that one. */
  choose(id: string) {
    if (this.#mode === 'single') this.#take([id]);
  }

  /** Everything from the client that was toggled last, else from `start`, up to this one becomes as that one is. */
  extend(start: string, to: string, order: readonly string[]) {
    if (this.#anchor === null || !order.includes(this.#anchor)) this.#beginRange(start, true);
    const ends = [order.indexOf(this.#anchor ?? start), order.indexOf(to)];
    const ids = new Set(this.#beforeRange);
    for (const id of order.slice(Math.min(...ends), Math.max(...ends) + 1)) {
      if (this.#isAdding) ids.add(id);
      else ids.delete(id);
    }
    this.#take(ids);
  }

  /** How many of these are selected. */
  shareOf(ids: readonly string[]): 'all' | 'some' | 'none' {
    const isSelected = (id: string) => this.#ids.has(id);
    if (this.#ids.size === 0 || !ids.some(isSelected)) return 'none';
    return ids.every(isSelected) ? 'all' : 'some';
  }

  /** All of these; or, when they are, none of them, nor of those that came with them. */
  toggleAll(ids: readonly string[]) {
    if (this.shareOf(ids) === 'all') this.remove([...ids, ...this.#matching]);
    else this.add(ids);
  }

  add(ids: Iterable<string>) {
    this.#take([...this.#ids, ...ids]);
  }

  addMatching(ids: readonly string[]) {
    this.#matching = new Set(ids);
    this.add(ids);
  }

  /** These are no longer known to answer the question: there is another one. */
  forgetMatching() {
    this.#matching = new Set();
  }

  remove(ids: Iterable<string>) {
    const left = new Set(this.#ids);
    for (const id of ids) left.delete(id);
    this.#take(left);
  }

  /** These cannot be meant any more; nobody has let go of them. */
  forget(ids: Iterable<string>) {
    this.remove(ids);
    this.#isLetGo = false;
  }

  /** False where the last ones left by themselves, as clients do that were archived. */
  get isLetGo() {
    return this.#isLetGo;
  }

  clear() {
    this.#anchor = null;
    this.#take([]);
  }

  #beginRange(id: string, isAdding: boolean) {
    this.#anchor = id;
    this.#isAdding = isAdding;
    this.#beforeRange = this.#ids;
  }

  #take(wanted: Iterable<string>) {
    const ids = new Set(wanted);
    if (ids.size === this.#ids.size && [...ids].every((id) => this.#ids.has(id))) return;
    this.#ids = ids;
    this.#isLetGo = true;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new ClienteleSelectionChangeEvent([...ids]));
  }
}
