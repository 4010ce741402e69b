import { describe, expect, it } from '@jest/globals';
import { base, ids, locales, textsOf } from './localeFiles';

/** Words that are the same in another language, and brand names. A text of nothing else may stay. */
const SAME: Record<string, string[]> = {
  de: ['Computer', 'Name', 'Passkey', 'Passkeys', 'System', 'Tablet'],
  es: ['No'],
  fr: ['Administration', 'Conversations', 'Pages', 'Questions', 'Services', 'Sessions', 'Sources'],
  it: ['Computer', 'Password', 'Tablet'],
  'pt-BR': ['Tablet'],
};

/** The writing of a language, where it is another one than that of English. */
const WRITING: Record<string, RegExp> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Hans: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  Kore: /\p{Script=Hangul}/u,
};

/** What has no place in a text: quotes and dots of a typewriter, spaces that are not seen. */
const TYPEWRITER = /["']|\.\.\.|^\s|\s$|[ \u00a0\u202f]{2}|\t|\n/;

/** In French these marks stay on the line of their word: by a no-break space, U+00A0. */
const LOOSE_MARK = / [:;?!»]|« /;

const COUNTS = Array.from({ length: 201 }, (_, count) => count);

const placeholders = (text = ''): string[] => [
  ...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()),
];

/** The counts for which a locale has a form of its own, in the order of Docusaurus. */
function countsByForm(locale: string): number[][] {
  const rules = new Intl.PluralRules(locale);
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) =>
    COUNTS.filter((count) => rules.select(count) === form),
  );
  // Some languages have a form for millions or for fractions, which nothing here counts.
  return forms.filter((counts) => counts.length > 0);
}

/** The texts that are chosen by a number, and their forms. */
const counted = ids.filter((id) => base[id]?.includes('|'));

/** The texts of a locale for which something holds, with what they say. */
function textsWhere(locale: string, holds: (text: string, id: string) => boolean): string[] {
  const texts = textsOf(locale);
  return ids.flatMap((id) => (holds(texts[id] ?? '', id) ? [`${id}: ${texts[id]}`] : []));
}

describe.each(locales)('the texts in %s', (locale) => {
  it('have the same placeholders as in English', () => {
    const texts = textsOf(locale);
    const mine = ids.map((id) => [id, placeholders(texts[id])]);
    expect(mine).toEqual(ids.map((id) => [id, placeholders(base[id])]));
  });

  it('have a form for each way in which the language counts, and name the count in it', () => {
    const texts = textsOf(locale);
    const byForm = countsByForm(locale);
    for (const id of counted) {
      const forms = texts[id]?.split('|') ?? [];
      expect([id, forms.length]).toEqual([id, byForm.length]);
      byForm.forEach((counts, index) => {
        // "One result" may do without a number: nothing else is meant by it. None has its own text.
        const single = counts.filter((count) => count > 0).length < 2;
        const wanted = placeholders(base[id]).filter((name) => name !== '{count}' || !single);
        expect([id, placeholders(forms[index])]).toEqual([id, expect.arrayContaining(wanted)]);
      });
    }
  });

  it('are translated, but for words that are the same in both languages', () => {
    const texts = textsOf(locale);
    const same = ids.filter((id) => texts[id] === base[id]).map((id) => texts[id]);
    expect([...new Set(same)].sort()).toEqual(SAME[locale] ?? []);
  });

  it('are in the writing of the language', () => {
    const writing = WRITING[new Intl.Locale(locale).maximize().script ?? ''];
    const other = (text: string) =>
      writing !== undefined && !writing.test(text) && /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    expect(textsWhere(locale, other)).toEqual([]);
  });

  it('are set as print is', () => {
    expect(textsWhere(locale, (text) => TYPEWRITER.test(text))).toEqual([]);
    expect(textsWhere(locale, (text) => locale === 'fr' && LOOSE_MARK.test(text))).toEqual([]);
  });
});
