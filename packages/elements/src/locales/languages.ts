/** The languages of the elements, each with the direction of its writing. A region, such as that of `de-CH`, changes formats only. */
export const languages = { en: 'ltr', de: 'ltr', ar: 'rtl' } as const;

export type Language = keyof typeof languages;
