export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * The form of a text that the locale uses for so many, `#` standing for the number as the locale writes it:
 * `plural('en', 3, { one: '# client', other: '# clients' })`.
 */
export function plural(locale: string, count: number, forms: PluralForms): string {
  let known = rules.get(locale);
  if (!known) rules.set(locale, (known = [new Intl.PluralRules(locale), new Intl.NumberFormat(locale)]));
  const [rule, number] = known;
  return (forms[rule.select(count)] ?? forms.other).replaceAll('#', number.format(count));
}

const rules = new Map<string, [Intl.PluralRules, Intl.NumberFormat]>();
