import type { Tie } from '@clientele/contract';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { ClienteleDateField } from '@clientele/ui/date-field/date-field';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { clockTime } from '../intl/zoned-time.ts';
import { contactsMessages } from '../locales/contacts.ts';
import { recordMessages } from '../locales/record.ts';
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';

interface LeaveValues {
  endedOn: string;
  successorId: string;
}

const drafts = new Drafts<LeaveValues>();

/** Asks when a person has left a client and who took over. `closed` when they have not, `saved` when it is kept, or undone later. */
export class LeaveDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-date-field': ClienteleDateField,
  'clientele-combobox': ClienteleCombobox,
}) {
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Who has left; null while nobody is asked about. */
  @property({ attribute: false }) tie: Tie | null = null;
  /** Who may have taken over. */
  @property({ attribute: false }) others: readonly Tie[] = [];

  #form = new FormDraft<LeaveValues>(this, drafts);

  override willUpdate(changed: PropertyValues<this>) {
    const { tie, scope } = this;
    if (!changed.has('tie') || !tie) return;
    const endedOn = clockTime(new Date(scope.now).toISOString(), scope.timezone).slice(0, 10);
    this.#form.begin(scope, `${tie.clientId} ${tie.contact.id}`, { endedOn, successorId: '' });
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('tie') && this.tie) void focusField(this, 'clientele-date-field');
  }

  override render() {
    const { scope, tie } = this;
    const words = scope.messages(contactsMessages);
    return dialogForm({
      scope,
      isOpen: tie !== null,
      heading: words.leave(tie?.contact.name ?? ''),
      form: this.#form,
      words: { ...words, save: words.end, saveFailed: words.endFailed },
      body: tie ? this.#fields() : nothing,
      onSubmit: () => void this.#save(),
      onClose: () => {
        if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
      },
    });
  }

  #fields() {
    const words = this.scope.messages(contactsMessages);
    const { endedOn, successorId } = this.#form.values;
    return html`<p class="wide muted">${words.leaveHint}</p>
      <clientele-date-field
        required
        .label=${words.leftOn}
        .value=${endedOn}
        .error=${this.#form.problemOf('endedOn')}
        @change=${(event: Event) => this.#form.set({ endedOn: (event.target as ClienteleDateField).value })}
      ></clientele-date-field>
      <clientele-combobox
        .label=${words.successor}
        .placeholder=${words.noSuccessor}
        .value=${successorId}
        .options=${this.others.map(({ contact }) => ({
          value: contact.id,
          label: contact.name,
          ...(contact.position && { detail: contact.position }),
        }))}
        .error=${this.#form.problemOf('successorId')}
        .noMatchText=${words.nobodyFound}
        @change=${(event: Event) => this.#form.set({ successorId: (event.target as ClienteleCombobox).value })}
      ></clientele-combobox>`;
  }

  async #save() {
    const { tie, scope } = this;
    if (!tie) return;
    const { endedOn, successorId } = this.#form.values;
    if (!endedOn) this.#form.refuse('endedOn', 'required');
    const { contacts } = scope.client.api;
    const words = scope.messages(contactsMessages);
    const at = { clientId: tie.clientId, contactId: tie.contact.id };
    const { name } = tie.contact;
    const undo = async () => {
      try {
        await contacts.reopenTie(at);
        this.dispatchEvent(new Event('saved'));
      } catch (cause) {
        sayFailure(scope, words.reopenFailed, cause, name);
      }
    };
    const isSaved = await this.#form.send(async () => {
      await contacts.endTie({ ...at, endedOn, ...(successorId && { successorId }) });
      scope.toaster.say({
        text: words.ended,
        name,
        undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
      });
    });
    if (isSaved) this.dispatchEvent(new Event('saved'));
  }
}
