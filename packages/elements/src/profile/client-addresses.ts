import type { KnownClient } from '@clientele/client';
import type { Address, AddressChange, Api } from '@clientele/contract';
import { addressLine } from '@clientele/contract/rules/address';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { safeUrl } from '@clientele/ui/url/safe-url';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addressesMessages } from '../locales/addresses.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { recordStyles } from '../record/record.css.ts';
import { focusBeside, Removals, sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { AddressMap } from './address-map.ts';
import { AddressDialog } from './address-dialog.ts';
import type { AddressSubject } from './address-draft.ts';
import { addressStyles } from './client-addresses.css.ts';

/** The addresses of a client, and what the operator offers for them. */
export type ListedAddresses = Awaited<ReturnType<Api['addresses']['list']>>;

/**
 * The postal addresses of a client, each as it is written in its country. A click on one edits it in a dialog. `refresh`: they are others
 * now, and want to be asked for again.
 */
export class ClientAddresses extends ScopedElements(LitElement, {
  'clientele-menu': ClienteleMenu,
  'clientele-address-dialog': AddressDialog,
}) {
  static readonly namespaces = [addressesMessages, commonMessages, recordMessages];
  static override styles = [tokens, iconStyles, buttonStyles, badgeStyles, skeletonStyles, recordStyles, addressStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client: KnownClient | null = null;
  /** Null while they are asked for. */
  @property({ attribute: false }) listed: ListedAddresses | null = null;
  @property({ attribute: false }) hasFailed = false;
  @property({ type: Boolean }) editable = false;

  /** What the dialog is about; null while it is closed. */
  @state() private subject: AddressSubject | null = null;
  #map = new AddressMap(this, (change) => {
    this.#put(change);
    this.#refresh();
  });
  #removals = new Removals(this, async () => this.#refresh());

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('client');
    if (!before || before.id === this.client?.id) return;
    this.subject = null;
    this.#map.reset();
  }

  override render() {
    const { scope, client, editable } = this;
    const words = scope.messages(addressesMessages);
    const { listed } = this;
    const items = listed?.items.filter(({ id }) => !this.#removals.has(id)) ?? [];
    return html`<div role="group" aria-labelledby="label">
        <span id="label" class="label" part="label">${words.label}</span>
        ${
          listed
            ? items.length > 0
              ? html`<ul class="plain-list addresses" aria-label=${words.label}>
                  ${repeat(
                    items,
                    ({ id }) => id,
                    (item) => this.#address(item, items, listed),
                  )}
                </ul>`
              : editable
                ? nothing
                : html`<p class="muted">${words.none}</p>`
            : this.hasFailed
              ? html`<p class="trouble" part="error" role="alert">
                  ${icon('alert')}<span>${words.failed}</span>
                  <button class="link" type="button" @click=${() => this.#refresh()}>
                    ${scope.messages(recordMessages).actions.retry}
                  </button>
                </p>`
              : html`<p class="pending" aria-hidden="true">${skeleton()}</p>`
        }
        ${listed ? this.#map.render(scope, items, listed.mapTiles) : nothing}
        ${
          editable && client && listed
            ? html`<button
                class="button button-quiet add"
                part="button"
                type="button"
                @click=${() => (this.subject = { clientId: client.id, isFirst: items.length === 0 })}
              >
                ${anyIcon('plus')}<span>${words.add}</span>
              </button>`
            : nothing
        }
      </div>
      <clientele-address-dialog
        .scope=${scope}
        .subject=${this.subject}
        .hasSuggestions=${listed?.hasSuggestions ?? false}
        @closed=${() => this.#close()}
        @saved=${() => {
          this.#close();
          this.#refresh();
        }}
      ></clientele-address-dialog>`;
  }

  #address(item: Address, items: readonly Address[], listed: ListedAddresses) {
    const { scope, editable } = this;
    const words = scope.messages(addressesMessages);
    const line = addressLine(item.text);
    const country = countryOf(item, scope);
    const text = html`<span class="text" dir="auto">${item.text}</span>${
        country ? html`<span class="text">${country}</span>` : nothing
      }`;
    const link = mapLink(listed.mapLink, item, country);
    const canShow = listed.mapTiles && (item.position || (editable && listed.hasSuggestions));
    return html`<li class="address">
      <div class="head">
        <span class="kind">${item.label ? html`<bdi>${item.label}</bdi> · ` : nothing}${words.kinds[item.kind]}</span>
        ${item.isPrimary ? badge(words.primary, 'neutral') : nothing}
      </div>
      <div class="row">
        ${
          editable
            ? html`<div class="place" part="value">
                ${text}<button
                  class="edit takes-focus"
                  type="button"
                  aria-label=${words.edit(line)}
                  @click=${() => (this.subject = { address: item })}
                ></button>
              </div>`
            : html`<div class="place" part="value">${text}</div>`
        }
        <span class="acts">
          <button
            class="icon-button"
            type="button"
            aria-label=${`${words.copy}: ${line}`}
            title=${words.copy}
            @click=${() => void this.#copy(item, country)}
          >
            ${anyIcon('copy')}
          </button>
          ${
            canShow
              ? html`<button
                  class="icon-button"
                  type="button"
                  aria-label=${`${words.showOnMap}: ${line}`}
                  title=${words.showOnMap}
                  aria-pressed=${this.#map.shown(items)?.id === item.id}
                  aria-busy=${this.#map.isLocating(item)}
                  @click=${() => void this.#map.toggle(scope, item, items)}
                >
                  ${anyIcon('map-pin')}
                </button>`
              : nothing
          }
          ${
            link
              ? html`<a
                  class="icon-button"
                  href=${link}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label=${`${words.openMap}: ${line}`}
                  title=${words.openMap}
                  >${anyIcon(listed.mapTiles ? 'external-link' : 'map-pin')}</a
                >`
              : nothing
          }
          ${editable ? this.#menu(item, items, line) : nothing}
        </span>
      </div>
    </li>`;
  }

  #menu(item: Address, items: readonly Address[], line: string) {
    const words = this.scope.messages(addressesMessages);
    const isBilling = item.kind === 'billing';
    const stays = item.isPrimary && items.some(({ kind, id }) => kind === 'billing' && id !== item.id);
    return html`<clientele-menu
      variant="icon"
      icon="more"
      .label=${words.menu(line)}
      .items=${[
        ...(isBilling && !item.isPrimary ? [{ value: 'primary', label: words.makePrimary }] : []),
        { value: 'remove', label: stays ? words.primaryStays : words.remove, danger: !stays, disabled: stays },
      ]}
      @clientele-menu-select=${(event: MenuSelectEvent) =>
        event.value === 'primary' ? void this.#makePrimary(item, items) : void this.#remove(event, item)}
    ></clientele-menu>`;
  }

  async #makePrimary(item: Address, items: readonly Address[]) {
    const { scope } = this;
    const words = scope.messages(addressesMessages);
    const { addresses } = scope.client.api;
    const before = items.find(({ isPrimary }) => isPrimary);
    const choose = async ({ id }: Address) => {
      this.#put(await addresses.setPrimary({ id }));
      this.#refresh();
    };
    const undo = async (former: Address) => {
      try {
        await choose(former);
      } catch (cause) {
        sayFailure(scope, words.makePrimaryFailed, cause, nameOf(former));
      }
    };
    try {
      await choose(item);
      scope.toaster.say({
        text: words.isPrimary,
        name: nameOf(item),
        ...(before && {
          undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo(before) },
        }),
      });
    } catch (cause) {
      sayFailure(scope, words.makePrimaryFailed, cause, nameOf(item));
    }
  }

  async #remove(event: Event, item: Address) {
    const { scope } = this;
    const { addresses } = scope.client.api;
    const row = (event.currentTarget as Element).closest('li');
    const leave = () =>
      void this.#removals.remove(scope, {
        id: item.id,
        name: nameOf(item),
        words: scope.messages(addressesMessages),
        remove: async () => this.#put(await addresses.remove({ id: item.id })),
        restore: async () => this.#put(await addresses.restore({ id: item.id })),
      });
    await focusBeside(this, row, leave, () => this.#addButton);
  }

  async #copy(item: Address, country: string) {
    const { scope } = this;
    const words = scope.messages(addressesMessages);
    try {
      await navigator.clipboard.writeText(country ? `${item.text}\n${country}` : item.text);
      scope.toaster.say({ text: words.copied });
    } catch {
      scope.toaster.say({ text: words.copyFailed, tone: 'error' });
    }
  }

  /** The client’s own text may have changed with its primary address. */
  #put({ address, client }: AddressChange) {
    const { records } = this.scope.client;
    records.put('address', address, { whole: true });
    records.put('client', client, { whole: true });
  }

  #close() {
    this.subject = null;
  }

  #refresh() {
    this.dispatchEvent(new Event('refresh'));
  }

  get #addButton(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.add');
  }
}

/** What messages call an address. */
function nameOf({ label, text }: Address): string {
  return label ?? addressLine(text);
}

/** Where it is not the workspace's own, as on a letter from there. */
function countryOf({ countryCode }: Address, { locale, session }: Scope): string {
  if (!countryCode || countryCode === session?.workspace.countryCode) return '';
  return new Intl.DisplayNames(locale, { type: 'region' }).of(countryCode) ?? countryCode;
}

/** Undefined without a link, or when it wants a position that is not known. */
function mapLink(template: string | null, { text, position }: Address, country: string): string | undefined {
  if (template === null) return undefined;
  if (!position && /\{(latitude|longitude)\}/.test(template)) return undefined;
  const link = template
    .replaceAll('{address}', encodeURIComponent(addressLine(country ? `${text}\n${country}` : text)))
    .replaceAll('{latitude}', String(position?.latitude))
    .replaceAll('{longitude}', String(position?.longitude));
  return safeUrl(link);
}
