import type { LitElement, ReactiveController } from 'lit';
import { languages, type Language } from '../locales/languages.ts';
import { isAround, localeOf, nearest } from './locale-of.ts';

/** In which language and how the provider's elements write. */
export class LanguageController implements ReactiveController {
  #host: LitElement & { locale?: string };
  #wanted = new Intl.Locale('en');
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

  /** Of the texts: English where there are none in the language that is wanted. */
  get language(): Language {
    const { language } = this.#wanted;
    return Object.hasOwn(languages, language) ? (language as Language) : 'en';
  }

  /** Of numbers and dates: in another language than that of the texts as the region wanted writes the texts' language. */
  get locale(): string {
    const { language } = this;
    if (this.#wanted.language === language) return this.#wanted.toString();
    return this.#wanted.region ? `${language}-${this.#wanted.region}` : language;
  }

  /** Of the texts; null where the page says it itself: on the provider, or together with the language. */
  get direction(): 'ltr' | 'rtl' | null {
    const host = this.#host;
    const directed = nearest(host, 'dir');
    // A direction around the language is another text's.
    const isSaid = host.locale ? directed === host : directed && isAround(nearest(host, 'lang') ?? directed, directed);
    return isSaid ? null : languages[this.language];
  }

  /** Looks again which locale counts. */
  update() {
    this.#wanted = new Intl.Locale(localeOf(this.#host, this.#host.locale));
  }
}
