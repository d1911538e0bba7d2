import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { ClientView } from './client-view.ts';
import type { EditedField, FieldSave, FieldValue } from './field-saves.ts';

/** Both values, and the choice between them. */
export function fieldConflict(
  { clientId, saves, scope }: ClientView,
  field: EditedField,
  label: string,
  { draft, theirs, change }: FieldSave & { state: 'conflict' },
  nameOf: (value: FieldValue) => string = textOf,
) {
  const words = scope.messages.sheet.saves;
  return html`<div class="conflict" part="conflict" role="group" aria-label=${`${label}: ${words.conflict}`}>
    <p class="conflict-title" role="alert">
      ${icon('alert')}<span><span class="visually-hidden">${label}: </span>${words.conflict}</span>
    </p>
    ${change ? html`<p class="field-hint"><bdi>${change.by}</bdi> · ${scope.format.dateTime(change.at)}</p>` : nothing}
    <dl class="conflict-values">
      <dt>${words.yours}</dt>
      <dd dir="auto">${nameOf(draft) || words.nothing}</dd>
      <dt>${words.theirs}</dt>
      <dd dir="auto">${nameOf(theirs) || words.nothing}</dd>
    </dl>
    <div class="conflict-actions">
      <button class="button" part="button" type="button" @click=${() => saves.keepMine(clientId, field)}>
        ${words.keepMine}
      </button>
      <button class="button" part="button" type="button" @click=${() => saves.drop(clientId, field)}>
        ${words.takeTheirs}
      </button>
    </div>
  </div>`;
}

function textOf(value: FieldValue) {
  return value === null ? '' : String(value);
}
