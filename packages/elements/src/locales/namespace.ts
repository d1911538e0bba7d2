import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';

/** A file of texts for each language but English. A text that is missing in one of them does not compile. */
type Files<Texts> = Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ texts: Texts }>>>;

/**
 * Texts that are needed together: those of an element, or of an inner element that is loaded later. The element that imports a
 * namespace brings its English; a file of another language is loaded when the element is first shown in it.
 */
export class Namespace<Name extends keyof Messages = keyof Messages> {
  readonly name: Name;
  #files: Files<Messages[Name]>;
  #texts: Partial<Record<Language, Messages[Name]>>;
  #loading: Partial<Record<Language, Promise<void>>> = {};
  #failed = new Set<Language>();

  constructor(name: Name, english: Messages[Name], files: Files<Messages[Name]>) {
    this.name = name;
    this.#texts = { en: english };
    this.#files = files;
  }

  has(language: Language): boolean {
    return language in this.#texts;
  }

  /** Its file could not be loaded when it was last tried. */
  hasFailed(language: Language): boolean {
    return this.#failed.has(language);
  }

  /** In English until the file of the language is there. */
  in(language: Language): Messages[Name] {
    return (this.#texts[language] ?? this.#texts.en) as Messages[Name];
  }

  /**
   * Resolves when the texts are there, or cannot be had; then it may be called again. Browsers from before 2026 remember a failure
   * for the life of the page. https://github.com/whatwg/html/pull/10327
   */
  load(language: Language): Promise<void> {
    return (this.#loading[language] ??= this.#load(language));
  }

  async #load(language: Language) {
    if (language === 'en') return;
    try {
      this.#texts[language] = (await this.#files[language]()).texts;
    } catch (error) {
      delete this.#loading[language];
      if (this.#failed.has(language)) return;
      this.#failed.add(language);
      console.error(`Clientele could not load its ${language} texts (${this.name}), and shows them in English.`, error);
    }
  }
}
