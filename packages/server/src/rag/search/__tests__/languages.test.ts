import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createSearch } from '../search.ts';

/** What a page says, and what finds it: other forms of its words, an unfinished word, a typing error. */
interface Case {
  locale: string;
  text: string;
  other: string;
  forms: string;
  begun: string;
  mistyped?: string;
}

const CASES: Case[] = [
  {
    locale: 'de',
    text: 'Die Einstellungen werden in einer Datei gespeichert.',
    other: 'Der Kessel pfeift laut.',
    forms: 'Wo wird die Einstellung einer Datei gespeichert?',
    begun: 'einstel',
    mistyped: 'einstelungen',
  },
  {
    locale: 'fr',
    text: 'Les fichiers de configuration sont chargés au démarrage.',
    other: 'La bouilloire siffle très fort.',
    forms: 'Quand est-ce que le fichier est chargé ?',
    begun: 'démarr',
    mistyped: 'configuraton',
  },
  {
    locale: 'fi',
    text: 'Asetukset tallennetaan tiedostoon.',
    other: 'Kattila viheltää kovaa.',
    forms: 'Minne ohjelman asetuksia tallennetaan aina?',
    begun: 'tiedos',
    mistyped: 'asetkset',
  },
  {
    locale: 'tr',
    text: 'Ayarlar bir dosyada saklanır.',
    other: 'Çaydanlık yüksek sesle öter.',
    forms: 'Programın bütün ayarları nerede saklanır acaba?',
    begun: 'dosy',
    mistyped: 'dosyda',
  },
  {
    locale: 'ru',
    text: 'Настройки хранятся в файле.',
    other: 'Чайник громко свистит.',
    forms: 'Где находится настройка всей программы?',
    begun: 'настр',
    mistyped: 'насторйки',
  },
  {
    locale: 'ar',
    text: 'يصف الكتاب طريقة التثبيت.',
    other: 'الغلاية تصفر بصوت عال.',
    forms: 'أين يمكنني أن أجد كتاب البرنامج؟',
    begun: 'التثب',
    mistyped: 'التثيبت',
  },
  {
    locale: 'hi',
    text: 'किताबें यहाँ रखी जाती हैं।',
    other: 'केतली सीटी बजाती है।',
    forms: 'मुझे सभी किताबों के बारे में कहाँ बताया गया?',
    begun: 'किताब',
  },
  {
    locale: 'ko',
    text: '설정은 파일에 저장됩니다.',
    other: '주전자는 큰 소리를 냅니다.',
    forms: '프로그램의 모든 설정을 어디에서 찾을 수 있나요?',
    begun: '저장',
  },
  {
    locale: 'ja',
    text: '設定ファイルを変更すると、サーバーが再起動します。',
    other: 'やかんが大きな音を出す。',
    forms: '設定の変更はどうすればいいですか？',
    begun: 'サーバ',
    mistyped: 'サーパー',
  },
  {
    locale: 'zh-Hans',
    text: '安装插件之后需要重新启动服务器。',
    other: '水壶发出很大的声音。',
    forms: '如何在电脑上安装插件？',
    begun: '服务',
  },
  {
    locale: 'th',
    text: 'วิธีการติดตั้งปลั๊กอินบนเซิร์ฟเวอร์',
    other: 'กาน้ำร้องเสียงดัง',
    forms: 'ฉันจะติดตั้งโปรแกรมได้อย่างไร?',
    begun: 'ปลั๊ก',
  },
  {
    locale: 'he',
    text: 'ההגדרות נשמרות בקובץ.',
    other: 'הקומקום שורק בקול.',
    forms: 'איפה בדיוק כל ההגדרות של התוכנה נשמרות?',
    begun: 'ההגד',
    mistyped: 'ההגדורת',
  },
  {
    locale: 'ur',
    text: 'ترتیبات فائل میں محفوظ ہوتی ہیں۔',
    other: 'کیتلی زور سے بجتی ہے۔',
    forms: 'پروگرام کی تمام ترتیبات کہاں پر ملتی ہیں؟',
    begun: 'ترتی',
    mistyped: 'ترتیبت',
  },
];

describe('the docs in the language of', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('pglite');
    for (const { locale, text, other } of CASES) {
      const pages = [text, other].map((one, index) =>
        makePage({
          url: `/${locale}/${index}`,
          title: `${index}`,
          locale,
          sections: [makeSection({ headingPath: [], text: one })],
        }),
      );
      await ingestManifest(database.db, makeManifest(pages, { locale }));
    }
  }, 120_000);
  afterAll(() => database.close());

  async function found(query: string, locale: string, prefix: boolean) {
    const scope = { locale, strict: true };
    const { pages } = await createSearch(database.db)({
      query,
      prefix,
      scope,
      pages: 5,
      sectionsPerPage: 1,
    });
    return pages[0]?.sections[0]?.url;
  }

  it.each(CASES)('$locale are found in other words and while typing', async (one) => {
    const { locale, forms, begun, mistyped } = one;
    expect(await found(forms, locale, false)).toBe(`/${locale}/0`);
    expect(await found(begun, locale, true)).toBe(`/${locale}/0`);
    if (mistyped) expect(await found(mistyped, locale, true)).toBe(`/${locale}/0`);
  });
});
