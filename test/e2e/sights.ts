// What a page looks like to those who see it, found out from within it. Each of these runs in the page.

/** Whether the page scrolls sideways, and which texts and controls are cut off or out of reach. */
export function cutOff(): { scrolls: boolean; cut: string[] } {
  const root = document.scrollingElement ?? document.documentElement;
  const cut: string[] = [];
  visit(document);
  return { scrolls: root.scrollWidth > root.clientWidth, cut };

  function visit(scope: Document | ShadowRoot) {
    for (const element of scope.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (isInHost(element) && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        judge(element);
    }
  }

  function isInHost(element: Element): boolean {
    return element.getRootNode() instanceof ShadowRoot;
  }

  function judge(element: HTMLElement) {
    const row = element.parentElement?.closest('[data-id].row');
    if (row && element.matches('.name, .second, .cell:not(.cell-name)')) {
      const below = element.getBoundingClientRect().bottom - row.getBoundingClientRect().bottom;
      if (below > 1) cut.push(`${element.className} is ${Math.round(below)} px lower than its row`);
    }
    if (!element.matches('button, input, textarea, h2, h3, label, [role=tab], .label')) return;
    if (element.closest('.visually-hidden, .row, .head-row, [inert]')) return;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return;
    const name = `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`;
    if (box.left < -1 || box.right > innerWidth + 1)
      cut.push(`${name} lies outside (${box.left}–${box.right} of ${innerWidth})`);
    // What is written in a field scrolls in it.
    const isField = element.matches('input, textarea');
    const { overflowX } = getComputedStyle(element);
    if (!isField && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      cut.push(`${name} is cut`);
  }
}

/** From now on notes every animation and transition of more than a hundredth of a second, in every shadow root. */
export function longMotions(): void {
  const memory = globalThis as typeof globalThis & { motions: string[] };
  memory.motions = [];
  const roots = new Set<Document | ShadowRoot>();
  const look = () => {
    collect(document);
    for (const root of roots) root.getAnimations().forEach(note);
    requestAnimationFrame(look);
  };
  look();

  function collect(root: Document | ShadowRoot) {
    roots.add(root);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) collect(shadowRoot);
  }

  function note(animation: Animation) {
    const timing = animation.effect?.getComputedTiming();
    const duration = Number(timing?.duration ?? 0);
    const effect = animation.effect instanceof KeyframeEffect ? animation.effect : undefined;
    if (duration <= 10) return;
    const what = animation instanceof CSSTransition ? animation.transitionProperty : 'animation';
    const line = `${effect?.target?.localName}.${effect?.target?.className}${effect?.pseudoElement ?? ''} ${what} ${duration} ms`;
    if (!memory.motions.includes(line)) memory.motions.push(line);
  }
}
