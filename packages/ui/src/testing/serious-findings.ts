import { emulateMedia } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';

/** What axe-core finds in an element, shadow roots included, in light and in dark; one line each. Empty is good. */
export async function seriousFindings(element: HTMLElement): Promise<string[]> {
  const findings: string[] = [];
  // Colours in the middle of a transition are nobody's choice.
  await emulateMedia({ reducedMotion: 'reduce' });
  finishTransitions(document);
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    // The page around has the colour of the scheme, as a host's would.
    document.body.style.background = scheme === 'dark' ? '#17191d' : '#fff';
    const { violations } = await theAxe().run(element, { rules: { region: { enabled: false } } });
    for (const { id, impact, nodes } of violations) {
      if (impact === 'minor') continue;
      for (const node of nodes) findings.push(`${scheme}: ${id} ${node.html} ${node.failureSummary ?? ''}`);
    }
  }
  document.documentElement.style.removeProperty('color-scheme');
  document.body.style.removeProperty('background');
  // The way back is taken at once as well, before motion is allowed again.
  document.body.getBoundingClientRect();
  await emulateMedia({ reducedMotion: 'no-preference' });
  return findings;
}

/** What began to move before motion was reduced arrives now. Each tree lists its own. */
function finishTransitions(root: Document | ShadowRoot) {
  for (const animation of root.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) finishTransitions(shadowRoot);
}

// The file registers itself on the window, since it is no module.
function theAxe() {
  return (window as typeof window & { axe: typeof axe }).axe;
}
