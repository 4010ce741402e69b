import { expect, test } from '@jest/globals';
import { withAccountItem } from '../navbar';

const ITEM = { type: 'custom-auth', position: 'right' };

test('the account item comes after the items of the site', () => {
  const docs = { to: '/docs', label: 'Docs' };
  const themeConfig = { navbar: { title: 'Site', items: [docs] }, colorMode: {} };
  expect(withAccountItem(themeConfig)).toEqual({
    navbar: { title: 'Site', items: [docs, ITEM] },
    colorMode: {},
  });
});

test("the site's own config object is left as it is", () => {
  const themeConfig = { navbar: { items: [] } };
  withAccountItem(themeConfig);
  expect(themeConfig).toEqual({ navbar: { items: [] } });
});

test.each([{}, { navbar: undefined }, { navbar: {} }])(
  '%j gets a navbar with the item',
  (config) => {
    expect(withAccountItem(config)).toEqual({ navbar: { items: [ITEM] } });
  },
);

test('an item that the site placed itself stays where it is, and alone', () => {
  const themeConfig = { navbar: { items: [{ type: 'custom-auth', position: 'left' }] } };
  expect(withAccountItem(themeConfig)).toBe(themeConfig);
});
