import { html, nothing } from 'lit';
import { icon } from '@clientele/ui/icon/icon';
import type { Messages } from '../locales/messages.ts';

interface News {
  /** How many clients are left out. */
  count: number;
  locale: string;
  messages: Messages['directory'];
  onShow: () => void;
}

/**
 * Says, over the first rows and without moving them, that others have added clients. The live region is there before the text, so
 * that a screen reader reads it.
 */
export function newsBar({ count, locale, messages: { news }, onShow }: News) {
  const bar = html`<button class="button news-button" part="button" type="button" @click=${onShow}>
    ${icon('arrow-up')}<span>${news.text(locale, count)}</span> <span class="news-show">${news.show}</span>
  </button>`;
  return html`<div class="news" role="status">${count > 0 ? bar : nothing}</div>`;
}
