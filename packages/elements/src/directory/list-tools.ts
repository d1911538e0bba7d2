import { html, nothing } from 'lit';
import { icon } from '@clientele/ui/icon/icon';
import { spinner } from '@clientele/ui/spinner/spinner';
import type { Messages } from '../locales/messages.ts';
import type { ColumnPreferences } from './column-preferences.ts';
import type { Exporting } from './exporting.ts';

interface ListTools {
  messages: Messages['directory'];
  mayExport: boolean;
  columnPreferences: ColumnPreferences;
  exporting: Exporting;
}

/** What can be done with the list as a whole: arrange it, take it along. */
export function listTools({ messages: { tools }, mayExport, columnPreferences, exporting }: ListTools) {
  return html`<button
      class="button button-quiet tool"
      part="button"
      type="button"
      title=${tools.columns}
      aria-haspopup="dialog"
      aria-expanded=${columnPreferences.isPanelShown ? 'true' : 'false'}
      @pointerenter=${columnPreferences.preloadPanel}
      @focus=${columnPreferences.preloadPanel}
      @click=${columnPreferences.togglePanel}
    >
      ${icon('columns')}<span>${tools.columns}</span>
    </button>
    ${
      mayExport
        ? html`<button
            class="button button-quiet tool"
            part="button"
            type="button"
            title=${exporting.cancelLabel ?? tools.exportCsv}
            aria-label=${exporting.cancelLabel ?? tools.exportCsv}
            @pointerenter=${exporting.preload}
            @focus=${exporting.preload}
            @click=${exporting.toggle}
          >
            ${exporting.cancelLabel ? spinner() : icon('download')}<span>${exporting.cancelLabel ?? tools.export}</span>
          </button>`
        : nothing
    }`;
}
