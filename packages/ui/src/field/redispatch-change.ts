/** A native `change` does not leave a shadow root; `input` does. Let the element itself say it again. */
export function redispatchChange(host: HTMLElement) {
  host.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
