import { fieldStyles } from '@clientele/ui/field/field.css';
import { icon } from '@clientele/ui/icon/icon';
import { css, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface AccountField {
  /** Also its name in the form. */
  id: string;
  label: string;
  type: 'email' | 'text' | 'password';
  autocomplete: AutoFill;
  /** Once, when it is first drawn. What is typed is read from the form. */
  value?: string;
  hint?: string | undefined;
  problem?: string | undefined;
  inputmode?: 'numeric' | 'email';
  isReadonly?: boolean;
  /** Shows and hides a password. */
  toggle?: { isShown: boolean; label: string; onPress(): void };
}

/**
 * A field of a form to sign in: a native control beside the others in one root, as password managers expect it. What is typed stays in the
 * control, in no property and no attribute.
 */
export function accountField(field: AccountField) {
  const { id, label, hint, problem, toggle } = field;
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return html`<div class="field" part="field">
    <div class="label-row">
      <label class="label" part="label" for=${id}>${label}</label>
      ${
        toggle
          ? html`<button
              class="link toggle"
              type="button"
              aria-pressed=${toggle.isShown ? 'true' : 'false'}
              @click=${toggle.onPress}
            >
              ${toggle.label}
            </button>`
          : nothing
      }
    </div>
    <input
      id=${id}
      name=${id}
      class="control ${id}"
      part="control"
      dir=${field.type === 'text' || field.type === 'email' ? 'ltr' : nothing}
      type=${toggle?.isShown ? 'text' : field.type}
      autocomplete=${field.autocomplete}
      autocapitalize="off"
      spellcheck="false"
      inputmode=${ifDefined(field.inputmode)}
      ?readonly=${field.isReadonly ?? false}
      .defaultValue=${field.value ?? ''}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${described || nothing}
    />
    <div class="messages" aria-live="polite">
      ${
        problem
          ? html`<p class="error" id="${id}-problem" part="error">${icon('alert')}<span>${problem}</span></p>`
          : nothing
      }
    </div>
    ${hint ? html`<p class="hint" id="${id}-hint" part="hint">${hint}</p>` : nothing}
  </div>`;
}

/** What was typed into a form: text, as it is; '' where there is no such field. */
export function typedIn(form: HTMLFormElement, field: string): string {
  const value = new FormData(form).get(field);
  return typeof value === 'string' ? value : '';
}

export const accountFieldStyles = [
  fieldStyles,
  css`
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    .label-row {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 12px;
    }
    .toggle {
      font-size: var(--_cl-font-small);
    }
    .control:read-only {
      border-color: var(--_cl-border);
      background: var(--_cl-surface-2);
    }
    .code {
      font-size: 1.4em;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.2em;
    }
  `,
];
