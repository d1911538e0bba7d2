import type { LitElement } from 'lit';
import { english, loadDictionary, type Dictionary } from '../locales/dictionary.ts';
import { localeOf } from './locale-of.ts';

/** The provider's locale and the dictionary for it, which may have to be loaded first. */
export class Language {
  #host: LitElement & { locale?: string };
  #locale: string | undefined;
  #dictionary: Dictionary | undefined;
  /** `lang` and `dir` are set here and not by the host. */
  #marked = false;

  constructor(host: LitElement & { locale?: string }) {
    this.#host = host;
  }

  get locale(): string {
    return this.#locale ?? 'en';
  }

  /** Undefined until the first dictionary is there, so that nothing flashes up in English. */
  get dictionary(): Dictionary | undefined {
    return this.#dictionary;
  }

  /** Looks again which locale counts. A dictionary that has to be loaded for it requests another update. */
  update() {
    const locale = localeOf(this.#host, this.#host.locale);
    if (locale !== this.#locale) {
      this.#locale = locale;
      this.#load(locale);
    }
  }

  #load(locale: string) {
    const found = loadDictionary(locale);
    if (!(found instanceof Promise)) return this.#take(found);
    found.then(
      (dictionary) => this.#locale === locale && this.#take(dictionary),
      (error: unknown) => {
        console.error(`Clientele could not load its texts for ${locale}; it goes on in English.`, error);
        if (this.#locale === locale) this.#take(english);
      },
    );
  }

  #take(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#mark(dictionary);
    this.#host.requestUpdate();
  }

  /** Only a locale of the provider's own needs saying: another one comes from a `lang` that says it already. */
  #mark({ language, direction }: Dictionary) {
    const host = this.#host;
    if (!this.#marked && (!host.locale || host.hasAttribute('lang') || host.hasAttribute('dir'))) return;
    this.#marked = true;
    host.lang = this.locale.startsWith(language) ? this.locale : language;
    host.dir = direction;
  }
}
