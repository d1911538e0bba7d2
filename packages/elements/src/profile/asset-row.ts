import type { Asset } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { html, nothing } from 'lit';
import { assetsMessages } from '../locales/assets.ts';
import type { Scope } from '../scope.ts';

interface AssetRow {
  scope: Scope;
  canEdit: boolean;
  onOpen(): void;
  /** A status, `edit` or `remove`. */
  onAct(event: MenuSelectEvent): void;
}

/** An asset in the table: what it is, which one, where, since when, and what can be done with it. */
export function assetRow(asset: Asset, { scope, canEdit, onOpen, onAct }: AssetRow) {
  const words = scope.messages(assetsMessages);
  const { name, kind, identifier, place, installedOn, note, status } = asset;
  // What a card shows without a column says what it is.
  const cell = (label: string, value: unknown) =>
    html`<td role="cell" class=${value ? 'fact' : 'fact empty'} data-label=${label}>${value || nothing}</td>`;
  return html`<tr role="row" part="row" class=${status}>
    <td role="cell" class="name-cell">
      ${
        canEdit
          ? html`<button
              class="link name takes-focus"
              type="button"
              dir="auto"
              aria-label=${words.edit(name)}
              @click=${onOpen}
            >
              ${name}
            </button>`
          : html`<span class="name" dir="auto">${name}</span>`
      }
      ${kind ? html`<p class="muted kind"><bdi>${kind}</bdi></p>` : nothing}
      ${note ? html`<p class="muted note"><bdi>${note}</bdi></p>` : nothing}
    </td>
    ${cell(words.fields.identifier, identifier && html`<bdi class="identifier">${identifier}</bdi>`)}
    ${cell(words.fields.place, place && html`<bdi>${place}</bdi>`)}
    ${cell(words.fields.installedOn, installedOn && html`<time datetime=${installedOn}>${scope.format.day(installedOn)}</time>`)}
    <td role="cell" class="status-cell">${badge(words.status[status], status === 'in_use' ? 'success' : 'neutral')}</td>
    ${
      canEdit
        ? html`<td role="cell" class="acts-cell">
            <clientele-menu
              variant="icon"
              .label=${words.menu(name)}
              .items=${actionsOf(asset, words.actions)}
              @clientele-menu-select=${onAct}
            ></clientele-menu>
          </td>`
        : nothing
    }
  </tr>`;
}

function actionsOf(
  { status }: Asset,
  words: Record<'edit' | 'retired' | 'in_use' | 'remove', string>,
): readonly MenuItem[] {
  const other = status === 'in_use' ? 'retired' : 'in_use';
  return [
    { value: 'edit', label: words.edit, icon: 'edit' },
    { value: other, label: words[other] },
    { value: 'remove', label: words.remove, icon: 'trash', danger: true, separated: true },
  ];
}
