/** What a cell changes in the site that all of them share. Everything has to be JSON. */
export interface Cell {
  name: string;
  /** Versions besides, or instead of, those of the shared site. */
  dependencies?: Record<string, string>;
  /** Replaces fields of the configuration. */
  config?: Record<string, unknown>;
  /** Options of the classic preset. */
  preset?: Record<string, unknown>;
  /** Further plugins. */
  plugins?: unknown[];
  /** Language of the configuration; JavaScript unless said. */
  typescript?: true;
  /** How it is installed; by pnpm unless said. */
  installer?: 'npm';
  /** The page that is asked on, below the base URL; the first doc unless said. */
  page?: string;
  /** What the build has to say, where there is nothing to ask. */
  warning?: RegExp;
  /** May fail: the result is told, and counts for nothing. */
  mayFail?: true;
  /** Further folders, each a copy of the docs. */
  copies?: string[];
  /** Versions that are cut before the build. */
  versions?: string[];
}

const CANARY = '4.0.0-canary-6822';
const FASTER = { '@docusaurus/faster': '3.10.2' };
const fast = { future: { v4: true, faster: true } };
const docsOnly = { docs: { routeBasePath: '/' }, blog: false, pages: false };

/** Docusaurus sites as they are found, one habit a cell. */
export const cells: Cell[] = [
  { name: 'webpack' },
  { name: 'rspack', dependencies: FASTER, config: { future: { faster: { rspackBundler: true } } } },
  { name: 'future.v4', dependencies: FASTER, config: fast },
  {
    name: 'canary',
    dependencies: {
      '@docusaurus/core': CANARY,
      '@docusaurus/preset-classic': CANARY,
    },
    mayFail: true,
  },
  { name: 'react-18', dependencies: { react: '18.3.1', 'react-dom': '18.3.1' } },
  { name: 'typescript', dependencies: FASTER, config: fast, typescript: true },
  { name: 'npm', dependencies: FASTER, config: fast, installer: 'npm' },
  { name: 'docs-only', dependencies: FASTER, config: fast, preset: docsOnly, page: 'kettle' },
  {
    name: 'blog-only',
    dependencies: FASTER,
    config: fast,
    preset: { docs: false, pages: false, blog: { routeBasePath: '/' } },
    page: 'kettle-news',
  },
  {
    name: 'two-docs',
    dependencies: FASTER,
    config: fast,
    copies: ['handbook'],
    plugins: [
      [
        '@docusaurus/plugin-content-docs',
        { id: 'handbook', path: 'handbook', routeBasePath: 'handbook' },
      ],
    ],
    page: 'handbook/kettle',
  },
  {
    name: 'versions',
    dependencies: FASTER,
    config: fast,
    versions: ['1.0'],
    page: 'docs/next/kettle',
  },
  {
    name: 'three-locales',
    dependencies: FASTER,
    config: { ...fast, i18n: { defaultLocale: 'en', locales: ['en', 'de', 'ar'] } },
  },
  {
    name: 'hash-router',
    dependencies: FASTER,
    config: { future: { v4: true, faster: true, experimental_router: 'hash' } },
    warning: /hash router has no HTML pages/,
  },
  { name: 'base-url', dependencies: FASTER, config: { ...fast, baseUrl: '/manual/' } },
  { name: 'trailing-slash', dependencies: FASTER, config: { ...fast, trailingSlash: true } },
  { name: 'no-trailing-slash', dependencies: FASTER, config: { ...fast, trailingSlash: false } },
];
