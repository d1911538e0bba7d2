import { html } from 'lit';
import type { Scope } from '../../context.ts';
import { barButton } from './bar-button.ts';
import type { Matching } from './matching.ts';
import { bulkMessages } from '../../locales/bulk.ts';
import { commonMessages } from '../../locales/common.ts';

/** When everything that is listed is selected and there is more: to select all that match. Above the bar, which stays where it is. */
export function matchingOffer(
  { locale, format, messages }: Scope,
  total: { count: number; exact: boolean },
  matching: Matching,
) {
  const words = messages(bulkMessages);
  const { errors } = messages(commonMessages);
  const { isBusy, error } = matching;
  const text = total.exact ? words.selectMatching(locale, total.count) : words.selectFirst(format.number(total.count));
  return html`<div class="offer">
    ${
      isBusy
        ? html`<span class="muted">${words.selecting}</span>`
        : barButton({ label: text, onClick: () => void matching.select() })
    }${error ? html`<span class="muted" role="alert">${errors[error.code]}</span>` : null}
  </div>`;
}
