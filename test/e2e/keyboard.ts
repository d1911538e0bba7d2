import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** How far one tabs before it is a trap, or the place cannot be reached. */
const farthest = 120;

/** Someone who has a keyboard and nothing else; every place they come to must show that the focus is there. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs until the place has the focus. What was passed on the way is returned by its accessible name. */
  async tabTo(place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
    const passed: string[] = [];
    for (let count = 0; count < farthest; count++) {
      await this.page.keyboard.press(key);
      passed.push(await this.#arrive());
      if (await isFocused(place)) return passed;
    }
    throw new assert.AssertionError({ message: `${String(place)} is not reached by ${key}: ${passed.join(' → ')}` });
  }

  /** Presses a key and waits until the place has the focus. */
  async pressInto(key: string, place: Locator): Promise<void> {
    await this.page.keyboard.press(key);
    await this.waitFor(place);
  }

  /** Waits until the place has the focus, wherever it was moved from. */
  async waitFor(place: Locator): Promise<void> {
    await place.first().waitFor();
    const end = performance.now() + 8000;
    while (!(await isFocused(place)))
      assert.ok(performance.now() < end, `The focus is at “${await this.#name()}”, not at ${String(place)}`);
    await this.#arrive();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Whoever uses a keyboard would have to begin at the top of the page again. */
  async assertNotLost(after: string): Promise<void> {
    assert.equal(
      await this.page.evaluate(() => document.activeElement === document.body),
      false,
      `Lost after ${after}`,
    );
  }

  /** Notes how the focused element looks, and compares how the one before it looks now that it has the focus no more. */
  async #arrive(): Promise<string> {
    const unseen = await this.page.evaluate(compareWithUnfocused);
    assert.equal(unseen, null, `Nothing shows that the focus is at ${unseen}`);
    return this.#name();
  }

  async #name(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const text = active?.ariaLabel || active?.textContent?.trim().replaceAll(/\s+/g, ' ').slice(0, 30);
      return `${active?.localName} ${text ?? ''}`.trim();
    });
  }
}

async function isFocused(place: Locator): Promise<boolean> {
  const [first] = await place.elementHandles();
  if (!first) return false;
  return first.evaluate((node) => {
    const element = node as Element;
    const root = element.getRootNode() as Document | ShadowRoot;
    if (root.activeElement !== element) return false;
    // What is inside has the focus, not the element.
    return !element.shadowRoot?.activeElement || element.shadowRoot.delegatesFocus;
  });
}

/** Runs in the page. Returns what showed no difference between having the focus and not having it. */
function compareWithUnfocused(): string | null {
  interface Stop {
    element: Element;
    look: string;
    name: string;
  }
  const memory = globalThis as typeof globalThis & { lastStop?: Stop };
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const last = memory.lastStop;
  if (last?.element === active) return null;
  const isUnseen = last?.element.isConnected && lookOf(last.element) === last.look;
  // A panel that has just come up is seen by itself; on the picker of a date the browser draws its own ring.
  const isSeen = active?.matches('[role=dialog], dialog, input[type=date]:not(:focus-visible)');
  if (!active || active === document.body || isSeen) delete memory.lastStop;
  else
    memory.lastStop = {
      element: active,
      look: lookOf(active),
      name: `${active.localName}.${active.className} ${active.ariaLabel ?? active.textContent?.trim().slice(0, 40) ?? ''}`,
    };
  return isUnseen ? last.name : null;

  /** Its own ring, or that of the label or the box that is drawn for it. */
  function lookOf(element: Element): string {
    const label = element.closest('label');
    return [
      ringOf(element),
      ringOf(element, '::before'),
      label && ringOf(label),
      element.parentElement && ringOf(element.parentElement),
      // A skip link is seen by coming into sight.
      element.getBoundingClientRect().top < 0,
    ].join(' | ');
  }

  function ringOf(element: Element, pseudo?: string): string {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(element, pseudo);
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !outlineColor.endsWith(', 0)');
    return `${isDrawn} ${boxShadow} ${borderColor}`;
  }
}
