import { describe, expect, it } from '@jest/globals';
import { languageCode, languageOf } from '../language.ts';
import { tokenise } from '../tokenise.ts';

async function termsOf(text: string, locale: string): Promise<string[]> {
  return tokenise(text, await languageOf(locale)).map((token) => token.term);
}

describe('languageOf', () => {
  it.each([
    ['ar', 'الكتاب', 'كتاب'],
    ['bg', 'настройката', 'настройки'],
    ['da', 'indstillinger', 'indstillingen'],
    ['de', 'Einstellungen', 'Einstellung'],
    ['el', 'αρχεία', 'αρχείων'],
    ['en', 'configuring', 'configured'],
    ['es', 'configuraciones', 'configuración'],
    ['fi', 'asetukset', 'asetuksia'],
    ['fr', 'configurations', 'configurer'],
    ['ga', 'gcomhad', 'comhad'],
    ['hi', 'किताबें', 'किताबों'],
    ['hu', 'beállítások', 'beállításokat'],
    ['hy', 'կարգավորումներ', 'կարգավորում'],
    ['id', 'pengaturan', 'mengatur'],
    ['it', 'configurazioni', 'configurazione'],
    ['ko', '설정을', '설정에서'],
    ['lt', 'nustatymai', 'nustatymų'],
    ['nb', 'innstillinger', 'innstillingen'],
    ['ne', 'किताबहरू', 'किताब'],
    ['nl', 'instellingen', 'instelling'],
    ['pt-BR', 'configurações', 'configuração'],
    ['ro', 'setările', 'setare'],
    ['ru', 'настройки', 'настройка'],
    ['sr', 'podešavanja', 'podešavanje'],
    ['sv', 'inställningar', 'inställningen'],
    ['ta', 'புத்தகங்கள்', 'புத்தகம்'],
    ['tr', 'ayarları', 'ayarlar'],
    ['uk', 'налаштування', 'налаштуванням'],
  ])('lets forms of one word meet in %s', async (locale, one, other) => {
    expect(await termsOf(one, locale)).toEqual(await termsOf(other, locale));
  });

  it.each([
    ['de', 'Wie kann ich das', 'und'],
    ['en', 'How can I do a', 'the'],
    ['fr', 'dans les', 'avec'],
    ['es', '¿Cómo es que', 'los'],
  ])('drops the words of %s that carry nothing', async (locale, ...texts) => {
    for (const text of texts) expect(await termsOf(text, locale)).toEqual([]);
  });

  it.each([
    ['ja', '設定ファイルを変更する方法', '設定'],
    ['zh-Hans', '如何安装插件', '安装'],
    ['zh-Hant', '如何安裝外掛程式', '安裝'],
    ['th', 'วิธีการติดตั้งปลั๊กอิน', 'ปลั๊กอิน'],
    ['km', 'របៀបដំឡើង', 'ដំឡើង'],
    ['en', 'the 設定 of it', '設定'],
  ])('finds a word inside a text of %s that has no spaces', async (locale, text, word) => {
    const [term] = await termsOf(word, locale);
    expect(await termsOf(text, locale)).toContain(term);
  });

  it('takes the words of other languages as they stand', async () => {
    expect(await termsOf('Jak nastavit údaje', 'cs')).toEqual(['jak', 'nastavit', 'udaje']);
    expect(await termsOf('cài đặt', 'vi')).toEqual(await termsOf('cai dat', 'vi'));
  });

  it.each(['en-GB', 'en_US', 'EN', 'en-Latn-US'])('knows the language of %s', (locale) => {
    expect(languageCode(locale)).toBe('en');
  });

  it('loads a language once, and is not led astray by names of objects', async () => {
    expect(await languageOf('de')).toBe(await languageOf('de-AT'));
    expect((await languageOf('constructor')).code).toBe('und');
    expect((await languageOf('toString')).code).toBe('und');
  });
});
