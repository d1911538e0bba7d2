import type { ClienteleToasts } from '@clientele/ui/toast/toasts';

/** The list in which a provider draws the messages of its elements; null before one was expected. */
export function toastsOf(provider: Element): ClienteleToasts | null {
  const outlet = provider.shadowRoot?.querySelector('clientele-toast-outlet');
  return outlet?.shadowRoot?.querySelector<ClienteleToasts>('clientele-toasts') ?? null;
}
