// What a page's developer is told when the elements cannot work as they are set up. Loaded when there is something to tell.
import type { ClienteleError } from '@clientele/client';
import type { LitElement } from 'lit';

export type SetupProblem =
  | { kind: 'no-server-url' | 'no-session' | 'no-provider' }
  | { kind: 'address-refused' | 'session-failed' | 'load-failed'; error: ClienteleError }
  | { kind: 'server-unreachable'; serverUrl: string }
  | { kind: 'unknown-value'; property: string; value: string; allowed: readonly string[] };

/** Once in a page, one line for each problem; and, where nothing can be shown, the same in the element's place. */
export async function tell(host: LitElement, problem: SetupProblem): Promise<void> {
  const text = await sentence(host, problem);
  const line = `Clientele: <${host.localName}> ${text} See “On the console: ${problem.kind}” in the README of @clientele/elements.`;
  if (told.has(line)) return;
  told.add(line);
  if (problem.kind === 'unknown-value') console.warn(line);
  else console.error(line);
  if (leavesNothing.has(problem.kind)) showInPlace(host, line);
}

const told = new Set<string>();

const leavesNothing = new Set<SetupProblem['kind']>(['no-server-url', 'no-session', 'no-provider', 'address-refused']);

async function sentence(host: LitElement, problem: SetupProblem): Promise<string> {
  switch (problem.kind) {
    case 'no-server-url':
      return 'has no server-url. Set it to the address of the Clientele server, for example server-url="https://clients.example.com".';
    case 'no-session':
      return 'has neither session-url nor fetchSession. Set session-url to the endpoint of your backend that opens a session, for example session-url="/api/clientele-session".';
    case 'no-provider':
      return withoutProvider(host);
    case 'address-refused':
      return `has an address that is refused. ${problem.error.message}`;
    case 'session-failed':
      return `got no session, and tries again. ${problem.error.message}`;
    case 'load-failed':
      return `could not load the workspace (${problem.error.code}). ${problem.error.message}`;
    case 'server-unreachable':
      return unreachable(problem.serverUrl);
    case 'unknown-value':
      return `does not know ${problem.property}="${problem.value}". Use one of ${problem.allowed.join(', ')}.`;
  }
}

function withoutProvider(host: LitElement): string {
  const id = host.getAttribute('provider');
  if (id !== null && !document.getElementById(id))
    return `points to provider="${id}", and nothing in the page has that id.`;
  const provider = id === null ? host.closest('clientele-provider') : document.getElementById(id);
  if (provider && !customElements.get(provider.localName))
    return `stands in a <${provider.localName}> that is not registered. Import '@clientele/elements/provider/define.js'.`;
  return id === null
    ? 'stands outside of a <clientele-provider>. Put it inside of one, or name one by provider="its-id".'
    : `points to provider="${id}", which is no <clientele-provider>.`;
}

/**
 * A script is not told why a request failed. One without CORS may succeed where one with CORS is refused; and the page's own policy
 * reports what it has refused. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
async function unreachable(serverUrl: string): Promise<string> {
  const { origin, pathname } = new URL(serverUrl);
  let isRefusedByPolicy = false;
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    isRefusedByPolicy ||= effectiveDirective === 'connect-src';
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  const isThere = await fetch(`${serverUrl}/healthz`, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  // The report comes in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  document.removeEventListener('securitypolicyviolation', onViolation);
  const path = pathname === '/' ? '' : ` Its path ${pathname} is right only where Clientele is mounted under it.`;
  if (isRefusedByPolicy)
    return `cannot reach ${serverUrl}: the page's Content-Security-Policy does not allow it. Add ${origin} to connect-src.`;
  if (isThere)
    return `cannot read what ${serverUrl} answers: something is there, and it does not allow pages of ${location.origin}. Register the origin with a key: clientele-server create-key --origin ${location.origin}.${path}`;
  return `cannot reach ${serverUrl}: nothing answers there. Start the server, or correct server-url.${path}`;
}

/** One in a page says enough. By script, because a page's policy may allow no style in markup. */
function showInPlace(host: LitElement, line: string): void {
  const { shadowRoot } = host;
  if (!shadowRoot || !host.isConnected || shown?.deref()?.isConnected) return;
  const box = document.createElement('p');
  box.id = 'clientele-problem';
  box.textContent = line;
  Object.assign(box.style, {
    margin: '0',
    padding: '12px 16px',
    border: '1px dashed',
    font: '14px/1.5 system-ui, sans-serif',
  });
  shadowRoot.append(box);
  shown = new WeakRef(box);
}

let shown: WeakRef<HTMLElement> | undefined;
