import type { Cell } from './cell.ts';
import { neighbours } from './neighbours.ts';

const CANARY = '4.0.0-canary-6808';
const FASTER = { '@docusaurus/faster': '3.10.2' };
const v4 = { future: { v4: true, faster: true } };
const docsOnly = { docs: { routeBasePath: '/' }, blog: false, pages: false };

/** Built by Rspack and with the flags of Docusaurus 4, as new sites are. */
const fast = { dependencies: FASTER, config: v4 };

const bundlers: Cell[] = [
  { name: 'webpack' },
  { name: 'rspack', dependencies: FASTER, config: { future: { faster: { rspackBundler: true } } } },
  { name: 'future.v4', ...fast },
  {
    name: 'canary',
    dependencies: {
      '@docusaurus/core': CANARY,
      '@docusaurus/preset-classic': CANARY,
    },
    mayFail: true,
  },
  { name: 'react-18', dependencies: { react: '18.3.1', 'react-dom': '18.3.1' } },
];

/** The other cells are installed by pnpm, with a configuration in a `.js` file. */
const tools: Cell[] = [
  { name: 'npm', ...fast, installer: 'npm' },
  { name: 'typescript', ...fast, extension: 'ts' },
  { name: 'mjs', ...fast, extension: 'mjs' },
  { name: 'cjs', ...fast, extension: 'cjs' },
];

const contents: Cell[] = [
  { name: 'docs-only', ...fast, preset: docsOnly, page: 'kettle' },
  {
    name: 'blog-only',
    ...fast,
    preset: { docs: false, pages: false, blog: { routeBasePath: '/' } },
    page: 'kettle-news',
  },
  {
    name: 'two-docs',
    ...fast,
    copies: ['handbook'],
    plugins: [
      [
        '@docusaurus/plugin-content-docs',
        { id: 'handbook', path: 'handbook', routeBasePath: 'handbook' },
      ],
    ],
    page: 'handbook/kettle',
  },
  { name: 'versions', ...fast, commands: ['docs:version 1.0'], page: 'docs/next/kettle' },
  {
    name: 'three-locales',
    dependencies: FASTER,
    config: { ...v4, i18n: { defaultLocale: 'en', locales: ['en', 'de', 'ar'] } },
  },
];

const addresses: Cell[] = [
  {
    name: 'hash-router',
    dependencies: FASTER,
    config: { future: { v4: true, faster: true, experimental_router: 'hash' } },
    warning: /hash router has no HTML pages/,
  },
  { name: 'base-url', dependencies: FASTER, config: { ...v4, baseUrl: '/manual/' } },
  { name: 'trailing-slash', dependencies: FASTER, config: { ...v4, trailingSlash: true } },
  { name: 'no-trailing-slash', dependencies: FASTER, config: { ...v4, trailingSlash: false } },
  { name: 'strict-csp', ...fast, env: { SITE_CSP: 'strict' } },
];

/** Docusaurus sites as they are found, one habit a cell. */
export const cells: Cell[] = [...bundlers, ...tools, ...contents, ...addresses, ...neighbours];
