import type { ClientSummary } from '@clientele/contract';
import type { LitElement, ReactiveController } from 'lit';
import type { ListController } from '../controllers/list-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { WantedPart } from '../lazy-part/wanted-part.ts';
import type { Messages } from '../locales/messages.ts';
import type { ColumnDef } from './column-def.ts';
import type { Column } from './columns.ts';
import type { ExtraDataSource } from './extra-data.ts';

/** Draws the cells of the host's own columns. A new object whenever one of them may look different. */
export interface HostCells {
  content(column: ColumnDef, client: ClientSummary): unknown;
  /** Beside a column's header, where something for it could not be had: asks again. */
  retryButton(label: string, words: Messages['directory']): unknown;
}

type Host = LitElement & { columnDefs: readonly ColumnDef[]; extraData?: ExtraDataSource };

/** The host's own columns. A page without any loads nothing for them. */
export class HostColumns implements ReactiveController {
  #host: Host;
  #list: ListController;
  #part;

  /** To be made after the list, whose turn comes first. */
  constructor(host: Host, list: ListController, scope: ScopeController) {
    this.#host = host;
    this.#list = list;
    this.#part = new WantedPart(
      host,
      () => import('./host-columns-part.ts'),
      ({ HostColumnCells }) => new HostColumnCells(host, scope),
    );
    host.addController(this);
  }

  get cells(): HostCells | undefined {
    return this.#part.current?.cells;
  }

  /** The same array until there are other definitions; empty until they can be drawn. */
  get columns(): readonly Column[] {
    return this.#part.current?.columns ?? none;
  }

  /** What `extraData` gave may be out of date: it is shown until it is there anew. */
  refresh() {
    this.#part.current?.refresh();
  }

  hostUpdate() {
    if (this.#host.columnDefs.length > 0) this.#part.need();
    this.#part.current?.update(this.#list.rows);
  }

  hostDisconnected() {
    this.#part.current?.stop();
  }
}

const none: readonly Column[] = [];
