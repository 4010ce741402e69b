import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { manifestPageSchema } from '../../../../server/src/contract/manifest.ts';
import { readPage } from '../readPage';

function read(file: string, plugin = 'docs:default') {
  const html = readFileSync(path.join(__dirname, '..', '__fixtures__', file), 'utf8');
  return readPage({
    html,
    route: { path: '/page', plugin },
    locale: 'en',
    siteTitle: 'Swizzled Root',
  });
}

const section = (file: string, heading: string) =>
  read(file)?.sections.find(({ headingPath }) => headingPath.at(-1) === heading);

test('a doc has its title, description, tags, locale and version, and the server takes it', () => {
  const page = read('intro.html');
  expect(page).toMatchObject({
    url: '/page',
    title: 'Light a boiler',
    description: 'Light a boiler in five minutes.',
    locale: 'en',
    version: 'current',
    plugin: 'docs:default',
    tags: ['boiler', 'first steps'],
    audience: ['public'],
  });
  expect(manifestPageSchema.parse(page)).toEqual(page);
});

test('text runs on within a paragraph and ends a line with it', () => {
  expect(read('intro.html')?.sections[0]).toEqual({
    headingPath: ['Light a boiler'],
    text: 'A boiler holds water & steam. It is lit from below, with --flame set to "low".',
    code: [],
    hash: expect.any(String),
  });
});

test('every list item, with its mark, and every table row is a line of its own', () => {
  expect(section('intro.html', 'How much fuel')).toMatchObject({
    anchor: 'how-much-fuel',
    headingPath: ['Light a boiler', 'Fuel', 'How much fuel'],
    text: 'Size | Coal | Wood\nsmall | 2 kg | 5 kg\nlarge | 9 kg | 20 kg',
  });
  expect(section('intro.html', 'Fuel')?.text.split('\n')).toEqual([
    '- Coal burns slowly.',
    '- Wood burns fast:',
    '  - birch gives light;',
    '  - oak gives heat.',
    '1. Open the hatch.',
    '2. Light the match.',
  ]);
});

test('anchors are those of the page: repeated headings, ids chosen by hand', () => {
  const html = readFileSync(path.join(__dirname, '..', '__fixtures__', 'intro.html'), 'utf8');
  const anchors = read('intro.html')?.sections.map(({ anchor }) => anchor);
  expect(anchors).toEqual([
    undefined,
    'fuel',
    'how-much-fuel',
    'fuel-1',
    'cold-water',
    'footnote-label',
  ]);
  for (const anchor of anchors?.slice(1) ?? []) expect(html).toMatch(new RegExp(`id="?${anchor}`));
});

test('the marks of footnotes are left out of the sentences', () => {
  expect(section('intro.html', 'Water')?.text).toBe('Use cold water.\nNever use hot water.');
});

test('code keeps its language, its title and its blank lines', () => {
  expect(section('controls.html', 'Settings')?.code).toEqual([
    {
      language: 'ts',
      title: 'boiler.config.ts',
      text: "export const boiler = {\n  pressure: 8,\n\n  fuel: 'coal',\n};",
    },
  ]);
});

test('code in tabs is told apart by the label of its tab', () => {
  expect(section('controls.html', 'Installing')).toMatchObject({
    text: '',
    code: [
      { language: 'bash', title: 'npm', text: 'npm install boiler' },
      { language: 'bash', title: 'Yarn', text: 'yarn add boiler' },
    ],
  });
});

test('hidden tabs are read, and a heading inside a tab ends with the tab', () => {
  expect(section('controls.html', 'Platforms')?.text).toBe(
    'Steam\nOpen the red valve.\nElectric\nFlip the switch.',
  );
  expect(section('controls.html', 'Steam pressure')).toMatchObject({
    anchor: 'steam-pressure',
    headingPath: ['Controls', 'Platforms', 'Steam pressure'],
    text: 'Keep it under 8 bar.',
  });
});

test('a heading inside an admonition opens a section, and what follows belongs outside', () => {
  expect(section('controls.html', 'Burns')).toMatchObject({
    headingPath: ['Controls', 'Settings', 'Burns'],
    text: 'Cool them with water.',
  });
  expect(section('controls.html', 'Settings')?.text).toBe(
    'Read this first\nSteam is hot.\nOlder boilers\nBoilers before 1900 have no valve.',
  );
});

test('a heading with nothing but subsections is in their paths only', () => {
  expect(section('controls.html', 'Only subsections')).toBeUndefined();
  expect(section('controls.html', 'The only one')?.headingPath).toEqual([
    'Controls',
    'Only subsections',
    'The only one',
  ]);
});

test('a blog post is read from its body, with the title that stands above it', () => {
  const page = read('post.html', 'blog:default');
  expect(page).toMatchObject({ title: 'Steam is back', plugin: 'blog:default', tags: ['steam'] });
  expect(page?.version).toBeUndefined();
  expect(page?.sections.map(({ text }) => text)).toEqual([
    'People want steam again.',
    '"More steam!"',
  ]);
});

test('on a page made of components, the heading of a link card opens no section', () => {
  expect(read('home.html', 'pages:default')?.sections).toMatchObject([
    { headingPath: ['Warm boilers'], text: 'Everything about keeping a boiler warm.' },
    { headingPath: ['Warm boilers', 'Why warm'], text: 'A cold boiler cracks.\nStart here' },
  ]);
});

test('what only a browser renders is not there', () => {
  expect(read('clientOnly.html')).toMatchObject({ title: 'Live pressure', sections: [] });
});

test('an unlisted page is not read', () => {
  expect(read('unlisted.html')).toBeUndefined();
});

test('a page that opts out in its head is not read', () => {
  const html = readFileSync(path.join(__dirname, '..', '__fixtures__', 'home.html'), 'utf8');
  const page = (head: string) =>
    readPage({
      html: html.replace('</head>', `${head}</head>`),
      route: { path: '/', plugin: 'pages:default' },
      locale: 'en',
      siteTitle: 'Swizzled Root',
    });
  expect(page('')?.title).toBe('Warm boilers');
  expect(page('<meta name=assistant content=false>')).toBeUndefined();
});

test('the hash of a page changes with its text, and only then', () => {
  const html = readFileSync(path.join(__dirname, '..', '__fixtures__', 'intro.html'), 'utf8');
  const hash = (source: string) =>
    readPage({
      html: source,
      route: { path: '/page', plugin: 'docs:default' },
      locale: 'en',
      siteTitle: 'Swizzled Root',
    })?.hash;
  expect(hash(html)).toBe(hash(html.replace('<head>', '<head><meta name=build content=2>')));
  expect(hash(html)).not.toBe(hash(html.replace('Coal burns slowly', 'Coal burns well')));
});
