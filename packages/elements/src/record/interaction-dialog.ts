import type { ActivityEntry, ActivityFlag, InteractionType } from '@clientele/contract';
import { ClienteleDateField } from '@clientele/ui/date-field/date-field';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { clockTime, instantOf } from '../intl/zoned-time.ts';
import { activityMessages } from '../locales/activity.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { focusConflict } from './conflict-choice.ts';
import { dialogForm, dialogFormStyles } from './dialog-form.ts';
import { Drafts } from './drafts.ts';
import { FormDraft } from './form-draft.ts';
import { Intention } from './intention.ts';
import { recordStyles } from './record.css.ts';
import type { Scope } from '../scope.ts';

interface InteractionValues {
  type: InteractionType;
  /** On a clock of the scope's time zone. */
  at: string;
  text: string;
  flags: readonly ActivityFlag[];
}

/** What the dialog is about: an entry that was logged by hand, or a new one. */
export type InteractionSubject = { entry: ActivityEntry } | { clientId: string; type: InteractionType };

const drafts = new Drafts<InteractionValues>();

const flagStyles = css`
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 4px;
    padding: 0;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_cl-target);
  }
  .choice input {
    margin: 0;
    accent-color: var(--_cl-accent);
  }
`;

/** Writes down what happened between a person and a client. `closed` when it is not to be kept after all, `saved` when it was. */
export class InteractionDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
  'clientele-select-field': ClienteleSelectField,
  'clientele-date-field': ClienteleDateField,
}) {
  static readonly namespaces = [commonMessages, recordMessages, activityMessages];
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles, flagStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) subject: InteractionSubject | null = null;

  #form = new FormDraft<InteractionValues>(this, drafts);
  #intention = new Intention();
  /** From which the edit started. */
  #version = 0;

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    this.#intention = new Intention();
    if ('entry' in subject) {
      const { entry } = subject;
      this.#version = entry.version ?? 0;
      this.#form.begin(scope, entry.id, valuesOf(entry, scope));
    } else {
      const at = clockTime(new Date(scope.now).toISOString(), scope.timezone);
      this.#form.begin(scope, `new ${subject.type} ${subject.clientId}`, {
        type: subject.type,
        at,
        text: '',
        flags: [],
      });
    }
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void this.#focusText();
  }

  override render() {
    const { scope, subject } = this;
    const words = scope.messages(activityMessages);
    return dialogForm({
      scope,
      isOpen: subject !== null,
      heading: subject && 'type' in subject ? words.logTitle(words.interactions[subject.type]) : words.editTitle,
      form: this.#form,
      words,
      inWords: (field, value) => this.#inWords(field, value),
      body: subject ? this.#fields() : nothing,
      onSubmit: () => void this.#save(),
      onClose: () => {
        if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
      },
    });
  }

  #fields() {
    const { scope } = this;
    const { fields, interactions, flags } = scope.messages(activityMessages);
    const { values } = this.#form;
    return html`<clientele-text-field
        class="wide"
        multiline
        required
        .label=${fields.text}
        .value=${values.text}
        .error=${this.#form.problemOf('text')}
        @input=${(event: Event) => this.#form.set({ text: (event.target as ClienteleTextField).value })}
      ></clientele-text-field>
      <clientele-select-field
        .label=${fields.type}
        .value=${values.type}
        .options=${Object.entries(interactions).map(([value, label]) => ({ value, label }))}
        @change=${(event: Event) => this.#form.set({ type: (event.target as ClienteleSelectField).value as InteractionType })}
      ></clientele-select-field>
      <clientele-date-field
        required
        with-time
        .label=${fields.at}
        .value=${values.at}
        .max=${clockTime(new Date(scope.now).toISOString(), scope.timezone)}
        .error=${this.#form.problemOf('at')}
        @change=${(event: Event) => this.#form.set({ at: (event.target as ClienteleDateField).value })}
      ></clientele-date-field>
      <fieldset class="wide">
        <legend>${fields.flags}</legend>
        ${Object.entries(flags).map(
          ([flag, label]) =>
            html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${values.flags.includes(flag as ActivityFlag)}
                @change=${() => this.#toggle(flag as ActivityFlag)}
              />${label}</label
            >`,
        )}
      </fieldset>`;
  }

  #toggle(flag: ActivityFlag) {
    const { flags } = this.#form.values;
    this.#form.set({ flags: flags.includes(flag) ? flags.filter((one) => one !== flag) : [...flags, flag] });
  }

  async #save() {
    const { subject, scope } = this;
    if (!subject) return;
    const { values } = this.#form;
    const { api, records } = scope.client;
    if (!values.text.trim()) this.#form.refuse('text', 'required');
    if (!values.at) this.#form.refuse('at', 'required');
    const isSaved = await this.#form.send(
      async () => {
        if ('entry' in subject) {
          const entry = await this.#update(subject.entry.id);
          if (entry) records.put('activity', entry, { whole: true });
          return;
        }
        const entry = { ...values, flags: [...values.flags], at: instantOf(values.at, scope.timezone) };
        const body = { clientId: subject.clientId, entry };
        await this.#intention.send(body, (idempotencyKey) => api.activity.log({ idempotencyKey, ...body }));
      },
      (current) => {
        // A conflict answers with the entry as it is now.
        const entry = current as ActivityEntry;
        this.#version = entry.version ?? 0;
        records.put('activity', entry, { whole: true });
        return valuesOf(entry, scope);
      },
    );
    if (isSaved) this.dispatchEvent(new Event('saved'));
    else if (this.#form.conflicts.length > 0) void focusConflict(this);
    else if (this.#form.problemOf('text')) void this.#focusText();
  }

  /** Undefined when nothing is to be changed. */
  async #update(id: string): Promise<ActivityEntry | undefined> {
    const { at, flags, ...others } = this.#form.changes;
    const patch = {
      ...others,
      ...(at !== undefined && { at: instantOf(at, this.scope.timezone) }),
      ...(flags && { flags: [...flags] }),
    };
    if (Object.keys(patch).length === 0) return undefined;
    return this.scope.client.api.activity.updateLogged({ id, version: this.#version, patch });
  }

  #inWords(field: keyof InteractionValues, value: unknown): { label: string; text: string } {
    const { format, messages, timezone } = this.scope;
    const { fields, interactions, flags } = messages(activityMessages);
    // A field has a value of its own type.
    const text = {
      type: () => interactions[value as InteractionType],
      at: () => format.dateTime(instantOf(String(value), timezone)),
      text: () => String(value),
      flags: () => format.list((value as ActivityFlag[]).map((flag) => flags[flag])),
    }[field]();
    return { label: fields[field], text };
  }

  /** The dialog opens before its new field has something in it that takes the focus. */
  async #focusText() {
    const field = this.renderRoot.querySelector<ClienteleTextField>('clientele-text-field');
    await field?.updateComplete;
    field?.focus();
  }
}

function valuesOf(entry: ActivityEntry, { timezone }: Scope): InteractionValues {
  return {
    type: interactionOf(entry),
    at: clockTime(entry.at, timezone),
    text: entry.text ?? '',
    flags: entry.flags,
  };
}

/** `interaction.call` is a call. */
export function interactionOf({ type }: ActivityEntry): InteractionType {
  const name = type.slice(type.indexOf('.') + 1);
  return name === 'call' || name === 'meeting' || name === 'email' ? name : 'interaction';
}
