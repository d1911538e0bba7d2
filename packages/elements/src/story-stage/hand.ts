/** What a person would do in a story to get where it begins. Looks into every shadow root, as a person's eye does. */
export function hand(canvas: Element) {
  return {
    /** Clicks what has this role's tag and this name. */
    async press(name: string | RegExp): Promise<void> {
      const target = await until(`a button “${name}”`, () =>
        pressable(canvas).find((element) =>
          typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
        ),
      );
      target.click();
    },
    /** Writes into the text box of this name, as typing would. */
    async type(name: string, text: string): Promise<void> {
      const box = await until(`a text box “${name}”`, () => boxes(canvas).find((element) => nameOf(element) === name));
      box.focus();
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    async key(key: string, init: KeyboardEventInit = {}): Promise<void> {
      const focused = deepActive();
      focused.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
      );
      // What a browser does by itself only for keys that are really pressed.
      if (key === 'Enter' && focused instanceof HTMLInputElement) focused.form?.requestSubmit();
    },
    blur: () => deepActive().blur(),
    /** The first that is shown. */
    find: <Found extends Element>(selector: string) =>
      until(selector, () => deep(canvas, selector).find((element): element is Found => isShown(element))),
    /** Until this text can be read. */
    read: (text: string) =>
      until(`the text “${text}”`, () =>
        deep(canvas, '*').find((element) => ownText(element).includes(text) && isShown(element)),
      ),
  };
}

/** Everything that matches, through shadow roots. */
export function deep(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) found.push(...deep(shadowRoot, selector));
  return found;
}

/** What `look` finds, as soon as it finds it; rejects after twenty seconds, which a busy machine may take. */
async function until<Found>(what: string, look: () => Found | null | undefined | false): Promise<Found> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`The story waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

function pressable(canvas: Element) {
  const found = deep(
    canvas,
    'button, [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=tab], [role=option], [role=checkbox], input[type=checkbox], input[type=radio], summary',
  );
  return found.filter((element): element is HTMLElement => element instanceof HTMLElement && isShown(element));
}

function boxes(canvas: Element) {
  const found = deep(canvas, 'input, textarea');
  return found.filter(
    (element): element is HTMLInputElement | HTMLTextAreaElement =>
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && isShown(element),
  );
}

function nameOf(element: HTMLElement): string {
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
  const text = element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '';
  return text.replace(/\s+/g, ' ').replace(/ \*$/, '').trim();
}

function ownText(element: Element) {
  return [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
}

function isShown(element: Element) {
  return element.checkVisibility({ visibilityProperty: true });
}

function deepActive(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLElement)) throw new Error('Nothing has the focus.');
  return active;
}
