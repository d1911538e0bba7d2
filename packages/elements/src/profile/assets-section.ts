import type { Asset, AssetStatus } from '@clientele/contract';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { assetsMessages } from '../locales/assets.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { assetWords } from '../asset-words.ts';
import { changeWithUndo } from '../record/change-at-once.ts';
import { shownList } from '../record/list-states.ts';
import { RecordSection } from '../record/record-section.ts';
import { focusBeside, Removals } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { AssetDialog, type AssetSubject } from './asset-dialog.ts';
import { assetRow } from './asset-row.ts';
import { assetsStyles } from './assets-section.css.ts';
import { sectionStyles, tableStyles } from './section.css.ts';

interface AssetQuery {
  clientId: string;
}

interface AssetCounts {
  inUse: number;
  retired: number;
}

const assetList: PagedList<Asset, AssetQuery, AssetCounts> = {
  kind: 'asset',
  pageSize: 50,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, query, { cursor, limit }, signal) =>
    api.assets.list({ ...query, limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ id }) => id,
  put: (records, asset, by) => records.put('asset', asset, { whole: true, by }),
  latest: (records, asset) => records.get('asset', asset.id)?.record ?? asset,
  belongs: () => true,
  isAffected: ({ kind, clientId }, query) => kind === 'asset' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};

/** What a client has that the workspace looks after, under the name that the workspace gives it. */
export class AssetsSection extends ScopedElements(RecordSection, {
  'clientele-menu': ClienteleMenu,
  'clientele-asset-dialog': AssetDialog,
}) {
  static readonly namespaces = [commonMessages, recordMessages, assetsMessages];
  static override styles = [...sectionStyles, tableStyles(680), assetsStyles];

  /** What the dialog is about; null while it is closed. */
  @state() private subject: AssetSubject | null = null;
  #list = new PagedController(this, this, assetList);
  #removals = new Removals(this, () => this.#afterChange());

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override create() {
    if (this.client) this.subject = { clientId: this.client.id };
  }

  override willUpdate() {
    const { client, shown } = this;
    if (!shown || !client) this.#list.pause();
    else this.#list.ask({ clientId: client.id });
  }

  override render() {
    const { scope, client } = this;
    const { counts } = this.#list;
    if (!scope || !client) return nothing;
    const canEdit = scope.can('edit_clients', client);
    const words = scope.messages(assetsMessages);
    // Without retired ones, the tab says how many there are.
    const isCounted = counts !== null && counts.retired > 0;
    return html`<div class="assets">
        ${
          canEdit || isCounted
            ? html`<div class="bar">
                ${
                  isCounted
                    ? html`<span class="muted"
                        >${words.counts(scope.format.number(counts.inUse), scope.format.number(counts.retired))}</span
                      >`
                    : nothing
                }
                ${
                  canEdit
                    ? html`<button class="button add" part="button" type="button" @click=${() => this.create()}>
                        ${anyIcon('plus')}<span>${words.add(assetWords(scope).singular)}</span>
                      </button>`
                    : nothing
                }
              </div>`
            : nothing
        }
        ${this.#assets(scope, canEdit)}
      </div>
      <clientele-asset-dialog
        .scope=${scope}
        .subject=${this.subject}
        @closed=${() => (this.subject = null)}
        @saved=${() => {
          this.subject = null;
          void this.#afterChange();
        }}
      ></clientele-asset-dialog>`;
  }

  #assets(scope: Scope, canEdit: boolean) {
    const words = scope.messages(assetsMessages);
    const { heading, plural } = assetWords(scope);
    const { fields, actions } = words;
    const shown = this.#list.rows.filter(({ id }) => !this.#removals.has(id));
    const columns = [fields.name, fields.identifier, fields.place, fields.installedOn, fields.status];
    // What is laid out as cards keeps the roles of a table by saying them.
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: shown.length === 0,
      none: () =>
        emptyState({
          icon: anyIcon('box'),
          heading: words.none(plural),
          text: canEdit ? words.noneHint : words.noneReadonly,
        }),
      draw: (isBusy) =>
        html`<table role="table" aria-label=${words.list(heading)} aria-busy=${isBusy}>
          <thead role="rowgroup">
            <tr role="row">
              ${columns.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}
              ${
                canEdit
                  ? html`<th role="columnheader" scope="col">
                      <span class="visually-hidden">${actions.column}</span>
                    </th>`
                  : nothing
              }
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              shown,
              ({ id }) => id,
              (asset) =>
                assetRow(asset, {
                  scope,
                  canEdit,
                  onOpen: () => (this.subject = { asset }),
                  onAct: (event) => this.#act(event, scope, asset),
                }),
            )}
          </tbody>
        </table>`,
    });
  }

  #act(event: MenuSelectEvent, scope: Scope, asset: Asset) {
    if (event.value === 'edit') this.subject = { asset };
    else if (event.value === 'remove') void this.#remove(event, scope, asset);
    else void this.#setStatus(scope, asset, event.value as AssetStatus);
  }

  async #setStatus(scope: Scope, asset: Asset, status: AssetStatus) {
    const words = scope.messages(assetsMessages);
    await changeWithUndo(scope, 'asset', asset, {
      choice: { status },
      former: { status: asset.status },
      send: (version, patch) => scope.client.api.assets.update({ id: asset.id, version, patch }),
      onChange: () => this.#afterChange(),
      nameOf: ({ name }) => name,
      words: { is: (saved) => words.is[saved.status], failed: words.statusFailed },
    });
  }

  async #remove(event: Event, scope: Scope, { id, name }: Asset) {
    const { assets } = scope.client.api;
    await focusBeside(
      this,
      (event.currentTarget as Element).closest('tr'),
      () =>
        void this.#removals.remove(scope, {
          id,
          name,
          words: scope.messages(assetsMessages),
          remove: () => assets.remove({ id }),
          restore: async () => scope.client.records.put('asset', await assets.restore({ id }), { whole: true }),
        }),
      () => this.renderRoot.querySelector<HTMLElement>('.add'),
    );
  }

  async #afterChange() {
    this.tellChange('asset');
    await this.#list.refresh();
  }
}
