import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { ClientView } from './client-view.ts';

/** Says that a client is out of the active workflow, and brings it back. */
export function archivedBanner({ client, scope, actions }: ClientView) {
  if (!client?.archivedAt) return nothing;
  const { archive, actions: words } = scope.messages.sheet;
  return html`<div class="notice banner" part="notice">
    ${icon('archive')}
    <p class="notice-body">
      <strong class="notice-title">${archive.banner(scope.format.date(client.archivedAt))}</strong>
      <span class="muted">${archive.bannerHint}</span>
    </p>
    ${
      scope.can('delete_clients', client)
        ? html`<button
            class="button"
            part="button"
            type="button"
            aria-busy=${actions.isBusy ? 'true' : 'false'}
            @click=${() => actions.restore(client)}
          >
            <span>${words.restore}</span>
          </button>`
        : nothing
    }
  </div>`;
}
