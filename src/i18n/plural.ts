/** Texts by plural category of `Intl.PluralRules`; `#` is replaced by the number. */
export type PluralForms = { readonly other: string } & {
  readonly [category in Intl.LDMLPluralRule]?: string;
};

/** Creates a function that formats a count with the plural forms and the digits of one language. */
export function pluralIn(language: string): (count: number, forms: PluralForms) => string {
  // Created at first use: a page needs one language, and creation costs more than all later calls.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(language);
    numbers ??= new Intl.NumberFormat(language);
    return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
  };
}
