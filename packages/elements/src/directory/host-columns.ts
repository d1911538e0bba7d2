import { icon } from '@clientele/ui/icon/icon';
import { safeUrl } from '@clientele/ui/url/safe-url';
import type { ClientSummary } from '@clientele/contract';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { ListController } from '../controllers/list-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { Scope } from '../context.ts';
import type { Messages } from '../locales/messages.ts';
import type { CellValue, ColumnDef } from './column-def.ts';
import type { Column } from './columns.ts';
import { ExtraData, type ExtraDataSource } from './extra-data.ts';
import { hostColumn, isFreeName } from './host-column.ts';

type Host = LitElement & { columnDefs: readonly ColumnDef[]; extraData?: ExtraDataSource };

/** Draws the cells of the host's own columns. A new object whenever one of them may look different. */
export interface HostCells {
  content(column: ColumnDef, client: ClientSummary): unknown;
  /** Beside a column's header, where something for it could not be had: asks again. */
  retryButton(label: string, words: Messages['directory']): unknown;
}

/** What stands in the host's own columns, from the client and from what the host adds to it. Nothing there breaks the list. */
export class HostColumns implements ReactiveController {
  cells: HostCells;
  /** The same array until there are other definitions. */
  columns: readonly Column[] = [];
  #host: Host;
  #list: ListController;
  #scope: ScopeController;
  #source: ExtraDataSource | undefined;
  #client: Scope['client'] | undefined;
  #extra: ExtraData | undefined;
  #defs: readonly ColumnDef[] = [];
  #complained = new Set<ColumnDef>();

  /** Construct after the ListController: controllers run in registration order. */
  constructor(host: Host, list: ListController, scope: ScopeController) {
    this.#host = host;
    this.#list = list;
    this.#scope = scope;
    this.cells = this.#newCells();
    host.addController(this);
  }

  hostUpdate() {
    const { extraData, columnDefs } = this.#host;
    if (columnDefs !== this.#defs) this.#take(columnDefs);
    const client = this.#scope.scope?.client;
    // Another session may see other things.
    if (extraData !== this.#source || client !== this.#client) {
      this.#stop();
      this.#source = extraData;
      this.#client = client;
      this.#extra = extraData && new ExtraData(extraData, this.#changed);
      this.cells = this.#newCells();
    }
    this.#extra?.want(this.#list.rows.map((row) => row.client));
  }

  hostDisconnected() {
    this.#stop();
  }

  /** What `extraData` gave may be out of date: it is shown until it is there anew. */
  refresh() {
    this.#extra?.refresh();
  }

  #stop() {
    this.#extra?.stop();
    this.#extra = undefined;
    this.#source = undefined;
  }

  #take(defs: readonly ColumnDef[]) {
    this.#defs = defs;
    const [good, bad] = [defs.filter(({ name }) => isFreeName(name)), defs.filter(({ name }) => !isFreeName(name))];
    this.columns = good.map(hostColumn);
    for (const def of bad) this.#complain(def, `"${def.name}" cannot be the name of a column of your own.`);
  }

  #changed = () => {
    this.cells = this.#newCells();
    this.#host.requestUpdate();
  };

  #newCells(): HostCells {
    const extra = this.#extra;
    return {
      content: (column, client) => this.#content(column, client, extra?.values.get(client.id)),
      retryButton: (label, words) => (extra?.hasFailed ? retryButton(label, words, extra) : nothing),
    };
  }

  #content(column: ColumnDef, client: ClientSummary, extra: unknown) {
    try {
      return this.#drawn(column.value(client, extra));
    } catch (error) {
      this.#complain(column, error);
      return nothing;
    }
  }

  #drawn(value: CellValue) {
    if (typeof value === 'number') return this.#scope.scope?.format.number(value);
    if (typeof value !== 'object' || value === null) return value ?? nothing;
    const address = safeUrl(value.href);
    if (!address) return value.text;
    return html`<a class="link" href=${address} target="_blank" rel="noopener noreferrer" tabindex="-1"
      >${value.text}</a
    >`;
  }

  #complain(column: ColumnDef, reason: unknown) {
    if (this.#complained.has(column)) return;
    this.#complained.add(column);
    console.error(`${this.#host.localName}: the column "${column.name}" stays empty.`, reason);
  }
}

function retryButton(label: string, { failed }: Messages['directory'], extra: ExtraData) {
  return html`<button
    class="sort"
    type="button"
    aria-label=${`${label}: ${failed.retry}`}
    title=${failed.retry}
    @click=${() => extra.retry()}
  >
    ${icon('alert')}
  </button>`;
}
