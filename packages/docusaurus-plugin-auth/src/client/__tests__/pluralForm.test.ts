import { beforeAll, expect, jest, test } from '@jest/globals';

jest.mock('../config', () => ({ pluginConfig: { locale: 'en' } }));

import type * as PluralForm from '../pluralForm';

let pluralForm: typeof PluralForm.pluralForm;
beforeAll(async () => {
  ({ pluralForm } = await import('../pluralForm'));
});

test.each([
  ['en', 'one|other', [1, 'one'], [2, 'other']],
  ['ru', 'one|few|many|other', [21, 'one'], [3, 'few'], [11, 'many']],
  ['ja', 'other', [1, 'other']],
  // Fewer forms than the language has: the last stands for those that are missing.
  ['ru', 'one|other', [3, 'other'], [11, 'other']],
] as [locale: string, forms: string, ...expected: [count: number, form: string][]][])(
  'in %s a number takes its form of "%s"',
  (locale, forms, ...expected) => {
    for (const [count, form] of expected) expect(pluralForm(count, forms, locale)).toBe(form);
  },
);
