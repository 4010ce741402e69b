import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as cheerio from 'cheerio';
import { duration, fill } from '../locales/fill.ts';
import { LOCALES, type MailLocale, mailLocale } from '../locales/index.ts';
import { buildMail } from '../templates/build.ts';
import { TEMPLATE_DATA, type TemplateData, type TemplateName } from '../templates/data.ts';

const GUIDE = new URL('../../../../../website/docs/guides/ways-to-sign-in.md', import.meta.url);

const SITE = { name: 'Acme Docs', host: 'docs.acme.example' };
const LINK = 'https://docs.acme.example/auth/page#token=s3cr3t_-TOKEN';

const SAMPLES: { [Name in TemplateName]: TemplateData<Name> } = {
  'verify-email': { code: '048151', validForSeconds: 600 },
  'sign-in-code': { code: '048151', validForSeconds: 300 },
  'magic-link': { url: LINK, validForSeconds: 900 },
  'reset-password': { url: LINK, validForSeconds: 3600 },
  'change-email-current': { code: '048151', validForSeconds: 600, newEmail: 'new@acme.example' },
  'change-email-new': { code: '048151', validForSeconds: 600 },
  'email-changed': { newEmail: 'ada.lovelace@acme.example' },
  'password-changed': {},
  'two-factor-changed': { change: 'disabled' },
  'account-deleted': {},
  'existing-account': {
    signInUrl: 'https://docs.acme.example/auth/sign-in',
    resetUrl: 'https://docs.acme.example/auth/forgot-password',
  },
};

const locales = Object.keys(LOCALES).map(mailLocale);
const names = Object.keys(TEMPLATE_DATA).filter((name): name is TemplateName => name in SAMPLES);
const cases = locales.flatMap((locale) => names.map((name) => [locale, name] as const));

function render<Name extends TemplateName>(name: Name, locale: MailLocale = 'en', site = SITE) {
  return buildMail<Name>(name, SAMPLES[name], locale, site);
}

/** Every text of a locale by its path, e.g. `magic-link.button`. */
function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof entry === 'string') return [[here, entry]];
    return typeof entry === 'object' && entry ? leaves(entry, here) : [];
  });
}

