import type { PrismTheme } from 'prism-react-renderer';

interface Palette {
  background: string;
  plain: string;
  comment: string;
  string: string;
  literal: string;
  keyword: string;
  name: string;
  property: string;
}

/** Every colour keeps a contrast of at least 4.5 to 1 on its background. */
function codeTheme(palette: Palette): PrismTheme {
  return {
    plain: { color: palette.plain, backgroundColor: palette.background },
    styles: [
      { types: ['comment', 'prolog', 'doctype'], style: { color: palette.comment } },
      { types: ['string', 'attr-value', 'inserted', 'char'], style: { color: palette.string } },
      {
        types: ['number', 'boolean', 'constant', 'variable', 'symbol', 'deleted', 'url'],
        style: { color: palette.literal },
      },
      { types: ['keyword', 'tag', 'selector', 'atrule'], style: { color: palette.keyword } },
      { types: ['function', 'class-name', 'builtin'], style: { color: palette.name } },
      { types: ['property', 'attr-name'], style: { color: palette.property } },
    ],
  };
}

export const lightCode = codeTheme({
  background: '#f4f6f6',
  plain: '#24323a',
  comment: '#5b6b73',
  string: '#15673f',
  literal: '#8a4b08',
  keyword: '#8b2d6b',
  name: '#1d5a9b',
  property: '#0b6a68',
});

export const darkCode = codeTheme({
  background: '#17222a',
  plain: '#dbe5ea',
  comment: '#93a5af',
  string: '#93dfb0',
  literal: '#f2bf83',
  keyword: '#eda0d0',
  name: '#96c8f7',
  property: '#74dad4',
});
