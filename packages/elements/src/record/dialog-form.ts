import { buttonStyles } from '@clientele/ui/button/button';
import { icon } from '@clientele/ui/icon/icon';
import { css, html, nothing, type LitElement } from 'lit';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';
import { conflictChoice, conflictStyles } from './conflict-choice.ts';
import type { FormDraft } from './form-draft.ts';

interface DialogForm<Values extends object> {
  scope: Scope;
  isOpen: boolean;
  heading: string;
  form: FormDraft<Values>;
  words: { save: string; saveFailed: string; restored: string; discard: string };
  /** Of a conflict about which there is nothing to choose, in place of the failure. */
  conflict?: string;
  /** Why it was refused, in place of what is said of any failure; '' where that says enough. */
  refusal?: string;
  /** A field and a value of it, as a person reads them: without it conflicts are not to be chosen field by field. */
  inWords?(field: keyof Values & string, value: unknown): { label: string; text: string };
  /** Before the word on the button that saves. */
  saveIcon?: unknown;
  body: unknown;
  onSubmit(): void;
  onClose(): void;
}

/** A form in a dialog: its fields, what went wrong, that it shows what was typed before, and its buttons. Ctrl or Cmd with Enter saves. */
export function dialogForm<Values extends object>(given: DialogForm<Values>) {
  const { scope, isOpen, heading, form, words, conflict, refusal, saveIcon, body, onSubmit, onClose } = given;
  const { messages } = scope;
  const isConflict = form.error?.code === 'conflict';
  // What is to be chosen says itself what happened; once it is chosen, there is nothing left to say.
  const isTold = isConflict && given.inWords;
  const failure = isTold ? '' : isConflict && conflict ? conflict : refusal || form.failure(words.saveFailed);
  return html`<clientele-dialog
    .open=${isOpen}
    .heading=${heading}
    .closeLabel=${messages(commonMessages).close}
    @clientele-close-request=${onClose}
  >
    ${
      isOpen
        ? html`${
              form.isRestored
                ? html`<p class="notice">
                    ${icon('info')}<span class="notice-body">${words.restored}</span>
                    <button class="link" type="button" @click=${() => form.discard()}>${words.discard}</button>
                  </p>`
                : nothing
            }
            ${given.inWords ? choices(given) : nothing}
            <form
              id="form"
              class="dialog-form"
              novalidate
              @submit=${(event: Event) => {
                event.preventDefault();
                onSubmit();
              }}
              @keydown=${(event: KeyboardEvent) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                onSubmit();
              }}
            >
              ${body}
            </form>
            <div aria-live="assertive">
              ${failure ? html`<p class="failure" part="error">${icon('alert')}<span>${failure}</span></p>` : nothing}
            </div>`
        : nothing
    }
    <button slot="actions" class="button" type="button" @click=${onClose}>
      ${messages(recordMessages).actions.cancel}
    </button>
    <button
      slot="actions"
      class="button button-primary"
      type="submit"
      form="form"
      aria-busy=${form.isBusy ? 'true' : 'false'}
    >
      ${saveIcon ?? nothing}<span>${words.save}</span>
    </button>
  </clientele-dialog>`;
}

/** Of each field that somebody else has changed, too. */
function choices<Values extends object>({ scope, form, inWords }: DialogForm<Values>) {
  return form.conflicts.map(([field, theirs]) => {
    const { label, text: yours } = inWords?.(field, form.values[field]) ?? { label: field, text: '' };
    return html`<p class="conflict-field">${label}</p>
      ${conflictChoice({
        scope,
        label,
        yours,
        theirs: inWords?.(field, theirs).text ?? '',
        onMine: () => form.keepMine(field),
        onTheirs: () => form.takeTheirs(field),
      })}`;
  });
}

/** Gives a field the focus. A dialog opens before its new field has something in it that takes it. */
export async function focusField(dialog: LitElement, selector = 'clientele-text-field'): Promise<void> {
  await dialog.updateComplete;
  const field = dialog.renderRoot.querySelector<LitElement>(selector);
  await field?.updateComplete;
  field?.focus();
}

export const dialogFormStyles = [
  buttonStyles,
  conflictStyles,
  css`
    .conflict-field {
      margin-block: 10px 0;
      font-weight: 600;
    }
    clientele-dialog {
      --clientele-dialog-width: 520px;
    }
    .dialog-form {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 14px 12px;
      padding-block: 6px 4px;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .failure {
      margin-block-start: 12px;
    }
    @media (max-width: 480px) {
      .dialog-form {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];
