import type { StatusCategory } from '@clientele/contract';
import { badge, type BadgeTone } from '@clientele/ui/badge/badge';
import { isolated } from '@clientele/ui/bidi/isolated';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { icon } from '@clientele/ui/icon/icon';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import type { ClienteleSwitch } from '@clientele/ui/switch/switch';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Scope } from '../context.ts';
import { valueIn, type EditedField, type FieldValue } from './field-saves.ts';
import { optionName, reasonSets } from './reason-names.ts';
import { saveMark, saveTrouble } from './record-field.ts';
import type { FieldView, RecordView } from './record-view.ts';
import { recordMessages } from '../locales/record.ts';

/** Where the relationship stands, and the menu that changes it. For a status that is not an active one it is asked why. */
export function statusMenu(view: RecordView) {
  const { client, saves, scope, canEdit } = view;
  const statuses = scope.vocabulary?.statuses ?? [];
  const status = statuses.find(({ id }) => id === client?.statusId);
  if (!client || !status) return nothing;
  const tone = tones[status.category];
  if (!canEdit) return badge(status.label, tone);
  return html`<span class="status" role="group" aria-label=${scope.messages(recordMessages).fields.status}>
    <clientele-menu
      class="status-menu status-${tone}"
      exportparts="button, menu, item"
      variant="quiet"
      .label=${status.label}
      .items=${statuses
        .filter(({ id, isHidden }) => !isHidden || id === status.id)
        .map(({ id, label }) => ({ value: id, label, checked: id === status.id }))}
      @pointerover=${view.expectReason}
      @focusin=${view.expectReason}
      @clientele-menu-select=${({ value }: MenuSelectEvent) => {
        if (value === status.id) return;
        if (statuses.find(({ id }) => id === value)?.category !== 'active') return view.askReason(value);
        saves.begin(client.id, 'statusId');
        void saves.save(client.id, 'statusId', value);
      }}
    ></clientele-menu>
    ${saveMark(view, 'statusId')}
  </span>`;
}

/** Why a client is on hold or has churned, and the button that says it in other words. */
export function statusReason(view: RecordView) {
  const { client, scope, canEdit } = view;
  const status = scope.vocabulary?.statuses.find(({ id }) => id === client?.statusId);
  const set = status && reasonSets[status.category];
  if (!client || !set) return nothing;
  const words = scope.messages(recordMessages).reason;
  if (client.statusReasonId === undefined) return html`<p class="reason">${skeleton('short')}</p>`;
  const option = scope.vocabulary?.options.find(({ id }) => id === client.statusReasonId);
  const texts = [option && optionName(option, words[set]), client.statusReason].filter(Boolean);
  if (texts.length === 0 && !canEdit) return nothing;
  return html`<p class="reason">
    ${
      texts.length > 0
        ? html`<span class="visually-hidden">${words.label}: </span
            >${texts.map((text, place) => [place > 0 ? ' · ' : nothing, html`<bdi>${text}</bdi>`])}`
        : nothing
    }
    ${
      canEdit
        ? html`<button
            class="link"
            type="button"
            @pointerover=${view.expectReason}
            @focus=${view.expectReason}
            @click=${() => view.askReason(client.statusId)}
          >
            ${texts.length > 0 ? words.edit : words.add}
          </button>`
        : nothing
    }
  </p>`;
}

export function statusTrouble(view: FieldView) {
  const statuses = view.scope.vocabulary?.statuses ?? [];
  const labelOf = (id: unknown) => statuses.find((status) => status.id === id)?.label ?? '';
  return saveTrouble(view, 'statusId', view.scope.messages(recordMessages).fields.status, labelOf);
}

const tones: Record<StatusCategory, BadgeTone> = { active: 'success', on_hold: 'warning', churned: 'neutral' };

/** The colleague who is responsible, as one line beside the name: a menu for those who may assign, otherwise a name. */
export function ownerMenu(view: FieldView, find: { label: string; none: string }) {
  const { client, saves, scope, canEdit } = view;
  if (!client) return nothing;
  const { fields, owner } = scope.messages(recordMessages);
  const name = memberName(scope, client.ownerId);
  const isChoice = scope.vocabulary && canEdit && scope.can('assign_owner', client);
  if (!isChoice || !scope.vocabulary)
    return html`<span class="owner"
      >${icon('user')}<span class="visually-hidden">${fields.owner}: </span><bdi>${name}</bdi></span
    >`;
  const members = scope.vocabulary.members.map((member) => ({
    value: member.id,
    label: member.name,
    checked: member.id === client.ownerId,
  }));
  return html`<span class="owner" role="group" aria-label=${fields.owner}>
    <clientele-menu
      class="owner-menu"
      exportparts="button, menu, item"
      variant="quiet"
      icon="user"
      .label=${name}
      .items=${[{ value: nobody, label: owner.none, checked: client.ownerId === null }, ...members]}
      .filterLabel=${find.label}
      .noMatchText=${find.none}
      @clientele-menu-select=${({ value }: MenuSelectEvent) => {
        saves.begin(client.id, 'ownerId');
        if (value !== (client.ownerId ?? nobody))
          void saves.save(client.id, 'ownerId', value === nobody ? null : value);
      }}
    ></clientele-menu>
    ${saveMark(view, 'ownerId')}
  </span>`;
}

/** What keeps the owner from being saved. */
export function ownerTrouble(view: FieldView) {
  const { fields } = view.scope.messages(recordMessages);
  return saveTrouble(view, 'ownerId', fields.owner, (id) => memberName(view.scope, id as string | null));
}

/**
 * The colleague who is responsible: a choice for those who may assign, otherwise a name. `isToldElsewhere`: how saving goes is said
 * beside {@link ownerMenu}.
 */
