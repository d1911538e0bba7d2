import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.ts';

/** The button that sends the form, with what went wrong. It is there before the form is, so that nothing moves when that comes. */
export function createFooter(messages: Messages, isBusy: boolean, failure: TemplateResult | typeof nothing = nothing) {
  return html`<div slot="footer" class="create-actions">
    <div aria-live="assertive">${failure}</div>
    <button
      class="button button-primary"
      part="button button-primary"
      type="submit"
      form="create"
      aria-busy=${isBusy ? 'true' : 'false'}
    >
      <span>${messages.sheet.create.submit}</span>
    </button>
  </div>`;
}
