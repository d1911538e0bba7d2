import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Sort, SortField } from '@clientele/contract';
import { isDocumentField } from '@clientele/contract/rules';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import type { Messages } from '../locales/messages.ts';

/** What the headers of a table do, for cards, which have none. */
export function sortMenu(
  { sort: messages }: Messages['directory'],
  sort: Sort,
  seesDocuments: boolean,
  onSort: (sort: Sort) => void,
) {
  const [field, direction] = sort;
  const fields = (Object.keys(messages.orders) as SortField[]).filter((one) => seesDocuments || !isDocumentField(one));
  const items = () =>
    fields.flatMap((one, index) =>
      (['asc', 'desc'] as const).map((way) => ({
        value: `${one} ${way}`,
        label: messages.orders[one][way],
        checked: one === field && way === direction,
        separated: index > 0 && way === 'asc',
      })),
    );
  const select = (event: MenuSelectEvent) => {
    event.stopPropagation();
    onSort(event.value.split(' ') as Sort);
  };
  return html`<clientele-menu
    exportparts="button, menu, item"
    .variant=${'quiet'}
    .label=${messages.by(messages.orders[field][direction])}
    .items=${guard([messages, field, direction, seesDocuments], items)}
    @clientele-menu-select=${select}
  ></clientele-menu>`;
}
