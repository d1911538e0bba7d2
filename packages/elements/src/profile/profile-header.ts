import { icon } from '@clientele/ui/icon/icon';
import type { ClienteleRating } from '@clientele/ui/rating/rating';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Neighbours } from '../controllers/requests.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { ownerMenu, ownerTrouble } from '../record/record-choices.ts';
import { saveMark, saveTrouble } from '../record/record-field.ts';
import { identity, moreMenu, type HeaderActions } from '../record/record-header.ts';
import type { RecordView } from '../record/record-view.ts';

export interface ProfileActions extends HeaderActions {
  createInvoice(): void;
  /** To the client before this one in the list, or to the one after it. */
  walk(step: -1 | 1): void;
}

/** Who it is, with what is corrected in passing. `logo` is what it can be changed with; without it, it is only shown. */
export function profileIdentity(view: RecordView, logo?: unknown) {
  const { find, none } = view.scope.messages(profileMessages).owner;
  return html`${identity(view, {
    face: logo,
    menu: html`${ownerMenu(view, { label: find, none })} ${rating(view)}`,
    trouble: html`${ownerTrouble(view)} ${ratingTrouble(view)} ${tags(view)}`,
  })}`;
}

/** How much the client matters to the team. Those who may not say so see it once somebody has. */
function rating(view: RecordView) {
  const { client, saves, scope, canEdit } = view;
  const stars = client?.rating;
  if (!client || stars === undefined || (stars === 0 && !canEdit)) return nothing;
  const words = scope.messages(profileMessages).rating;
  return html`<span class="rating" @focusin=${() => saves.begin(client.id, 'rating')}>
    <clientele-rating
      hide-label
      .label=${words.label}
      .value=${live(stars)}
      .starLabel=${(count: number) => starsText(scope, count)}
      ?disabled=${!canEdit}
      @change=${(event: Event) => saves.save(client.id, 'rating', (event.target as ClienteleRating).value)}
    ></clientele-rating>
    ${saveMark(view, 'rating')}
  </span>`;
}

function ratingTrouble(view: RecordView) {
  const { label } = view.scope.messages(profileMessages).rating;
  return saveTrouble(view, 'rating', label, (stars) => starsText(view.scope, Number(stars)));
}

function starsText({ messages, format }: RecordView['scope'], count: number): string {
  const words = messages(profileMessages).rating;
  return count === 0 ? words.none : words.stars(format.number(count), format.number(5));
}

function tags({ client, scope, canEdit }: RecordView) {
  if (!client) return nothing;
  return html`<clientele-client-tags
    class="tags"
    exportparts="chip, error"
    .scope=${scope}
    .client=${client}
    ?editable=${canEdit}
  ></clientele-client-tags>`;
}

/** What is done with the client, and the way to those beside it in the list. */
export function profileTools(view: RecordView, neighbours: Neighbours | null, act: ProfileActions) {
  const { client, scope } = view;
  return html`<div class="tools" part="toolbar">
    ${neighbours ? walker(view, neighbours, act) : nothing}
    <button
      class="button button-primary"
      part="button button-primary"
      type="button"
      ?disabled=${!client}
      @click=${act.createInvoice}
    >
      ${icon('receipt')}<span>${scope.messages(recordMessages).actions.createInvoice}</span>
    </button>
    ${moreMenu(view, act)}
  </div>`;
}

function walker({ scope }: RecordView, { position, count, isExact, ...near }: Neighbours, act: ProfileActions) {
  const words = scope.messages(profileMessages).walk;
  const { number } = scope.format;
  const place = isExact ? words.position : words.positionOfMore;
  const step = (label: string, name: 'arrow-up' | 'arrow-down', by: -1 | 1, canGo: boolean) =>
    html`<button
      class="icon-button"
      part="button"
      type="button"
      aria-label=${label}
      aria-disabled=${canGo ? nothing : 'true'}
      @click=${() => canGo && act.walk(by)}
    >
      ${icon(name)}
    </button>`;
  const onKeydown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    act.walk(by);
  };
  return html`<div class="walk" role="group" aria-label=${words.label} @keydown=${onKeydown}>
    ${step(words.previous, 'arrow-up', -1, near.previousId !== null)}
    ${step(words.next, 'arrow-down', 1, near.nextId !== null || near.loadNext !== null)}
    <span class="position" role="status">${place(number(position), number(count))}</span>
  </div>`;
}
