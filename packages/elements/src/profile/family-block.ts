import { html, type LitElement } from 'lit';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { missingNotice } from '../record/part-states.ts';
import type { RecordView } from '../record/record-view.ts';
import type { Family, OpenClientEvent } from './client-family.ts';

interface FamilyOptions {
  idOf(): string | null;
  /** A person goes to another client of the group. */
  open(clientId: string): void;
}

/** The company group in the side column of a profile, asked for with the client, before the element that shows it is there. */
export function familyBlock(host: LitElement, scope: ScopeController, { idOf, open }: FamilyOptions) {
  const element = new LazyElement(
    host,
    scope,
    'clientele-client-family',
    async () => (await import('./client-family.ts')).ClientFamily,
  );
  const family = new ClientAnswer<Family>(host, () => scope.scope, idOf, {
    ask: ({ api }, id, signal) => api.clients.getFamily({ id }, { signal }),
    dependsOn: ({ parentClientId }) => parentClientId,
  });
  const render = (view: RecordView) =>
    element.render({
      ready: () =>
        html`<clientele-client-family
          exportparts="section, label, value, button, control, list, option, error"
          .view=${view}
          .family=${family.data}
          .hasFailed=${family.error !== null}
          @open-client=${({ clientId }: OpenClientEvent) => open(clientId)}
          @refresh=${family.refresh}
        ></clientele-client-family>`,
      failed: () => missingNotice(view.scope, () => void element.retry()),
    });
  return { refresh: family.refresh, render };
}