export function ownerChoice(view: FieldView, isToldElsewhere = false) {
  const { client, saves, scope, canEdit } = view;
  const { fields, owner } = scope.messages(recordMessages);
  const name = client && memberName(scope, client.ownerId);
  if (!client || !scope.vocabulary || !canEdit || !scope.can('assign_owner', client)) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${fields.owner}</span>
      <span class="field-value" part="value">${name ? html`<bdi>${name}</bdi>` : skeleton('short')}</span>
      ${client ? html`<p class="field-hint">${owner.hint}</p>` : nothing}
    </div>`;
  }
  return html`<div class="client-field" @focusin=${() => saves.begin(client.id, 'ownerId')}>
    <clientele-select-field
      class="quiet-select"
      exportparts="field, label, control"
      .label=${fields.owner}
      .value=${client.ownerId ?? nobody}
      .options=${[
        { value: nobody, label: owner.none },
        ...scope.vocabulary.members.map((member) => ({ value: member.id, label: member.name })),
      ]}
      @change=${(event: Event) => {
        const { value } = event.target as ClienteleSelectField;
        void saves.save(client.id, 'ownerId', value === nobody ? null : value);
      }}
    ></clientele-select-field>
    ${isToldElsewhere ? nothing : [saveMark(view, 'ownerId'), ownerTrouble(view)]}
  </div>`;
}

// An empty value would mean that nothing is chosen.
const nobody = 'nobody';

interface ChoiceField {
  field: EditedField;
  label: string;
  /** In their order; null is the choice of nothing. */
  options: readonly { value: FieldValue; label: string }[];
}

/** One value among a few, as a field of its own: a choice for those who may edit, otherwise what is chosen. */
export function choiceField(view: FieldView, { field, label, options }: ChoiceField) {
  const { client, saves, canEdit } = view;
  const chosen = client ? valueIn(client, field) : undefined;
  const nameOf = (value: FieldValue) => options.find((option) => option.value === value)?.label ?? String(value ?? '');
  if (!client || chosen === undefined || !canEdit) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${label}</span>
      <span class="field-value" part="value"
        >${chosen === undefined ? skeleton() : html`<bdi>${nameOf(chosen)}</bdi>`}</span
      >
    </div>`;
  }
  // What can no longer be chosen stays with those who have it.
  const isOffered = options.some(({ value }) => value === chosen);
  const offered = isOffered ? options : [...options, { value: chosen, label: nameOf(chosen) }];
  return html`<div class="client-field" @focusin=${() => saves.begin(client.id, field)}>
    <clientele-select-field
      class="quiet-select ${chosen === null ? 'is-empty' : ''}"
      exportparts="field, label, control"
      .label=${label}
      .value=${keyOf(chosen)}
      .options=${offered.map(({ value, label: text }) => ({ value: keyOf(value), label: text }))}
      @change=${(event: Event) => {
        const key = (event.target as ClienteleSelectField).value;
        const option = offered.find(({ value }) => keyOf(value) === key);
        if (option) void saves.save(client.id, field, option.value);
      }}
    ></clientele-select-field>
    ${saveMark(view, field)} ${saveTrouble(view, field, label, nameOf)}
  </div>`;
}

/** Texts are without blanks around them: what is none cannot be taken for one. */
function keyOf(value: FieldValue): string {
  return typeof value === 'string' ? value : ` ${String(value)}`;
}

/** How the client is reminded of what is due. */
export function reminderTone(view: FieldView) {
  const { fields, tones } = view.scope.messages(recordMessages);
  const options = Object.entries(tones).map(([value, label]) => ({ value, label }));
  return choiceField(view, { field: 'reminderTone', label: fields.reminderTone, options });
}

/** Whether the client can use the portal. Those who may not decide it are told who may. */
export function portalAccess(view: FieldView) {
  const { client, saves, scope, canEdit } = view;
  const { fields, portal } = scope.messages(recordMessages);
  const isOn = client?.portalEnabled;
  if (!client || isOn === undefined) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${fields.portal}</span
      ><span class="field-value">${skeleton('short')}</span>
    </div>`;
  }
  if (!canEdit || !scope.can('manage_portal', client)) {
    const owner = client.ownerId && memberName(scope, client.ownerId);
    return html`<div class="client-field">
      <span class="field-label" part="label">${fields.portal}</span>
      <span class="field-value" part="value">${isOn ? portal.on : portal.off}</span>
      <p class="field-hint">${owner ? isolated(portal.askOwner, owner) : portal.askManager}</p>
    </div>`;
  }
  const save = saves.of(client.id, 'portalEnabled');
  const nameOf = (value: unknown) => (value ? portal.on : portal.off);
  return html`<div class="client-field portal" @focusin=${() => saves.begin(client.id, 'portalEnabled')}>
    <clientele-switch
      exportparts="label, control"
      .label=${fields.portal}
      .hint=${portal.hint}
      .checked=${live(isOn)}
      ?busy=${save?.state === 'saving'}
      @change=${(event: Event) => saves.save(client.id, 'portalEnabled', (event.target as ClienteleSwitch).checked)}
    ></clientele-switch>
    ${saveMark(view, 'portalEnabled')} ${saveTrouble(view, 'portalEnabled', fields.portal, nameOf)}
  </div>`;
}

/** The name of a colleague, or the word for nobody. A dash for someone who has left, nothing while colleagues are unknown. */
export function memberName({ vocabulary, messages }: Scope, id: string | null): string {
  if (id === null) return messages(recordMessages).owner.none;
  if (!vocabulary) return '';
  return vocabulary.members.find((member) => member.id === id)?.name ?? messages(recordMessages).empty;
}
