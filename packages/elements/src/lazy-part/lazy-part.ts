import type { CSSResult, LitElement } from 'lit';
import { addElements } from './add-elements.ts';

/** What the templates of a part are made of, from the file of that part. */
interface PartFile {
  readonly elements?: Readonly<Record<string, CustomElementConstructor>>;
  readonly styles?: readonly CSSResult[];
}

/** A part of an element that comes in a file of its own, when it is needed or a little earlier. */
export class LazyPart<File extends PartFile, Part> {
  /** Undefined until it is there. */
  current: Part | undefined;
  /** It was needed and did not come. */
  hasFailed = false;

  #host: LitElement;
  #import: () => Promise<File>;
  #begin: (file: File) => Part;
  #loading: Promise<void> | undefined;
  /** What a person wants to do with it. */
  #wish: ((part: Part) => unknown) | undefined;

  constructor(host: LitElement, load: () => Promise<File>, begin: (file: File) => Part) {
    this.#host = host;
    this.#import = load;
    this.#begin = begin;
    partsOf.set(host, [...(partsOf.get(host) ?? []), this]);
  }

  /** Loads what will probably be needed. Says nothing when it does not come: the need itself tries again. */
  prefetch() {
    this.#loading ??= this.#load();
  }

  /** Resolves with undefined when it does not come; asked again, it is tried again. */
  async load(): Promise<Part | undefined> {
    if (this.current) return this.current;
    this.#setFailed(false);
    this.prefetch();
    await this.#loading;
    if (!this.current) this.#setFailed(true);
    return this.current;
  }

  /** For whoever draws what needs it. After a failure nothing is tried until a person asks for it. */
  need() {
    if (!this.current && !this.hasFailed) void this.load();
  }

  /** Does something with it as soon as it is there; where it does not come, `retry` does it. The latest wish counts. */
  async use(wish: (part: Part) => unknown): Promise<void> {
    this.#wish = wish;
    const part = await this.load();
    if (!part || this.#wish !== wish) return;
    this.#wish = undefined;
    await wish(part);
  }

  /** A person asks for what did not come. */
  async retry(): Promise<void> {
    await (this.#wish ? this.use(this.#wish) : this.load());
  }

  async #load() {
    try {
      const file = await this.#import();
      this.#adopt(file);
      this.current = this.#begin(file);
      this.#host.requestUpdate();
    } catch {
      // The browser has said in its console which file is missing; whoever needs it hears of it by `hasFailed`. Forgotten here, it is
      // fetched anew: browsers remember only modules that came.
      this.#loading = undefined;
    }
  }

  #adopt({ elements = {}, styles = [] }: PartFile) {
    const root = this.#host.shadowRoot;
    if (!root) return;
    addElements(root, elements);
    const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  #setFailed(hasFailed: boolean) {
    if (hasFailed === this.hasFailed) return;
    this.hasFailed = hasFailed;
    this.#host.requestUpdate();
  }
}

/** The parts of an element that were needed and did not come. */
export function missingParts(host: LitElement): readonly { retry(): Promise<void> }[] {
  return partsOf.get(host)?.filter(({ hasFailed }) => hasFailed) ?? [];
}

const partsOf = new WeakMap<LitElement, readonly { hasFailed: boolean; retry(): Promise<void> }[]>();
