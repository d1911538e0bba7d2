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
import { dialogForm, dialogFormStyles, focusField } from './dialog-form.ts';
import { Drafts } from './drafts.ts';
import { RecordForm } from './record-form.ts';
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

  #form = new RecordForm<'activity', InteractionValues>(this, drafts, { kind: 'activity', first: 'text' });

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    if ('entry' in subject) {
      const { entry } = subject;
      this.#form.open(scope, entry, valuesOf(entry, scope));
    } else {
      const at = clockTime(new Date(scope.now).toISOString(), scope.timezone);
      const { type, clientId } = subject;
      this.#form.open(scope, `new ${type} ${clientId}`, { type, at, text: '', flags: [] });
    }
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void focusField(this);
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
      onClose: this.#form.close,
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
    const { activity } = scope.client.api;
    const { clientId } = 'entry' in subject ? subject.entry : subject;
    if (!values.text.trim()) this.#form.refuse('text', 'required');
    if (!values.at) this.#form.refuse('at', 'required');
    const instant = (at: string) => instantOf(at, scope.timezone);
    await this.#form.save(scope, {
      create: (idempotencyKey) => {
        const entry = { ...values, flags: [...values.flags], at: instant(values.at) };
        return activity.log({ idempotencyKey, clientId, entry });
      },
      update: (edited, { at, flags, ...others }) => {
        const patch = { ...others, ...(at !== undefined && { at: instant(at) }), ...(flags && { flags: [...flags] }) };
        return activity.updateLogged({ ...edited, patch });
      },
      valuesOf: (entry) => valuesOf(entry, scope),
    });
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
