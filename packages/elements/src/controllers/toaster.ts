import type { Sentence } from '@clientele/ui/bidi/isolated';
import type { ClienteleToasts, Toast } from '@clientele/ui/toast/toasts';

interface Message {
  text: Sentence;
  /** A client's name within the text: it keeps its own direction. */
  name?: string;
  /** Takes back what was done, also when the element that said it has left the page. */
  undo?: { label: string; run: () => void };
  tone?: 'error';
  /** What it must not cover. */
  about?: Element;
}

/** A place where the messages can be drawn. */
interface Outlet {
  /** Undefined until its live region is in the page. */
  readonly list: ClienteleToasts | undefined;
  /** How many modal dialogs it is inside. */
  readonly modalDepth: number;
  /** Loads the list once more after a failure. */
  retry(): void;
  requestUpdate(): void;
}

/**
 * The messages of one provider's elements, for some seconds each. They are drawn in one place: in the provider, or in the element
 * whose modal dialog makes the provider inert, as long as that is open.
 */
export class Toaster {
  /** An element may have something to say soon: the list is loaded and its live region put into the page. */
  isExpected = false;

  #outlets = new Set<Outlet>();
  #current: Outlet | undefined;
  #toSay: Toast[] = [];
  /** Was said already, by a list that is gone. */
  #toMove: Toast[] = [];

  /** To be called by an element that may say something soon. */
  expect(): void {
    if (this.isExpected) return;
    this.isExpected = true;
    for (const outlet of this.#outlets) outlet.requestUpdate();
  }

  /** Shows a message and reads it out; the returned function takes it away. */
  say({ undo, ...message }: Message): () => void {
    const toast: Toast = { ...message, ...(undo && { actionLabel: undo.label, onAction: undo.run }) };
    this.#toSay.push(toast);
    this.expect();
    for (const outlet of this.#outlets) outlet.retry();
    this.settle();
    return () => {
      this.#toSay = this.#toSay.filter((other) => other !== toast);
      this.#toMove = this.#toMove.filter((other) => other !== toast);
      this.#current?.list?.dismiss(toast);
    };
  }

  /** Someone else acts: what was done before is not theirs to read or to undo. */
  clear(): void {
    this.#toSay = [];
    this.#toMove = [];
    this.#current?.list?.release();
  }

  /** Brings the messages to where they can be used now. To be called when a dialog or what must not be covered has changed. */
  settle(): void {
    const outlet = [...this.#outlets].reduce<Outlet | undefined>(
      (best, other) => (best && best.modalDepth >= other.modalDepth ? best : other),
      undefined,
    );
    const list = outlet?.list;
    if (!list) return;
    if (outlet !== this.#current) this.#take(outlet);
    list.adopt(this.#toMove.splice(0));
    for (const toast of this.#toSay.splice(0)) list.show(toast);
    list.place();
  }

  join(outlet: Outlet): void {
    this.#outlets.add(outlet);
    this.settle();
  }

  leave(outlet: Outlet): void {
    this.#outlets.delete(outlet);
    if (outlet === this.#current) this.#take(undefined);
    this.settle();
  }

  #take(outlet: Outlet | undefined) {
    this.#toMove.push(...(this.#current?.list?.release() ?? []));
    this.#current = outlet;
  }
}
