import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { isolated, type Sentence } from '../bidi/isolated.ts';

interface Field {
  label: Sentence;
  /** Someone's name within the label. */
  labelName?: string;
  hint: string;
  error: string;
  required?: boolean;
  /** Has `id="control"`, and `aria-describedby=${describedBy(this)}`. */
  control: TemplateResult;
}

/** A label above its control, an error and a hint below, tied together by ids within one shadow root. */
export function field({ label, labelName, hint, error, required, control }: Field) {
  return html`<div class="field" part="field">
    <label class="label" part="label" for="control"
      >${isolated(label, labelName)}${required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label
    >
    ${control} ${messages({ hint, error })}
  </div>`;
}

/** The live region is there before the error comes, so that the error is read out. */
export function messages({ hint, error }: { hint: string; error: string }) {
  return html`<div class="messages" aria-live="polite">
      ${error ? html`<p class="error" id="error" part="error">${icon('alert')}<span>${error}</span></p>` : nothing}
    </div>
    ${hint ? html`<p class="hint" id="hint" part="hint">${hint}</p>` : nothing}`;
}

export function describedBy({ hint, error }: { hint: string; error: string }) {
  return [error && 'error', hint && 'hint'].filter(Boolean).join(' ') || nothing;
}
