/** The languages that mails are written in. */
const mailLanguages = ['en', 'de', 'ar'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** Texts of a mail in each of them. */
export type MailTexts<Texts> = Readonly<Record<MailLanguage, Texts>>;

/** The one of a locale such as `de-AT`; English where there is none. */
export function mailLanguageOf(locale: string): MailLanguage {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return mailLanguages.find((known) => known === language) ?? 'en';
}
