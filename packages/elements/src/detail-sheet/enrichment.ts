import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { ClientView } from './client-view.ts';

/** The place where what was found out about a client will stand. It says what enrichment starts from. */
export function enrichment({ client, scope }: ClientView) {
  const { sheet } = scope.messages;
  const isKnown = client?.website !== undefined;
  const missing = (['name', 'website'] as const)
    .filter((field) => !client?.[field])
    .map((field) => sheet.fields[field]);
  return html`<section class="enrichment" part="section" aria-labelledby="enrichment">
    ${icon('sparkles')}
    <div>
      <h3 id="enrichment" class="visually-hidden">${sheet.sections.enrichment}</h3>
      <p class="enrichment-status">${sheet.enrichment.status}</p>
      <p class="muted">
        ${isKnown ? (missing.length > 0 ? sheet.enrichment.needs(scope.format.list(missing)) : sheet.enrichment.ready) : nothing}
      </p>
    </div>
  </section>`;
}
