/** Wordings by plural category of `Intl.PluralRules`; `#` stands for the number. */
export type PluralForms = { readonly other: string } & {
  readonly [category in Intl.LDMLPluralRule]?: string;
};

/** Makes a function that words a count in one language, its number formatted for that language. */
export function pluralIn(language: string): (count: number, forms: PluralForms) => string {
  // Made at first use: a page needs one language, and each of these costs more than all its later calls.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(language);
    numbers ??= new Intl.NumberFormat(language);
    return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
  };
}
