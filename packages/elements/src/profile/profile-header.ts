import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { Neighbours } from '../controllers/requests.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { ownerMenu, ownerTrouble } from '../record/record-choices.ts';
import { identity, moreMenu, type HeaderActions } from '../record/record-header.ts';
import type { RecordView } from '../record/record-view.ts';

export interface ProfileActions extends HeaderActions {
  createInvoice(): void;
  /** To the client before this one in the list, or to the one after it. */
  walk(step: -1 | 1): void;
}

/** Who it is, with what is corrected in passing. */
export function profileIdentity(view: RecordView) {
  const { find, none } = view.scope.messages(profileMessages).owner;
  return identity(view, { menu: ownerMenu(view, { label: find, none }), trouble: ownerTrouble(view) });
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
