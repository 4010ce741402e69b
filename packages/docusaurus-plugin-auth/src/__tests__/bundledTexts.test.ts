import { expect, test } from '@jest/globals';
import { bundledTexts } from '../bundledTexts';

const signIn = async (locale: string) =>
  (await bundledTexts(locale))['plugin-auth.navbar.signIn'] ?? 'the English of the source';

test.each([
  ['de', 'Anmelden'],
  ['de-AT', 'Anmelden'],
  ['es-MX', 'Iniciar sesión'],
  ['es-419', 'Iniciar sesión'],
  ['ru-RU', 'Войти'],
  ['ar-EG', 'تسجيل الدخول'],
  ['zh', '登录'],
  ['zh-CN', '登录'],
  ['pt', 'Entrar'],
  ['pt-BR', 'Entrar'],
])('a site in %s gets the texts of its language', async (locale, text) => {
  expect(await signIn(locale)).toBe(text);
});

test('a site in European Portuguese gets the Brazilian texts rather than English ones', async () => {
  expect(await bundledTexts('pt-PT')).toEqual(await bundledTexts('pt-BR'));
});

test.each(['en', 'en-GB', 'zh-TW', 'fi'])(
  'a site in %s keeps the English of the source',
  async (locale) => {
    expect(await bundledTexts(locale)).toEqual({});
  },
);
