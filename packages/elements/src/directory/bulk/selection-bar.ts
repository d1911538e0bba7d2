import { html, nothing } from 'lit';
import type { ManyClientsPatch } from '@clientele/contract';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import type { Scope } from '../../context.ts';
import { barButton } from './bar-button.ts';
import { choices, patchOf, type ChoiceName } from './choices.ts';
import type { ActName } from './permitted.ts';
import { bulkMessages } from '../../locales/bulk.ts';

interface SelectionBar {
  /** "3 selected", and what is to be said of them. */
  count: string;
  notShown: string;
  /** Those that have a button of their own, in the order of the bar. */
  acts: readonly ActName[];
  /** Why an act cannot be done with these clients now. */
  whyNot: (act: ActName) => string | undefined;
  /** Tags that the clients have; null when that is not known of all. */
  carriedTags: ReadonlySet<string> | null;
  menu: unknown;
  onMove: (verb: 'archive' | 'restore') => void;
  onChange: (patch: ManyClientsPatch) => void;
  onEnrich: () => void;
  onExport: () => void;
  onClear: () => void;
}

/** How many are selected, and what can be done with them. `menu` takes the place of the others where there is little room. */
export function selectionBar(scope: Scope, given: SelectionBar) {
  const words = scope.messages(bulkMessages);
  const { acts, whyNot, menu } = given;
  const button = (name: ActName) => {
    if (name === 'archive' || name === 'restore') {
      const onClick = () => given.onMove(name);
      return barButton({ label: words[name], icon: name, why: whyNot(name), onClick });
    }
    if (name === 'enrich') return barButton({ label: words.enrich, why: whyNot(name), onClick: given.onEnrich });
    if (name === 'export') return barButton({ label: words.export, why: whyNot(name), onClick: given.onExport });
    return choiceMenu(name, scope, given);
  };
  return html`<span class="count">
      <b>${given.count}</b>${given.notShown ? html`<span class="muted">${given.notShown}</span>` : nothing}
    </span>
    <span class=${menu ? 'acts' : 'acts all-acts'}>${acts.map(button)}${menu || nothing}</span>
    ${barButton({ label: words.clear, icon: 'close', isSmall: true, onClick: given.onClear })}`;
}

function choiceMenu(name: ChoiceName, scope: Scope, { whyNot, carriedTags, onChange }: SelectionBar) {
  const words = scope.messages(bulkMessages);
  const items: MenuItem[] = choices(name, scope, carriedTags);
  const why = whyNot(name);
  return html`<clientele-menu
    exportparts="button, menu, item"
    .variant=${'quiet'}
    .label=${words[name]}
    .filterLabel=${words.find}
    .noMatchText=${words.noMatch}
    .items=${items}
    ?disabled=${why !== undefined}
    title=${why ?? nothing}
    @clientele-menu-select=${(event: MenuSelectEvent) => {
      event.stopPropagation();
      onChange(patchOf(name, event.value));
    }}
  ></clientele-menu>`;
}
