import { isVisible } from '@clientele/contract/rules';
import { icon } from '@clientele/ui/icon/icon';
import type { ClienteleInlineField, CommitEvent } from '@clientele/ui/inline-field/inline-field';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { spinner } from '@clientele/ui/spinner/spinner';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { conflictChoice } from './conflict-choice.ts';
import { refusalText } from './record-states.ts';
import { valueIn, type CustomKey, type EditedField, type FieldSave, type FieldValue } from './field-saves.ts';
import type { FieldView } from './record-view.ts';
import { recordMessages } from '../locales/record.ts';

type TypedField =
  | 'name'
  | 'email'
  | 'phone'
  | 'website'
  | 'address'
  | 'taxId'
  | 'notes'
  | 'industry'
  | 'clientSince'
  | 'paymentTermsDays'
  | CustomKey;

export interface RecordField {
  field: TypedField;
  label: string;
  /** The invitation where there is no value. */
  emptyText?: string;
  type?: ClienteleInlineField['type'];
  inputMode?: string;
  /** A value as it is typed, where that is not its text. */
  text?: (value: FieldValue) => string;
  /** Makes a link of a value, when its address is safe. */
  href?: (value: string) => string;
  multiline?: boolean;
  hint?: string;
  /** How a value is written where it is read. */
  display?: (value: string) => string;
  /** What typed text means; undefined when it cannot be a value. */
  parse?: (typed: string) => FieldValue | undefined;
  /** Said of typed text that cannot be a value. */
  malformed?: string;
}

/** A field of the record, edited where it is read, with everything that can happen to what is typed into it. */
export function recordField(view: FieldView, { field, label, emptyText = '', ...given }: RecordField) {
  const { client, clientId, saves, scope, canEdit } = view;
  const stored = client ? valueIn(client, field) : undefined;
  if (stored === undefined) return fieldSkeleton(label, given.multiline);

  const words = scope.messages(recordMessages);
  const save = saves.of(clientId, field);
  const value = (save?.state === 'refused' ? textOf : (given.text ?? textOf))(shownValue(stored, save));
  return html`<div
    class="client-field ${given.multiline ? 'wide' : ''}"
    @focusin=${() => saves.begin(clientId, field)}
    @focusout=${(event: FocusEvent) => hasLeft(event) && saves.leave(clientId, field)}
  >
    <clientele-inline-field
      exportparts="field, label, value, control, error"
      data-field=${field}
      .label=${label}
      .value=${value}
      .display=${given.display?.(value) ?? ''}
      .href=${(value && given.href?.(value)) || ''}
      .type=${given.type ?? 'text'}
      .inputMode=${given.inputMode ?? ''}
      .hint=${given.hint ?? ''}
      .state=${live(stateOf(save))}
      .error=${live(save?.state === 'refused' ? refusalText(save.reason, field, scope.messages, given.malformed) : '')}
      .emptyText=${emptyText}
      .editLabel=${words.field.edit(label)}
      .saveLabel=${words.field.save}
      .cancelLabel=${words.field.cancel}
      .savingText=${words.field.saving}
      .savedText=${words.field.saved}
      .offlineText=${words.saves.waiting}
      .badDateText=${words.field.badDay}
      ?multiline=${given.multiline ?? false}
      ?readonly=${!canEdit}
      @clientele-commit=${(event: CommitEvent) => void commit(view, { field, ...given }, event)}
      @clientele-cancel=${() => saves.cancel(clientId, field)}
    ></clientele-inline-field>
    ${save?.state === 'refused' ? nothing : saveTrouble(view, field, label, given.text)}
  </div>`;
}

/** When the window loses the focus, the field keeps it. */
function hasLeft({ currentTarget }: FocusEvent) {
  const place = currentTarget as HTMLElement;
  return !place.contains((place.getRootNode() as ShadowRoot).activeElement);
}

function fieldSkeleton(label: string, wide = false) {
  return html`<div class="client-field ${wide ? 'wide' : ''}">
    <span class="field-label" part="label">${label}</span><span class="pending-value">${skeleton()}</span>
  </div>`;
}

/** What could not be kept stays in sight, also when the field is drawn anew. */
function shownValue(stored: FieldValue, save: FieldSave | undefined): FieldValue {
  return save?.state === 'offline' || save?.state === 'refused' ? save.draft : stored;
}

function stateOf(save: FieldSave | undefined): ClienteleInlineField['state'] {
  if (!save || save.state === 'conflict') return 'idle';
  return save.state === 'refused' ? 'error' : save.state;
}

async function commit(
  { clientId, saves }: FieldView,
  { field, parse }: Pick<RecordField, 'field' | 'parse'>,
  event: CommitEvent,
) {
  const element = event.currentTarget as ClienteleInlineField;
  const typed = event.value.trim();
  // What is emptied is no value, and needs no rule to say so, where there may be none.
  const value = parse ? parse(typed) : typed || null;
  // The field asks for the answer before the next render comes.
  element.state = 'saving';
  if (value === undefined || (field === 'name' && !isVisible(typed))) saves.refuse(clientId, field, event.value);
  else await saves.save(clientId, field, value);
  if (saves.of(clientId, field)?.state === 'refused') await giveFocusBack(element);
}

/** The control that had the focus went away when the refused text came back to be corrected. */
async function giveFocusBack(element: ClienteleInlineField) {
  await new Promise(requestAnimationFrame);
  await element.updateComplete;
  const active = (element.getRootNode() as ShadowRoot).activeElement;
  if (!active && element.isConnected) element.focus();
}

/** How saving goes, beside a control that cannot say so itself: a select, a switch, a menu. */
export function saveMark({ clientId, saves, scope }: FieldView, field: EditedField) {
  const { field: words } = scope.messages(recordMessages);
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
  view: FieldView,
  field: EditedField,
  label: string,
  nameOf?: (value: FieldValue) => string,
) {
  const { clientId, saves, scope } = view;
  const save = saves.of(clientId, field);
  const { actions, saves: words } = scope.messages(recordMessages);
  if (save?.state === 'conflict') return fieldConflict(view, field, label, save, nameOf);
  if (save?.state !== 'refused' && save?.state !== 'offline') return nothing;
  const isOffline = save.state === 'offline';
  const text = isOffline ? words.offline : refusalText(save.reason, field, scope.messages);
  return html`<p class="trouble ${isOffline ? 'trouble-offline' : ''}" part="error" role="alert">
    ${icon(isOffline ? 'offline' : 'alert')}<span>${text}</span>
    <button class="link" type="button" @click=${() => saves.retry(clientId, field)}>${actions.retry}</button>
  </p>`;
}

/** Both values, and the choice between them. */
function fieldConflict(
  { clientId, saves, scope }: FieldView,
  field: EditedField,
  label: string,
  { draft, theirs, change }: FieldSave & { state: 'conflict' },
  nameOf: (value: FieldValue) => string = textOf,
) {
  return conflictChoice({
    scope,
    label,
    yours: nameOf(draft),
    theirs: nameOf(theirs),
    change: change && html`<p class="field-hint"><bdi>${change.by}</bdi> · ${scope.format.dateTime(change.at)}</p>`,
    onMine: () => void saves.keepMine(clientId, field),
    onTheirs: () => saves.drop(clientId, field),
  });
}

function textOf(value: FieldValue) {
  return value === null ? '' : String(value);
}