/** What is said in a locale: all texts but those of a period, which differ in their number. */
const sentences = (locale: MailLocale) =>
  leaves(LOCALES[locale]).filter(([path]) => !path.startsWith('duration.'));

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('every template in every locale', () => {
  test.each(cases)('%s %s is complete as text and as HTML', (locale, name) => {
    const mail = render(name, locale);
    const $ = cheerio.load(mail.html);
    for (const part of [mail.subject, mail.text, mail.html.replace(/<style>.*<\/style>/, '')]) {
      expect(part).not.toMatch(/[{}]|undefined|\[object/);
    }
    expect(mail.subject).toContain('Acme Docs');
    expect($('html').attr('lang')).toBe(locale);
    expect($('html').attr('dir')).toBe(/^(ar|ur)$/.test(locale) ? 'rtl' : 'ltr');
    expect($('title').text()).toBe(mail.subject);
    expect($('img, table, script, link, form, iframe')).toHaveLength(0);
    expect(mail.html).not.toMatch(/url\(|@import|src=/);
  });

  test.each(cases)('%s %s says the same as text and as HTML', (locale, name) => {
    const mail = render(name, locale);
    const paragraphs = cheerio.load(mail.html)('[role=article] p');
    for (const paragraph of paragraphs.toArray()) {
      expect(mail.text).toContain(cheerio.load(paragraph).text().trim());
    }
    expect(paragraphs.length).toBeGreaterThan(1);
  });

  test.each(locales)('%s has the texts and the places of English', (locale) => {
    const translated = Object.fromEntries(sentences(locale));
    for (const [path, text] of sentences('en')) {
      expect([path, places(translated[path] ?? '')]).toEqual([path, places(text)]);
    }
    const untranslated = sentences('en').filter(([path, text]) => translated[path] === text);
    if (locale !== 'en') expect(untranslated).toEqual([]);
  });

  test.each(locales)(
    '%s has a form for each way in which it counts minutes and hours',
    (locale) => {
      const rules = new Intl.PluralRules(locale);
      const counts = Array.from({ length: 200 }, (_, index) => index + 1);
      const { minutes, hours } = LOCALES[locale].duration;
      for (const forms of [minutes, hours].map((period) => new Map(Object.entries(period)))) {
        for (const count of counts) {
          const form = rules.select(count);
          const alone = counts.filter((other) => rules.select(other) === form).length === 1;
          expect([form, forms.get(form)]).toEqual([form, expect.any(String)]);
          if (!alone) expect(forms.get(form)).toContain('{count}');
        }
      }
    },
  );
});

describe('a code', () => {
  test('stands alone on its line, in the text and in the HTML, and not in the subject', () => {
    const mail = render('verify-email');
    expect(mail.text.split('\n').map((line) => line.trim())).toContain('048151');
    const $ = cheerio.load(mail.html);
    expect(
      $('p')
        .toArray()
        .map((p) => $(p).text()),
    ).toContain('048151');
    expect(mail.subject).not.toContain('048151');
  });

  test('comes after the sentence that a notification shows as its preview', () => {
    expect(render('sign-in-code').text.indexOf('048151')).toBeGreaterThan(100);
  });

  test('says how long it is valid in words of the language', () => {
    expect(render('verify-email', 'de').text).toContain('10 Minuten');
    expect(render('reset-password', 'fr').text).toContain('1 heure');
    expect(render('magic-link').text).toContain('15 minutes');
    expect(duration('ru', LOCALES.ru, 3 * 60)).toBe('3 минуты');
    expect(duration('ru', LOCALES.ru, 21 * 60)).toBe('21 минуту');
    expect(render('reset-password', 'ru').text).toContain('действует 1 час ');
  });
});

describe('a link', () => {
  test('is whole in the text, is the button, and can be copied', () => {
    const mail = render('magic-link');
    const $ = cheerio.load(mail.html);
    expect(mail.text.split('\n')).toContain(LINK);
    expect(
      $('a')
        .toArray()
        .map((a) => $(a).attr('href')),
    ).toEqual([LINK, LINK]);
    expect($('a').last().text()).toBe(LINK);
  });

  test.each([
    ['relative', '/auth/reset#token=x'],
    ['with its token in the query', 'https://docs.acme.example/auth/reset?token=x#y'],
    ['without a token', 'https://docs.acme.example/auth/reset'],
    ['to a script', 'javascript:alert(1)#token=x'],
    ['with a login', 'https://docs.acme.example@evil.example/#token=x'],
  ])('%s is refused', (_what, url) => {
    expect(TEMPLATE_DATA['magic-link'].safeParse({ url, validForSeconds: 60 }).success).toBe(false);
  });
});

describe('a value in a mail', () => {
  test('cannot become markup', () => {
    const site = { name: '<b onmouseover="x">A & B</b>', host: 'docs.acme.example' };
    const mail = render('password-changed', 'en', site);
    const $ = cheerio.load(mail.html);
    expect($('b')).toHaveLength(0);
    expect($('p').first().text()).toContain(site.name);
  });

  test('shows a new address to its owner only', () => {
    const mail = render('email-changed');
    expect(mail.text).toContain('a…@acme.example');
    expect(mail.text + mail.html).not.toContain('lovelace');
  });

  test('asks nobody whether it was them who deleted what an administrator deleted', () => {
    const { advice } = LOCALES.en['account-deleted'];
    const byAdministrator = buildMail('account-deleted', { byAdministrator: true }, 'en', SITE);
    expect(byAdministrator.text).not.toContain(advice);
    expect(byAdministrator.text).toContain('This is the last mail about it.');
  });

  test('that is missing is an error and not a hole', () => {
    expect(() => fill('Hello {site}', {})).toThrow('{site}');
  });
});

describe('the locale', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['fi, fr-CH;q=0.8, en;q=0.9', 'en'],
    ['de;q=0, fr', 'fr'],
    ['FR', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-MX', 'es'],
    ['zh-cn', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['est', 'en'],
    ['*', 'en'],
    ['toString, constructor', 'en'],
    [undefined, 'en'],
  ])('of %s is %s', (wanted, locale) => {
    expect(mailLocale(wanted)).toBe(locale);
  });

  test('is one that the website names, and all of them are named', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const languages = Object.keys(LOCALES).map((locale) => names.of(locale) ?? locale);
    const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(languages.sort());
    expect(readFileSync(GUIDE, 'utf8')).toContain(`that caused them: ${list}.`);
  });
});
