type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * The form of a text that the language uses for so many, `#` standing for the number as the locale writes it:
 * `plural('en-GB', 3, { one: '# client', other: '# clients' })`.
 */
type Plural = (locale: string, count: number, forms: PluralForms) => string;

/** By the rules of the language in which the forms are written, whatever the locale. */
export function pluralIn(language: string): Plural {
  let rules: Intl.PluralRules | undefined;
  return (locale, count, forms) => {
    rules ??= new Intl.PluralRules(language);
    let number = numbers.get(locale);
    if (!number) numbers.set(locale, (number = new Intl.NumberFormat(locale)));
    return (forms[rules.select(count)] ?? forms.other).replaceAll('#', number.format(count));
  };
}

const numbers = new Map<string, Intl.NumberFormat>();
