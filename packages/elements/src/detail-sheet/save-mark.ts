import { icon } from '@clientele/ui/icon/icon';
import { spinner } from '@clientele/ui/spinner/spinner';
import { html, nothing } from 'lit';
import type { ClientView } from './client-view.ts';
import { refusalText } from './failure-text.ts';
import { fieldConflict } from './field-conflict.ts';
import type { EditedField, FieldValue } from './field-saves.ts';

/** How saving goes, beside a control that cannot say so itself: a select, a switch, a menu. */
export function saveMark({ clientId, saves, scope }: ClientView, field: EditedField) {
  const { field: words } = scope.messages.sheet;
  const state = saves.of(clientId, field)?.state;
  return html`<span class="save-mark" role="status"
    >${
      state === 'saving'
        ? html`${spinner()}${words.saving}`
        : state === 'saved'
          ? html`<span class="saved">${icon('check')}${words.saved}</span>`
          : nothing
    }</span
  >`;
}

/** What keeps a choice from being saved, and what can be done about it. */
export function saveTrouble(
  view: ClientView,
  field: EditedField,
  label: string,
  nameOf?: (value: FieldValue) => string,
) {
  const { clientId, saves, scope } = view;
  const save = saves.of(clientId, field);
  const { actions, saves: words } = scope.messages.sheet;
  if (save?.state === 'conflict') return fieldConflict(view, field, label, save, nameOf);
  if (save?.state !== 'refused' && save?.state !== 'offline') return nothing;
  const isOffline = save.state === 'offline';
  const text = isOffline ? words.offline : refusalText(save.reason, field, scope.messages);
  return html`<p class="trouble ${isOffline ? 'trouble-offline' : ''}" part="error" role="alert">
    ${icon(isOffline ? 'offline' : 'alert')}<span>${text}</span>
    <button class="link" type="button" @click=${() => saves.retry(clientId, field)}>${actions.retry}</button>
  </p>`;
}
