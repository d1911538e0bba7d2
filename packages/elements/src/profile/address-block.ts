import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, type LitElement } from 'lit';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { recordMessages } from '../locales/record.ts';
import { partFailure } from '../record/part-failure.ts';
import type { RecordView } from '../record/record-view.ts';
import type { ListedAddresses } from './client-addresses.ts';

/**
 * The addresses in the side column of a profile. Until they and the element that shows them are there, the text of the primary one
 * stands in their place.
 */
export function addressBlock(host: LitElement, scope: ScopeController, idOf: () => string | null) {
  const element = new LazyElement(
    host,
    scope,
    'clientele-client-addresses',
    async () => (await import('./client-addresses.ts')).ClientAddresses,
  );
  const listed = new ClientAnswer<ListedAddresses>(host, () => scope.scope, idOf, {
    ask: ({ api }, clientId, signal) => api.addresses.list({ clientId }, { signal }),
    isAffected: ({ kind }) => kind === 'address',
  });
  const render = (view: RecordView) =>
    html`<div class="client-field wide">
      ${element.render({
        ready: () =>
          html`<clientele-client-addresses
            exportparts="label, value, button, notice, error"
            .scope=${view.scope}
            .client=${view.client}
            .listed=${listed.data}
            .hasFailed=${listed.error !== null}
            ?editable=${view.canEdit}
            @refresh=${listed.refresh}
          ></clientele-client-addresses>`,
        pending: () =>
          html`<span class="field-label" part="label">${view.scope.messages(recordMessages).fields.address}</span>
            <span class="field-value address" part="value" dir="auto"
              >${view.client?.address === undefined ? skeleton() : view.client.address}</span
            >`,
        failed: () => partFailure(view.scope, () => void element.retry()),
      })}
    </div>`;
  return { refresh: listed.refresh, render };
}
