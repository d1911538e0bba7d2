import type { LitElement, ReactiveController } from 'lit';
import { english, loadDictionary, type Dictionary } from '../locales/dictionary.ts';
import { isAround, localeOf, nearest } from './locale-of.ts';

/** The provider's locale and the dictionary for it, which may have to be loaded first. */
export class Language implements ReactiveController {
  #host: LitElement & { locale?: string };
  #locale: string | undefined;
  #dictionary: Dictionary | undefined;
  #observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => isAround(target, this.#host))) this.#host.requestUpdate();
  });

  constructor(host: LitElement & { locale?: string }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    // A page may change its language while it is open.
    const options = { subtree: true, attributeFilter: ['lang', 'dir'] };
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, options);
      if (!(root instanceof ShadowRoot)) return;
    }
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** In which texts, plurals, numbers and dates are written: where there are no texts in a language, English as its region writes it. */
  get locale(): string {
    const { language } = this.#dictionary ?? english;
    const wanted = new Intl.Locale(this.#locale ?? language);
    if (wanted.language === language) return wanted.toString();
    return wanted.region ? `${language}-${wanted.region}` : language;
  }

  /** Of the texts; null where the page says it itself: on the provider, or together with the language. */
  get direction(): 'ltr' | 'rtl' | null {
    const host = this.#host;
    const directed = nearest(host, 'dir');
    // A direction around the language is another text's.
    const isSaid = host.locale ? directed === host : directed && isAround(nearest(host, 'lang') ?? directed, directed);
    return isSaid ? null : (this.#dictionary ?? english).direction;
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
    this.#host.requestUpdate();
  }
}
