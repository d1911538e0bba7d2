import { createClient, type Clientele, type KnownClient } from '@clientele/client';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { portalLinksMessages } from '../locales/portal-links.ts';
import { ClientelePortalView } from './portal-view.ts';
import { ClienteleProvider } from '../provider/provider.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

/**
 * A client's portal as the client sees it: the portal's own element, with a session of that portal, which is over with the dialog.
 * `closed` when it is.
 */
export class ViewAsClient extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-provider': ClienteleProvider,
  'clientele-portal-view': ClientelePortalView,
}) {
  static readonly namespaces = [portalLinksMessages];
  static override styles = [
    tokens,
    badgeStyles,
    buttonStyles,
    recordStyles,
    css`
      clientele-dialog {
        --clientele-dialog-width: 840px;
      }
      .seen {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        margin-block-end: 12px;
      }
      clientele-provider {
        display: block;
        border: 1px solid var(--_cl-border);
        border-radius: var(--_cl-radius);
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** Whose portal it is; null while it is closed. */
  @property({ attribute: false }) client: KnownClient | null = null;

  @state() private portal: Clientele | null = null;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave();
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('client') || changed.get('client')?.id === this.client?.id) return;
    this.#leave();
    const { client, scope } = this;
    if (!client) return;
    const { api, serverUrl } = scope.client;
    this.portal = createClient({ serverUrl, fetchSession: () => api.portal.openView({ clientId: client.id }) });
  }

  override render() {
    const { scope, client, portal } = this;
    const words = scope.messages(portalLinksMessages).viewAs;
    return html`<clientele-dialog
      .open=${client !== null}
      .heading=${words.title}
      .headingName=${client?.name ?? ''}
      .closeLabel=${words.close}
      @clientele-close-request=${() => this.dispatchEvent(new Event('closed'))}
    >
      <p class="seen">${badge(words.readOnly, 'warning')}<span class="muted">${words.hint}</span></p>
      ${
        portal
          ? html`<clientele-provider .client=${portal} .locale=${scope.locale}
              ><clientele-portal-view></clientele-portal-view
            ></clientele-provider>`
          : nothing
      }
    </clientele-dialog>`;
  }

  #leave() {
    void this.portal?.logout().catch(() => {});
    this.portal = null;
  }
}
