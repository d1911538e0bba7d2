import { html } from 'lit';
import type { Scope } from '../../context.ts';
import { bulkMessages } from '../../locales/bulk.ts';

/** So many are archived without a question, because one click brings them back. */
export const mostUnasked = 50;

interface Answers {
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once, and names the number. */
export function archiveQuestion({ messages, locale, format }: Scope, count: number, { onConfirm, onCancel }: Answers) {
  const words = messages(bulkMessages).question;
  const cancel = (event: Event) => {
    event.preventDefault();
    onCancel();
  };
  return html`<clientele-dialog .open=${true} .heading=${words.title(locale, count)} @clientele-close-request=${cancel}>
    ${words.text}
    <button slot="actions" class="button" part="button" type="button" autofocus @click=${onCancel}>
      ${words.cancel}
    </button>
    <button slot="actions" class="button button-primary" part="button button-primary" type="button" @click=${onConfirm}>
      ${words.confirm(format.number(count))}
    </button>
  </clientele-dialog>`;
}
