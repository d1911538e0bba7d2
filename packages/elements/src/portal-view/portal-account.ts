import { ClienteleMenu } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LazyDialog } from '../controllers/lazy-dialog.ts';
import type { PortalPage } from '../controllers/portal-page.ts';
import { commonMessages } from '../locales/common.ts';
import { portalSignInMessages } from '../locales/portal-sign-in.ts';
import { recordMessages } from '../locales/record.ts';
import { missingNotice } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';

/** What whoever is signed in does about that: another client, their devices and password, out again. */
export class PortalAccountMenu extends ScopedElements(LitElement, { 'clientele-menu': ClienteleMenu }) {
  static readonly namespaces = [commonMessages, recordMessages, portalSignInMessages];
  static override styles = [
    recordStyles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) portal!: PortalPage;
  /** Whose account it is; '' where that is not known. */
  @property({ attribute: false }) name = '';

  #left = new AbortController();
  /** Its texts are those of this element, and there already. */
  #devices = new LazyDialog<PortalPage>(
    this,
    { add: async () => {} },
    'clientele-portal-devices',
    async () => (await import('./portal-devices.ts')).PortalDevices,
  );

  override connectedCallback() {
    super.connectedCallback();
    this.#left = new AbortController();
    void this.#ask(this.#left.signal);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#left.abort();
  }

  override render() {
    const { scope } = this;
    const { account } = scope.messages(portalSignInMessages);
    const hasOthers = (this.portal.signedIn?.clients.length ?? 0) > 1;
    return html`<clientele-menu
        exportparts="button, menu, item"
        variant="quiet"
        icon="user"
        .label=${this.name || account.menu}
        .items=${[
          ...(hasOthers ? [{ value: 'switch', label: account.switch }] : []),
          { value: 'devices', label: account.devices },
          { value: 'sign-out', label: account.signOut, separated: true },
        ]}
        @clientele-menu-select=${this.#onSelect}
      ></clientele-menu>
      ${this.#devices.draw(
        (subject) =>
          html`<clientele-portal-devices
            .scope=${scope}
            .portal=${subject}
            @closed=${this.#devices.close}
          ></clientele-portal-devices>`,
        () => missingNotice(scope, () => void this.#devices.retry()),
      )}`;
  }

  /** After a reload it is not known what else the person sees. */
  async #ask(signal: AbortSignal) {
    // Set with the element, after it is connected.
    await this.updateComplete;
    const { portal } = this;
    if (portal.signedIn || signal.aborted) return;
    try {
      portal.signedIn = await portal.account.clients({ signal });
      this.requestUpdate();
    } catch {
      // Without it there is no choice of clients; whether somebody is signed in the session says.
    }
  }

  #onSelect = ({ value }: MenuSelectEvent) => {
    if (value === 'switch') this.portal.leaveClient();
    else if (value === 'devices') this.#devices.open(this.portal);
    else void this.#signOut();
  };

  async #signOut() {
    const { scope, portal } = this;
    try {
      await portal.account.end({ which: 'this' });
      portal.forget();
    } catch (cause) {
      sayFailure(scope, scope.messages(portalSignInMessages).account.signOutFailed, cause);
    }
  }
}
