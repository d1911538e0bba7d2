import type { Address, AddressChange, MapTiles } from '@clientele/contract';
import { addressLine } from '@clientele/contract/rules/address';
import { html, nothing, type LitElement } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import { addressesMessages } from '../locales/addresses.ts';
import { partFailure } from '../record/part-failure.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';

/** Which of a client's addresses is on the map, and the map, whose file and library are loaded when there is one to draw. */
export class AddressMap {
  #host: LitElement;
  #onLocated: (change: AddressChange) => void;
  #lazy: LazyElement;
  /** Undefined until a person chooses; null when they want none. */
  #chosen: string | null | undefined;
  #locating: string | null = null;

  /** `onLocated`: the position of an address was found. */
  constructor(host: LitElement, onLocated: (change: AddressChange) => void) {
    this.#host = host;
    this.#onLocated = onLocated;
    // Its texts are those of its owner.
    const add = async () => {};
    this.#lazy = new LazyElement(
      host,
      { add },
      'clientele-place-map',
      async () => (await import('./place-map.ts')).PlaceMap,
    );
  }

  /** For another client. */
  reset(): void {
    this.#chosen = undefined;
    this.#locating = null;
  }

  /** The chosen address, and until one is chosen the first one whose position is known. */
  shown(items: readonly Address[]): Address | undefined {
    return items.find(({ id, position }) => position && (this.#chosen === undefined || id === this.#chosen));
  }

  isLocating({ id }: Address): boolean {
    return this.#locating === id;
  }

  render(scope: Scope, items: readonly Address[], tiles: MapTiles | null): unknown {
    const { position = null, text = '' } = this.shown(items) ?? {};
    if (!position || !tiles) return nothing;
    return this.#lazy.render({
      ready: () =>
        html`<clientele-place-map
          exportparts="map"
          .scope=${scope}
          .position=${position}
          .tiles=${tiles}
          .name=${addressLine(text)}
        ></clientele-place-map>`,
      failed: () => partFailure(scope, () => void this.#lazy.retry()),
    });
  }

  /** Shows an address, or no longer. Where it is not known to be, the operator's address service is asked. */
  async toggle(scope: Scope, item: Address, items: readonly Address[]): Promise<void> {
    if (this.#locating !== null) return;
    const isShown = this.shown(items)?.id === item.id;
    if (isShown || item.position) this.#choose(isShown ? null : item.id);
    else await this.#locate(scope, item);
  }

  async #locate(scope: Scope, { id, text }: Address) {
    const { locateFailed } = scope.messages(addressesMessages);
    this.#locating = id;
    this.#host.requestUpdate();
    try {
      const change = await scope.client.api.addresses.locate({ id, language: scope.locale });
      if (this.#locating !== id) return;
      if (change.address.position) {
        this.#onLocated(change);
        this.#choose(id);
      } else scope.toaster.say({ text: locateFailed, name: addressLine(text), tone: 'error' });
    } catch (cause) {
      sayFailure(scope, locateFailed, cause, addressLine(text));
    } finally {
      if (this.#locating === id) this.#locating = null;
      this.#host.requestUpdate();
    }
  }

  #choose(id: string | null) {
    this.#chosen = id;
    this.#host.requestUpdate();
  }
}
