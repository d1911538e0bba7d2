import { common } from './en/common.ts';
import type { MessageOverrides, Messages } from './messages.ts';

/** English comes with the code that says it, by `bringEnglish`: a page loads no text of an element that it does not have. */
export const en = completedLater({ common });

/** Adds the texts of an element, or of a part of one. Called where that code begins, so that they are there before it runs. */
export function bringEnglish(texts: MessageOverrides): void {
  add(texts, en);
}

// By the time that a text is asked for, the code that says it has brought it.
function completedLater(texts: Partial<Messages>) {
  return texts as Messages;
}

function add(texts: object, to: object) {
  for (const [key, text] of Object.entries(texts) as [string, unknown][]) {
    const known: unknown = Reflect.get(to, key);
    if (isTree(text) && isTree(known)) add(text, known);
    else Reflect.set(to, key, text);
  }
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
