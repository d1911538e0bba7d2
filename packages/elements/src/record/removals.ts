import { textOf, type Sentence } from '@clientele/ui/bidi/isolated';
import type { LitElement } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';
import { failureText } from './record-states.ts';

interface Removal {
  id: string;
  remove(): Promise<unknown>;
  restore(): Promise<unknown>;
  /** What is said of it; `name` keeps its own direction. */
  words: { removed: Sentence; removeFailed: Sentence; restoreFailed: Sentence };
  name?: string;
}

/** Removes records of a list at once, with Undo in a message. They are hidden before the server has answered, and come back when it refuses. */
export class Removals {
  #host: LitElement;
  #onChange: () => Promise<void>;
  #hidden = new Set<string>();

  /** `onChange`: the server has removed or restored one. */
  constructor(host: LitElement, onChange: () => Promise<void>) {
    this.#host = host;
    this.#onChange = onChange;
  }

  has(id: string): boolean {
    return this.#hidden.has(id);
  }

  async remove(scope: Scope, removal: Removal): Promise<void> {
    const { id, words, name = '' } = removal;
    this.#hide(id, true);
    try {
      await removal.remove();
      scope.toaster.say({
        text: words.removed,
        name,
        undo: { label: scope.messages(recordMessages).actions.undo, run: () => void this.#restore(scope, removal) },
      });
      await this.#onChange();
    } catch (cause) {
      this.#hide(id, false);
      sayFailure(scope, words.removeFailed, cause, name);
    }
  }

  async #restore(scope: Scope, { id, restore, words, name = '' }: Removal) {
    try {
      await restore();
      this.#hide(id, false);
      await this.#onChange();
    } catch (cause) {
      sayFailure(scope, words.restoreFailed, cause, name);
    }
  }

  #hide(id: string, isHidden: boolean) {
    if (isHidden) this.#hidden.add(id);
    else this.#hidden.delete(id);
    this.#host.requestUpdate();
  }
}

/** Says in a message what did not work and why. */
export function sayFailure({ toaster, messages }: Scope, text: Sentence, cause: unknown, name = ''): void {
  const why = failureText(asClienteleError(cause), messages);
  toaster.say({ text: (shown) => `${textOf(text, shown)} ${why}`, name, tone: 'error' });
}

/**
 * Gives the focus of a row that goes away to the row after it, the one before it, or a fallback. To be called before the row goes; in
 * each row the element of the class `takes-focus` gets it.
 */
export async function focusBeside(
  host: LitElement,
  row: Element | null,
  leave: () => void,
  fallback: () => HTMLElement | null,
): Promise<void> {
  const rows = row ? [...host.renderRoot.querySelectorAll(`${row.localName}:has(.takes-focus)`)] : [];
  const at = row ? rows.indexOf(row) : -1;
  // Across groups, too.
  const others = at < 0 ? [] : [rows[at + 1], rows[at - 1]];
  leave();
  await host.updateComplete;
  const next = others.find((other) => other?.isConnected)?.querySelector<HTMLElement>('.takes-focus');
  (next ?? fallback())?.focus();
}
