import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { ClientVersion } from '@clientele/contract';
import type { Scope } from '../context.ts';
import type { ListController } from '../controllers/list-controller.ts';
import { WantedPart } from '../lazy-part/wanted-part.ts';
import type { Selection } from './selection.ts';

/** What acting on many clients needs to know of the directory, and where it leads. */
export interface BulkWorld {
  host: LitElement;
  scope(): Scope | null;
  list: ListController;
  selection: Selection;
  onOpen(clientId: string): void;
  /** Where the focus goes when the bar leaves. */
  onLeave(): void;
  /** Puts the selected clients into a file; without it there is no button. */
  onExport?(clientIds: readonly string[]): void;
}

/** Where the bar is drawn; `width` in em. */
export interface BarPlace {
  width: number;
  layout: 'table' | 'cards';
}

/** The place of the bar for what is selected. The bar itself comes when someone comes near to selecting something. */
export class BulkDock implements ReactiveController {
  #world: BulkWorld;
  #part;
  #question = '';
  #wasUsed = false;

  constructor(world: BulkWorld) {
    this.#world = world;
    this.#part = new WantedPart(
      world.host,
      () => import('./bulk/bulk-part.ts'),
      ({ Bulk }) => new Bulk(world),
    );
    world.host.addController(this);
  }

  hostUpdate() {
    const { list, selection } = this.#world;
    const { sort: _, ...question } = list.answered ?? {};
    // Another provider, or another session: these clients are not known there.
    if (!list.answered) selection.clear();
    if (selection.ids.size > 0) {
      this.#wasUsed = true;
      this.#part.need();
    }
    const asked = JSON.stringify(question);
    if (asked === this.#question) return;
    this.#question = asked;
    selection.forgetMatching();
  }

  prefetch = () => this.#part.prefetch();

  /** Acts on one client, selected or not. */
  async move(verb: 'archive' | 'restore', client: ClientVersion) {
    await this.#part.use((bulk) => bulk.act({ verb }, [client]));
  }

  /** Something was done or is said, also where nothing can be selected. */
  get isInUse() {
    return Boolean(this.#part.current);
  }

  /** Rows leave and come back meanwhile. */
  get isRunning() {
    return this.#part.current?.isRunning ?? false;
  }

  render(scope: Scope, place: BarPlace) {
    const { format, messages } = scope;
    const { selection: words } = messages;
    const { ids, isLetGo } = this.#world.selection;
    const count = ids.size;
    const said = count > 0 ? words.count(format.number(count)) : isLetGo ? words.none : '';
    return html`<p class="visually-hidden" role="status">
        ${this.#part.current?.said || (this.#wasUsed ? said : nothing)}
      </p>
      ${this.#part.current?.render(scope, place) ?? nothing}`;
  }
}
