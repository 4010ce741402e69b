import { expect, test } from '@jest/globals';
import { privacyOptions } from '../privacyOptions';
import { privacyTexts, privacyTranslations, translatePrivacyTexts } from '../privacyTexts';

const texts = privacyTexts(
  privacyOptions.parse({
    policy: 'We keep it.',
    policyUrl: '/privacy',
    questions: { software: { label: 'Which version?', hint: 'A number.' }, hardware: false },
  }),
);

test('a site that says nothing of its own has nothing to translate', () => {
  expect(privacyTranslations(privacyTexts(privacyOptions.parse({})))).toEqual([]);
});

test('the texts of a site are written into one file for its translators', () => {
  const [file, ...others] = privacyTranslations(texts);
  expect(others).toEqual([]);
  expect(file?.path).toBe('privacy');
  expect(file?.content).toEqual({
    policy: { message: 'We keep it.', description: expect.any(String) },
    'questions.software.label': { message: 'Which version?', description: expect.any(String) },
    'questions.software.hint': { message: 'A number.', description: expect.any(String) },
  });
});

test('a locale shows what its translators wrote, and the site’s own words where they did not', () => {
  const content = {
    policy: { message: 'Nous le gardons.' },
    'questions.software.label': { message: 'Quelle version ?' },
  };
  expect(translatePrivacyTexts(texts, [{ path: 'privacy', content }])).toEqual({
    policy: 'Nous le gardons.',
    policyUrl: '/privacy',
    questions: { software: { label: 'Quelle version ?', hint: 'A number.' }, hardware: false },
  });
});

test('a translation adds nothing that the site has not set', () => {
  const content = { 'questions.hardware.label': { message: 'Et le matériel ?' } };
  const none = privacyTexts(privacyOptions.parse({}));
  expect(translatePrivacyTexts(none, [{ path: 'privacy', content }])).toEqual({
    policy: undefined,
    policyUrl: undefined,
    questions: { software: {}, hardware: {} },
  });
});
