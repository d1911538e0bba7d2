import type { Client } from '@clientele/contract';

/** An element that shows what others ask for: the detail sheet. */
export interface Responder {
  /** Which one answers when there are several: a drawer before what stands inline; `never` shows a client of the host's choice. */
  answers(): 'first' | 'second' | 'never';
  /** The client that is shown; null while a new one is created, undefined while it is closed. */
  shownId(): string | null | undefined;
  /** In pixels, how much of the window's inline end it covers; 0 when it covers nothing. */
  drawerWidth(): number;
  /** What it covers cannot give way: it becomes modal until it closes. */
  coverPage(): void;
  open(clientId: string, from: HTMLElement): void;
  create(from: HTMLElement): void;
  /** A person is about to ask for `open`, as it seems: what it needs can be loaded. */
  expectOpen(): void;
  /** The same of `create`. */
  expectCreate(): void;
}

/** An element that has to know what responders show and create, and that others walk along: the directory. */
interface Observer {
  changed(): void;
  created(client: Client): void;
  /** Null for a client that is not among those that it lists. */
  around(clientId: string): Neighbours | null;
}

/** Where a client stands in a list, and who stands beside it. */
export interface Neighbours {
  /** Beginning with 1. */
  readonly position: number;
  readonly count: number;
  /** False: there are more than `count`. */
  readonly isExact: boolean;
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** Loads those that follow; null where they are known, or there are none. */
  readonly loadNext: (() => Promise<void>) | null;
}

/** An element that shows the whole profile of a client. */
interface ProfilePlace {
  openProfile(clientId: string): void;
  /** A list may have become another one: neighbours are asked for again. */
  listChanged(): void;
}

/**
 * What the elements of one provider ask of each other, wherever in the page they are. An element that asks dispatches its
 * cancelable event first; when every listener up to the window has let it pass, it asks here.
 */
export class Requests {
  /** In the order in which they came. */
  #responders = new Set<Responder>();
  /** Those that are open, the latest last. */
  #shown = new Map<Responder, string | null>();
  #observers = new Set<Observer>();
  #profiles = new Set<ProfilePlace>();
  /** What was asked for last while nobody answered: the file of the sheet may be on its way. */
  #unanswered: { from: HTMLElement; answer: (responder: Responder) => void; until: number } | null = null;

  /** The client that is shown; null when there is none, or several elements show one and the latest creates. */
  get openId(): string | null {
    return [...this.#shown.values()].at(-1) ?? null;
  }

  /** In pixels, how much of the window's inline end is covered. */
  get drawerWidth(): number {
    return Math.max(0, ...[...this.#shown.keys()].map((responder) => responder.drawerWidth()));
  }

  /** What the drawer covers cannot give way: what has the focus there would be hidden. */
  coverPage(): void {
    for (const responder of this.#shown.keys()) responder.coverPage();
  }

  get hasOpen(): boolean {
    return this.#shown.size > 0;
  }

  /** Without an element that answers nothing happens, unless one comes within {@link patience}. */
  open(clientId: string, from: HTMLElement): void {
    this.#ask(from, (responder) => responder.open(clientId, from));
  }

  create(from: HTMLElement): void {
    this.#ask(from, (responder) => responder.create(from));
  }

  #ask(from: HTMLElement, answer: (responder: Responder) => void) {
    const responder = this.#responder;
    this.#unanswered = responder ? null : { from, answer, until: performance.now() + patience };
    if (responder) answer(responder);
  }

  /** For hover and focus of what asks for `open`. */
  expectOpen(): void {
    this.#responder?.expectOpen();
  }

  /** The same of what asks for `create`. */
  expectCreate(): void {
    this.#responder?.expectCreate();
  }

  tellCreated(client: Client): void {
    for (const observer of this.#observers) observer.created(client);
  }

  /** Whether there is an element that shows profiles. */
  get hasProfile(): boolean {
    return this.#profiles.size > 0;
  }

  /** The latest one that can shows it; without one nothing happens. */
  openProfile(clientId: string): void {
    [...this.#profiles].at(-1)?.openProfile(clientId);
  }

  showProfiles(place: ProfilePlace): () => void {
    this.#profiles.add(place);
    return () => void this.#profiles.delete(place);
  }

  /** Where a client stands in the first list that has it. */
  around(clientId: string): Neighbours | null {
    for (const observer of this.#observers) {
      const neighbours = observer.around(clientId);
      if (neighbours) return neighbours;
    }
    return null;
  }

  /** To be called by a list that has other rows than before. */
  tellListChanged(): void {
    for (const profile of this.#profiles) profile.listChanged();
  }

  observe(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => void this.#observers.delete(observer);
  }

  respond(responder: Responder): () => void {
    this.#responders.add(responder);
    // When it is drawn: it joins while it is being made.
    queueMicrotask(() => this.#answerLate());
    return () => {
      this.#responders.delete(responder);
      this.#set(responder, undefined);
    };
  }

  /** To be called after each update of a responder. */
  report(responder: Responder): void {
    if (this.#responders.has(responder)) this.#set(responder, responder.shownId());
  }

  #answerLate() {
    const asked = this.#unanswered;
    const responder = this.#responder;
    if (!asked || !responder) return;
    this.#unanswered = null;
    if (asked.from.isConnected && performance.now() < asked.until) asked.answer(responder);
  }

  get #responder(): Responder | undefined {
    const latestFirst = [...this.#responders].toReversed();
    const find = (answers: 'first' | 'second') => latestFirst.find((responder) => responder.answers() === answers);
    return find('first') ?? find('second');
  }

  #set(responder: Responder, id: string | null | undefined) {
    if (this.#shown.get(responder) === id) return;
    this.#shown.delete(responder);
    if (id !== undefined) this.#shown.set(responder, id);
    for (const observer of this.#observers) observer.changed();
  }
}

/** How long a person may wait for the element that answers, in milliseconds. */
const patience = 5000;

/** A list that a client was chosen in. */
interface List extends HTMLElement {
  focusRow(clientId: string): Promise<boolean>;
}

/** Gives the focus back to the row of a client, where it is already back in the list or nowhere: a person may have gone elsewhere. */
export function focusRowAgain(list: HTMLElement | undefined, clientId: string | null): void {
  if (!list?.isConnected || !isList(list) || clientId === null) return;
  const active = (list.getRootNode() as Document | ShadowRoot).activeElement;
  if (!active || active === document.body || active === list) void list.focusRow(clientId);
}

function isList(element: HTMLElement): element is List {
  return 'focusRow' in element && typeof element.focusRow === 'function';
}
