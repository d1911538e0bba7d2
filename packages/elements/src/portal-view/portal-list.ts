import type { RecordChange } from '@clientele/client';
import type { PortalApi } from '@clientele/contract';
import { emptyState, type EmptyState } from '@clientele/ui/empty-state/empty-state';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController } from '../controllers/paged-controller.ts';
import type { Page } from '../controllers/paged-list.ts';
import { shownList } from '../record/list-states.ts';
import type { Scope } from '../scope.ts';
import { listStyles } from './portal-section.css.ts';

export interface PortalPageRequest {
  cursor?: string;
  /** How many items at most. */
  limit: number;
}

interface ListWords {
  /** The accessible name of the list. */
  readonly list: string;
  readonly none: string;
  readonly noneHint: string;
  readonly failed: string;
  readonly more: string;
}

/** A list of the portal, page by page, the newest first. Each kind says how it is asked for and draws its rows. */
export abstract class PortalList<Item extends { readonly id: string }> extends LitElement {
  static override styles = listStyles;

  @property({ attribute: false }) scope: Scope | null = null;

  #list = new PagedController<Item, object>(this, this, {
    // Nothing of a portal is in the store of records: its items are not the staff's.
    kind: 'document',
    pageSize: 20,
    largestPage: 100,
    whenChanged: 'reload',
    load: ({ portal }, _, { cursor, limit }, signal) =>
      this.load(portal, { limit, ...(cursor !== undefined && { cursor }) }, signal),
    idOf: ({ id }) => id,
    put: () => {},
    latest: (_, item) => item,
    belongs: () => true,
    isAffected: (change) => this.isAffected(change),
  });

  /** Loads as many items again as are shown. */
  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  override willUpdate() {
    this.#list.ask({});
  }

  override render() {
    const { scope } = this;
    if (!scope) return nothing;
    const words = this.words(scope);
    const { rows } = this.#list;
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: rows.length === 0,
      none: () => emptyState({ icon: this.icon, heading: words.none, text: words.noneHint }),
      draw: (isBusy) =>
        html`<ul class="list plain-list" aria-label=${words.list} aria-busy=${isBusy}>
          ${repeat(
            rows,
            ({ id }) => id,
            (item) => html`<li class="item" part="row">${this.row(item, scope)}</li>`,
          )}
        </ul>`,
    });
  }

  protected abstract load(portal: PortalApi, page: PortalPageRequest, signal: AbortSignal): Promise<Page<Item>>;

  /** Whether what others did changes the list. */
  protected isAffected(_change: RecordChange): boolean {
    return false;
  }

  protected abstract words(scope: Scope): ListWords;

  /** Stands above what is said of an empty list. */
  protected abstract readonly icon: NonNullable<EmptyState['icon']>;

  protected abstract row(item: Item, scope: Scope): unknown;
}
