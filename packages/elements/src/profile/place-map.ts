import type { MapTiles, Position } from '@clientele/contract';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { tokens } from '@clientele/ui/tokens/tokens';
import { safeUrl } from '@clientele/ui/url/safe-url';
import { DivIcon, Map as LeafletMap, Marker, TileLayer } from 'leaflet';
import { html, LitElement, nothing, render, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { addressesMessages } from '../locales/addresses.ts';
import type { Scope } from '../scope.ts';
import { leafletStyles, placeMapStyles } from './place-map.css.ts';

/** Leaflet 2 writes itself into the `L` of the page as it loads: what is there belongs to the page. */
const page = globalThis as { L?: { noConflict(): unknown } | undefined };
page.L?.noConflict();
if (page.L === undefined) delete page.L;

/** A street and what is around it. */
const usualZoom = 16;

/**
 * A place on a map, from the tiles that the operator names. Leaflet comes with this file; its own controls do not, because they are
 * made of text that is parsed as HTML. The arrow keys move the map, plus and minus zoom.
 */
export class PlaceMap extends LitElement {
  static readonly namespaces = [addressesMessages];
  static override styles = [tokens, iconStyles, leafletStyles, placeMapStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) position!: Position;
  @property({ attribute: false }) tiles!: MapTiles;
  /** What the place is called: its address. */
  @property({ attribute: false }) name = '';

  @state() private zoom = usualZoom;
  /** None of the tiles came. */
  @state() private hasFailed = false;
  @query('.map') private container!: HTMLElement;
  #map: LeafletMap | null = null;
  #marker: Marker | null = null;

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#draw();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#remove();
  }

  override render() {
    const words = this.scope.messages(addressesMessages);
    const { attribution, attributionLink, maxZoom } = this.tiles;
    const link = attributionLink === null ? undefined : safeUrl(attributionLink);
    return html`<div class="frame" part="map">
      <div class="map" role="application" aria-label=${words.map(this.name)} aria-describedby="keys"></div>
      <p id="keys" class="hidden">${words.mapKeys}</p>
      ${this.hasFailed ? html`<p class="failed" role="status">${words.tilesFailed}</p>` : nothing}
      <div class="zoom">
        ${this.#zoomButton('plus', words.zoomIn, 1, this.zoom >= maxZoom)}
        ${this.#zoomButton('minus', words.zoomOut, -1, this.zoom <= 0)}
      </div>
      <div class="attribution" dir="auto">
        ${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${attribution}</a>` : attribution}
      </div>
    </div>`;
  }

  /** A button that is at its end keeps the focus. */
  #zoomButton(icon: 'plus' | 'minus', label: string, step: number, isAtEnd: boolean) {
    return html`<button
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${isAtEnd}
      @click=${() => this.#map?.setZoom(this.zoom + step)}
    >
      ${anyIcon(icon)}
    </button>`;
  }

  override updated(changed: PropertyValues<this>) {
    if (!this.isConnected) return;
    const before = changed.get('tiles');
    if (!this.#map || (before && before.url !== this.tiles.url)) {
      this.#remove();
      this.#draw();
      return;
    }
    const moved = changed.get('position');
    const { latitude, longitude } = this.position;
    if (!moved || (moved.latitude === latitude && moved.longitude === longitude)) return;
    this.#marker?.setLatLng([latitude, longitude]);
    this.#map.setView([latitude, longitude], this.zoom);
  }

  override focus(options?: FocusOptions) {
    this.container.focus(options);
  }

  #draw() {
    const { latitude, longitude } = this.position;
    const { url, maxZoom } = this.tiles;
    const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = (this.#map = new LeafletMap(this.container, {
      center: [latitude, longitude],
      zoom: Math.min(usualZoom, maxZoom),
      maxZoom,
      attributionControl: false,
      zoomControl: false,
      // The wheel and a finger scroll the page that the map is a part of; two fingers move and zoom it.
      scrollWheelZoom: false,
      dragging: !matchMedia('(pointer: coarse)').matches,
      zoomAnimation: moves,
      fadeAnimation: moves,
      inertia: moves,
    }));
    let hasTiles = false;
    new TileLayer(url, { maxZoom })
      .on('tileload', () => {
        hasTiles = true;
        this.hasFailed = false;
      })
      .on('tileerror', () => (this.hasFailed = !hasTiles))
      .addTo(map);
    const pin = document.createElement('div');
    render(anyIcon('map-pin'), pin);
    const icon = new DivIcon({ html: pin, className: 'pin', iconSize: [32, 32], iconAnchor: [16, 29] });
    this.#marker = new Marker([latitude, longitude], { icon, interactive: false, keyboard: false }).addTo(map);
    map.on('zoomend', () => (this.zoom = map.getZoom()));
    this.zoom = map.getZoom();
  }

  #remove() {
    this.#map?.remove();
    this.#map = null;
    this.#marker = null;
  }
}
