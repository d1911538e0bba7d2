import type { CSSResult, LitElement } from 'lit';
import { addElements } from './add-elements.ts';

/** What the templates of a part are made of, from the file of that part. */
export interface PartFile {
  readonly elements?: Readonly<Record<string, CustomElementConstructor>>;
  readonly styles?: readonly CSSResult[];
}

/** A part of an element that comes in a file of its own, when it is needed or a little earlier. */
export class LazyPart<File extends PartFile, Part> {
  /** Undefined until it is there. */
  current: Part | undefined;
  /** How often in a row it was needed and did not come. */
  failures = 0;

  #host: LitElement;
  #import: () => Promise<File>;
  #begin: (file: File) => Part;
  #loading: Promise<void> | undefined;
  /** Somebody waits for what is being loaded. */
  #isNeeded = false;

  constructor(host: LitElement, load: () => Promise<File>, begin: (file: File) => Part) {
    this.#host = host;
    this.#import = load;
    this.#begin = begin;
  }

  /** It was needed and did not come. So it stays while it is tried again: what says so keeps its place, and the focus. */
  get hasFailed() {
    return this.failures > 0;
  }

  /** Loads what will probably be needed. Says nothing when it does not come: the need itself tries again. */
  prefetch() {
    this.#loading ??= this.#load();
  }

  /** Resolves with undefined when it does not come; asked again, it is tried again. */
  async load(): Promise<Part | undefined> {
    this.#isNeeded = true;
    this.prefetch();
    await this.#loading;
    return this.current;
  }

  /** For whoever draws what needs it. After a failure nothing is tried until a person asks for it. */
  need() {
    if (!this.current && !this.hasFailed) void this.load();
  }

  async #load() {
    try {
      const file = await this.#import();
      this.#adopt(file);
      this.current = this.#begin(file);
      this.failures = 0;
    } catch {
      // The browser has said in its console which file is missing; whoever needs it hears of it by `failures`. Forgotten here, it is
      // fetched anew, but not by every browser: those from before 2026 remember a failure for the life of the page.
      // https://github.com/whatwg/html/pull/10327
      this.#loading = undefined;
      if (!this.#isNeeded) return;
      this.#isNeeded = false;
      this.failures++;
    }
    this.#host.requestUpdate();
  }

  #adopt({ elements = {}, styles = [] }: PartFile) {
    const root = this.#host.shadowRoot;
    if (!root) return;
    addElements(root, elements);
    const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }
}
