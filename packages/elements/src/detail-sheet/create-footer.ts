import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.ts';

interface Footer {
  messages: Messages;
  isBusy: boolean;
  failure?: TemplateResult | typeof nothing;
  onCancel: () => void;
}

/** The buttons that send and leave the form, with what went wrong. They are there before the form is, so that nothing moves then. */
export function createFooter({ messages, isBusy, failure = nothing, onCancel }: Footer) {
  return html`<div slot="footer" class="create-actions">
    <div aria-live="assertive">${failure}</div>
    <div class="create-buttons">
      <button class="button" part="button" type="button" @click=${onCancel}>${messages.sheet.actions.cancel}</button>
      <button
        class="button button-primary"
        part="button button-primary"
        type="submit"
        form="create"
        aria-busy=${isBusy ? 'true' : 'false'}
      >
        <span>${messages.sheet.create.submit}</span>
      </button>
    </div>
  </div>`;
}
