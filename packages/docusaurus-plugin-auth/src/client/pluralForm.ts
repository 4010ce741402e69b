import { pluginConfig } from './config';

/** In which translators write the forms of their language. */
const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * The form of a text that fits a number. The theme has such a function too, but is itself split into
 * more pieces when other code uses it.
 *
 * @param forms all of the language, separated by bars
 * @example
 * pluralForm(1, 'One result|{count} results'); // 'One result'
 */
export function pluralForm(count: number, forms: string, locale = pluginConfig.locale): string {
  const rules = new Intl.PluralRules(locale);
  const { pluralCategories } = rules.resolvedOptions();
  const known = ORDER.filter((name) => pluralCategories.includes(name));
  const texts = forms.split('|');
  return texts[known.indexOf(rules.select(count))] ?? texts.at(-1) ?? forms;
}
