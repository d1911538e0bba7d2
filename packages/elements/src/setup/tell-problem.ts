import type { LitElement } from 'lit';
import type { SetupProblem } from './problems.ts';

/** How long an element may be without what it needs: frameworks and pages set attributes one after the other. */
export const setupWithinMs = 2000;

/** Says on the console what the page's developer has to change. The texts are loaded when there is something to say. */
export function tellProblem(host: LitElement, problem: SetupProblem): void {
  import('./problems.ts').then(
    ({ tell }) => tell(host, problem),
    () => console.error(`<${host.localName}> is not set up right (${problem.kind}).`),
  );
}

/** Takes away what was said in the element's own place. */
export function forgetProblem(host: LitElement): void {
  host.shadowRoot?.getElementById('clientele-problem')?.remove();
}
