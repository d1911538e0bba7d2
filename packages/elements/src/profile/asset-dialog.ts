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
import { focusConflict } from '../record/conflict-choice.ts';
import { dialogForm, dialogFormStyles } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { Intention } from '../record/intention.ts';
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

  #form = new FormDraft<AssetValues>(this, drafts);
  #intention = new Intention();
  /** From which the edit started. */
  #version = 0;

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    this.#intention = new Intention();
    const asset = 'asset' in subject ? subject.asset : null;
    this.#version = asset?.version ?? 0;
    this.#form.begin(scope, asset?.id ?? `new ${subjectClient(subject)}`, valuesOf(asset));
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void this.#focusName();
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
      onClose: this.#close,
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

  #close = () => {
    if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
  };

  async #save() {
    const { subject, scope } = this;
    if (!subject) return;
    const { values } = this.#form;
    const { api, records } = scope.client;
    if (!values.name.trim()) this.#form.refuse('name', 'required');
    const isSaved = await this.#form.send(
      async () => {
        const asset =
          'asset' in subject
            ? await this.#update(subject.asset.id)
            : await this.#intention.send({ ...values }, (idempotencyKey) =>
                api.assets.create({
                  idempotencyKey,
                  clientId: subject.clientId,
                  asset: { ...sentOf(values), name: values.name },
                }),
              );
        if (asset) records.put('asset', asset, { whole: true });
      },
      (current) => {
        // A conflict answers with the asset as it is now.
        const asset = current as Asset;
        this.#version = asset.version;
        records.put('asset', asset, { whole: true });
        return valuesOf(asset);
      },
    );
    if (isSaved) this.dispatchEvent(new Event('saved'));
    else if (this.#form.conflicts.length > 0) void focusConflict(this);
    else if (this.#form.problemOf('name')) void this.#focusName();
  }

  /** Undefined when nothing is to be changed. */
  async #update(id: string): Promise<Asset | undefined> {
    const patch = sentOf(this.#form.changes);
    if (Object.keys(patch).length === 0) return undefined;
    return this.scope.client.api.assets.update({ id, version: this.#version, patch });
  }

  #inWords(field: keyof AssetValues, value: string): { label: string; text: string } {
    const { messages, format } = this.scope;
    const { fields, status } = messages(assetsMessages);
    const label = fields[field];
    if (field === 'status') return { label, text: status[value as AssetStatus] };
    return { label, text: field === 'installedOn' && value ? format.day(value) : value };
  }

  /** The dialog opens before its new field has something in it that takes the focus. */
  async #focusName() {
    const field = this.renderRoot.querySelector<ClienteleTextField>('clientele-text-field');
    await field?.updateComplete;
    field?.focus();
  }
}

function subjectClient(subject: AssetSubject): string {
  return 'asset' in subject ? subject.asset.clientId : subject.clientId;
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
