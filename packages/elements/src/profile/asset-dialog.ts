import type { Asset, AssetStatus } from '@clientele/contract';
import { ClienteleDateField } from '@clientele/ui/date-field/date-field';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { assetsMessages } from '../locales/assets.ts';
import { assetWords } from '../asset-words.ts';
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { RecordForm } from '../record/record-form.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

/** As a person edits it: an empty text is none. */
interface AssetValues {
  name: string;
  kind: string;
  identifier: string;
  place: string;
  /** A day, `2026-03-18`. */
  installedOn: string;
  status: AssetStatus;
  note: string;
}

/** What the dialog is about: an asset that there is, or a new one. */
export type AssetSubject = { asset: Asset } | { clientId: string };

const drafts = new Drafts<AssetValues>();

/** All of an asset, to be edited. `closed` when it is not to be saved after all, `saved` when it was. */
export class AssetDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
  'clientele-select-field': ClienteleSelectField,
  'clientele-date-field': ClienteleDateField,
}) {
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) subject: AssetSubject | null = null;

  #form = new RecordForm<'asset', AssetValues>(this, drafts, { kind: 'asset', first: 'name' });

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    const asset = 'asset' in subject ? subject.asset : null;
    this.#form.open(scope, 'asset' in subject ? subject.asset : `new ${subject.clientId}`, valuesOf(asset));
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void focusField(this);
  }

  override render() {
    const { scope, subject } = this;
    const words = scope.messages(assetsMessages);
    const { singular } = assetWords(scope);
    return dialogForm({
      scope,
      isOpen: subject !== null,
      heading: subject && 'asset' in subject ? words.editTitle(singular) : words.add(singular),
      form: this.#form,
      words,
      inWords: (field, value) => this.#inWords(field, String(value)),
      body: subject ? this.#fields() : nothing,
      onSubmit: () => void this.#save(),
      onClose: this.#form.close,
    });
  }

  #fields() {
    const { fields, status, clear } = this.scope.messages(assetsMessages);
    const { values } = this.#form;
    return html`${this.#text('name', 200, { wide: true, required: true })} ${this.#text('kind', 100)}
      ${this.#text('identifier', 100)} ${this.#text('place', 200, { wide: true })}
      <clientele-date-field
        .label=${fields.installedOn}
        .value=${values.installedOn}
        .error=${this.#form.problemOf('installedOn')}
        .clearLabel=${clear}
        @change=${(event: Event) => this.#form.set({ installedOn: (event.target as ClienteleDateField).value })}
      ></clientele-date-field>
      <clientele-select-field
        .label=${fields.status}
        .value=${values.status}
        .options=${Object.entries(status).map(([value, label]) => ({ value, label }))}
        .error=${this.#form.problemOf('status')}
        @change=${(event: Event) =>
          this.#form.set({ status: (event.target as ClienteleSelectField).value as AssetStatus })}
      ></clientele-select-field>
      ${this.#text('note', 10_000, { wide: true, multiline: true })}`;
  }

  #text(
    field: Exclude<keyof AssetValues, 'installedOn' | 'status'>,
    maxlength: number,
    { wide = false, required = false, multiline = false } = {},
  ) {
    return html`<clientele-text-field
      class=${wide ? 'wide' : ''}
      .label=${this.scope.messages(assetsMessages).fields[field]}
      .value=${this.#form.values[field]}
      .error=${this.#form.problemOf(field)}
      .maxlength=${maxlength}
      ?required=${required}
      ?multiline=${multiline}
      @input=${(event: Event) => this.#form.set({ [field]: (event.target as ClienteleTextField).value })}
    ></clientele-text-field>`;
  }

  async #save() {
    const { subject, scope } = this;
    if (!subject) return;
    const { values } = this.#form;
    const { assets } = scope.client.api;
    const { clientId } = 'asset' in subject ? subject.asset : subject;
    if (!values.name.trim()) this.#form.refuse('name', 'required');
    await this.#form.save(scope, {
      create: (idempotencyKey) =>
        assets.create({ idempotencyKey, clientId, asset: { ...sentOf(values), name: values.name } }),
      update: (edited, changes) => assets.update({ ...edited, patch: sentOf(changes) }),
      valuesOf,
    });
  }

  #inWords(field: keyof AssetValues, value: string): { label: string; text: string } {
    const { messages, format } = this.scope;
    const { fields, status } = messages(assetsMessages);
    const label = fields[field];
    if (field === 'status') return { label, text: status[value as AssetStatus] };
    return { label, text: field === 'installedOn' && value ? format.day(value) : value };
  }
}

function valuesOf(asset: Asset | null): AssetValues {
  return {
    name: asset?.name ?? '',
    kind: asset?.kind ?? '',
    identifier: asset?.identifier ?? '',
    place: asset?.place ?? '',
    installedOn: asset?.installedOn ?? '',
    status: asset?.status ?? 'in_use',
    note: asset?.note ?? '',
  };
}

/** What is sent of the values: an empty text is cleared, and so is a day that was taken away. */
function sentOf({ installedOn, ...others }: Partial<AssetValues>) {
  return { ...others, ...(installedOn !== undefined && { installedOn: installedOn || null }) };
}
