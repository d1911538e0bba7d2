import { ClienteleError, type KnownClient } from '@clientele/client';
import type { TabChangeEvent } from '@clientele/ui/tabs/tab-change-event';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { RecordController } from '../controllers/record-controller.ts';
import { archivedBanner } from './archived-banner.ts';
import type { ClientView } from './client-view.ts';
import { absenceText, cannotShow, staleNotice, staleText } from './load-states.ts';
import { overview } from './overview.ts';
import { actionBar, type HeaderActions } from './view-header.ts';

/** Someone erased it while it was open. */
const gone = new ClienteleError('not-found', 'The client was erased.');

export type SheetTab = 'overview' | 'invoices';

interface ViewBody {
  record: RecordController;
  tab: SheetTab;
  onTab(tab: SheetTab): void;
  /** What stands behind the tab Invoices. */
  invoices(client: KnownClient): unknown;
  /** A person is about to turn to it, as it seems. */
  expectInvoices(): void;
  act: HeaderActions;
}

/** What a live region says of it: that it is on its way, cannot be shown or may be out of date. */
export function saidOf({ scope, client, isMissing }: ClientView, { error, whole }: RecordController): string {
  if (isMissing) return absenceText(error ?? gone, scope);
  return staleText(scope, error, whole !== null) || (client ? '' : scope.messages.sheet.states.loading);
}

/** Everything below the header, in each of its states. */
export function viewBody(view: ClientView, { record, tab, onTab, invoices, expectInvoices, act }: ViewBody) {
  const { scope, client } = view;
  const { tabs } = scope.messages.sheet;
  const refresh = () => void record.refresh();
  const { error } = record;
  if (view.isMissing) return cannotShow(error ?? gone, scope, refresh);

  const names: Record<SheetTab, string> = { overview: tabs.overview, invoices: tabs.invoices };
  return html`${staleNotice(scope, error, record.whole !== null, refresh)} ${archivedBanner(view)}
  ${actionBar(view, act)}
  ${keyed(
    view.clientId,
    html`<clientele-tabs
      exportparts="tablist, tab, panel"
      .label=${tabs.label}
      .selected=${tab}
      .tabs=${Object.entries(names).map(([value, label]) => ({ value, label }))}
      @pointerover=${expectInvoices}
      @focusin=${expectInvoices}
      @clientele-tab-change=${(event: TabChangeEvent) => onTab(event.selected as SheetTab)}
    >
      <div slot="overview">${overview(view)}</div>
      <div slot="invoices">${client ? invoices(client) : nothing}</div>
    </clientele-tabs>`,
  )}`;
}
