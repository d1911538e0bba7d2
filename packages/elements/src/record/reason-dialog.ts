import type { KnownClient } from '@clientele/client';
import type { ClientPatch } from '@clientele/contract';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { reasonMessages } from '../locales/reason.ts';
import { recordMessages } from '../locales/record.ts';
import { dialogForm, dialogFormStyles, focusField } from './dialog-form.ts';
import { Drafts } from './drafts.ts';
import { FormDraft } from './form-draft.ts';
import { optionName, reasonSets } from './reason-names.ts';
import { recordStyles } from './record.css.ts';
import type { Scope } from '../scope.ts';

/** A client and the status that it gets, or has; null: it is asked once for several clients that get it. */
export interface StatusSubject {
  readonly client: KnownClient | null;
  readonly statusId: string;
}

/** Saves a status with its reason. */
export type SaveReason = (
  patch: Pick<ClientPatch, 'statusId' | 'statusReasonId' | 'statusReason'>,
) => Promise<'saved' | 'declined'>;

interface ReasonValues {
  /** Empty: none of those that the workspace has. */
  statusReasonId: string;
  statusReason: string;
}

const drafts = new Drafts<ReasonValues>();

/** Asks why a client, or several, are on hold or have churned, and saves it with the status. `closed` when that is done, or given up. */
export class ReasonDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-select-field': ClienteleSelectField,
  'clientele-text-field': ClienteleTextField,
}) {
  static readonly namespaces = [recordMessages, reasonMessages];
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) save!: SaveReason;
  /** Null while nothing is asked. */
  @property({ attribute: false }) subject: StatusSubject | null = null;

  #form = new FormDraft<ReasonValues>(this, drafts);

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    const { client, statusId } = subject;
    const isKept = client !== null && this.#statusOf(statusId)?.category === this.#statusOf(client.statusId)?.category;
    this.#form.begin(scope, `${client?.id ?? 'several'} ${statusId}`, {
      statusReasonId: (isKept && client.statusReasonId) || '',
      statusReason: (isKept && client.statusReason) || '',
    });
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void focusField(this, 'clientele-select-field');
  }

  override render() {
    const { scope, subject } = this;
    const words = scope.messages(reasonMessages);
    const status = this.#statusOf(subject?.statusId);
    return dialogForm({
      scope,
      isOpen: subject !== null,
      heading: words.title(status?.label ?? ''),
      form: this.#form,
      words,
      conflict: words.conflict,
      body: subject && status ? this.#fields(reasonSets[status.category]) : nothing,
      onSubmit: () => void this.#save(),
      onClose: this.#close,
    });
  }

  #fields(set: (typeof reasonSets)[keyof typeof reasonSets]) {
    const { statusReasonId, statusReason } = this.#form.values;
    const words = this.scope.messages(reasonMessages);
    const record = this.scope.messages(recordMessages);
    const options = (this.scope.vocabulary?.options ?? []).filter(
      (option) => option.set === set && (!option.isHidden || option.id === statusReasonId),
    );
    return html`<clientele-select-field
        class="wide"
        .label=${record.reason.label}
        .value=${statusReasonId || none}
        .options=${[
          { value: none, label: words.none },
          ...options.map((option) => ({ value: option.id, label: set ? optionName(option, record.reason[set]) : '' })),
        ]}
        .error=${this.#form.problemOf('statusReasonId')}
        @change=${(event: Event) => {
          const { value } = event.target as ClienteleSelectField;
          this.#form.set({ statusReasonId: value === none ? '' : value });
        }}
      ></clientele-select-field>
      <clientele-text-field
        class="wide"
        multiline
        .label=${words.details}
        .value=${statusReason}
        .maxlength=${500}
        .error=${this.#form.problemOf('statusReason')}
        @input=${(event: Event) => this.#form.set({ statusReason: (event.target as ClienteleTextField).value })}
      ></clientele-text-field>`;
  }

  #close = () => {
    if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
  };

  async #save() {
    const { subject, save } = this;
    if (!subject) return;
    const { statusReasonId, statusReason } = this.#form.values;
    const { client, statusId } = subject;
    const patch = {
      ...(statusId !== client?.statusId && { statusId }),
      statusReasonId: statusReasonId || null,
      statusReason: statusReason.trim() || null,
    };
    if (await this.#form.send(() => save(patch))) this.dispatchEvent(new Event('closed'));
  }

  #statusOf(id: string | undefined) {
    return this.scope.vocabulary?.statuses.find((status) => status.id === id);
  }
}

// An empty value would mean that nothing is chosen.
const none = 'none';
