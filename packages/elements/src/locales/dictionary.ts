import { en } from './en.ts';
import type { Messages } from './messages.ts';

/** The texts of one language. */
export interface Dictionary {
  language: string;
  direction: 'ltr' | 'rtl';
  messages: Messages;
}

/** Languages other than English, each a file of its own that is loaded when it is first needed. */
const loaders: Readonly<Record<string, () => Promise<Dictionary>>> = {
  de: async () => ({ language: 'de', direction: 'ltr', messages: (await import('./de.ts')).de }),
  ar: async () => ({ language: 'ar', direction: 'rtl', messages: (await import('./ar.ts')).ar }),
};

export const english: Dictionary = { language: 'en', direction: 'ltr', messages: en };

/** The texts for a locale; English where there are none in its language. At once when they are there, else as a promise. */
export function loadDictionary(locale: string): Dictionary | Promise<Dictionary> {
  const { language } = new Intl.Locale(locale);
  const load = Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  return load?.() ?? english;
}
