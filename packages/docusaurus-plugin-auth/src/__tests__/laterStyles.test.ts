import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { isLater, laterStyles } from '../laterStyles';

const THEME = path.join(__dirname, '..', 'theme');
const WRAPPERS = path.join(__dirname, '..', 'wrappers');
/** Parts that pages of a site may show by themselves. */
const SHOWN = ['AccountNavbarItem', 'AuthLink', 'RequireSignIn'];

const readPart = (part: string) => {
  const files = ['index.tsx', '../index.ts'].map((file) => path.join(THEME, part, file));
  const file = [...files, path.join(THEME, `${part}.ts`)].find(existsSync);
  return file ? readFileSync(file, 'utf8') : '';
};

const imported = (source: string) =>
  [...source.matchAll(/^import (?!type)[^;]*? from '@theme\/([^']+)'/gm)].map(
    ([, part = '']) => part,
  );

/** Every part that is loaded along with others, so that a page may be rendered with it. */
function rendered(): Set<string> {
  const wrappers = readdirSync(WRAPPERS).map((file) =>
    readFileSync(path.join(WRAPPERS, file), 'utf8'),
  );
  const parts = new Set([...SHOWN, ...wrappers.flatMap(imported)]);
  // A set gives what is added on the way, too.
  for (const part of parts) for (const other of imported(readPart(part))) parts.add(other);
  return parts;
}

const sheets = readdirSync(THEME, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css'))
  .map((file) => path.join(THEME, file));

test('what is rendered in advance has its styles in a file, and most else in its script', () => {
  const parts = rendered();
  const later = sheets.filter(isLater);
  const early = later.filter((file) => parts.has(path.relative(THEME, path.dirname(file))));
  expect(early).toEqual([]);
  expect(later.length).toBeGreaterThan(sheets.length / 2);
  expect(later).toContain(path.join(THEME, 'ChatWidget/Panel/styles.module.css'));
});

test('styles of the site, of other packages and of ejected parts stay where they are', () => {
  expect(isLater('/site/src/theme/ChatWidget/Panel/styles.module.css')).toBe(false);
  expect(isLater('/site/src/css/custom.css')).toBe(false);
  expect(isLater(path.join(THEME, 'ChatWidget/Panel/index.js'))).toBe(false);
});

const modules = { localIdentName: '[local]_[contenthash:base64:4]' };
const utils = {
  getStyleLoaders: (_isServer: boolean, options = {}) => [
    { loader: 'extract' },
    { loader: 'css-loader', options },
  ],
};

test('only the rule for modules of styles is parted, and both parts name classes alike', () => {
  const plain = { test: /\.css$/, exclude: /\.module\.css$/, use: [{ loader: 'css-loader' }] };
  const own = { test: /\.module\.css$/, use: [{ loader: 'css-loader', options: { modules } }] };
  const [first, others, later] = laterStyles([plain, own], utils);
  expect(first).toBe(plain);
  expect(others).toEqual({ ...own, exclude: isLater });
  expect(later).toEqual({
    test: isLater,
    use: [
      path.join(__dirname, '..', 'stylesLoader.js'),
      { loader: 'css-loader', options: { modules, importLoaders: 1, sourceMap: false } },
    ],
  });
});

test('rules that are written in another way are left as they are', () => {
  const rules = [{ test: /\.css$/, type: 'css/auto' }];
  expect(laterStyles(rules, utils)).toBe(rules);
});
