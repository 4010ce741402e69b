import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import type { Options as ClassicOptions, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { darkCode, lightCode } from './src/codeThemes';
import rtlStyles from './src/gallery/rtlStyles';

const config: Config = {
  title: 'Docusaurus Auth',
  tagline: 'Sign-in and an assistant that answers from your docs, on a server of your own.',
  favicon: 'img/favicon.svg',
  url: process.env.SITE_URL ?? 'http://localhost:3000',
  baseUrl: '/',
  future: { v4: true, faster: true },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: { hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  i18n: { defaultLocale: 'en', locales: ['en'] },

  plugins: [
    [
      'docusaurus-plugin-auth',
      {
        routeBasePath: 'auth',
        navbar: true,
        chat: true,
        search: true,
        // They are about how it was built, and would answer beside the docs.
        content: { exclude: ['/decisions/**'] },
      },
    ],
    [
      '@docusaurus/plugin-content-docs',
      {
        id: 'decisions',
        path: '../docs/decisions',
        routeBasePath: 'decisions',
        sidebarPath: './sidebarsDecisions.ts',
      } satisfies DocsOptions,
    ],
    rtlStyles,
  ],

  presets: [
    [
      'classic',
      {
        docs: { sidebarPath: './sidebars.ts', breadcrumbs: true },
        blog: false,
        theme: { customCss: './src/css/custom.css' },
      } satisfies ClassicOptions,
    ],
  ],

  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Docusaurus Auth',
      logo: { alt: '', src: 'img/logo.svg', width: 32, height: 32 },
      items: [
        { type: 'docSidebar', sidebarId: 'docs', label: 'Docs', position: 'left' },
        { to: '/docs/reference/api', label: 'API', position: 'left' },
        { to: '/docs/operations/troubleshooting', label: 'Troubleshooting', position: 'left' },
      ],
    },
    footer: {
      links: [
        {
          title: 'Get started',
          items: [
            { label: 'Quick start', to: '/docs/getting-started/quick-start' },
            { label: 'For authors', to: '/docs/getting-started/authors' },
            { label: 'For operators', to: '/docs/getting-started/operators' },
            { label: 'Deploying', to: '/docs/deploying' },
          ],
        },
        {
          title: 'Readers',
          items: [
            { label: 'Asking questions', to: '/docs/guides/asking-questions' },
            { label: 'Accounts', to: '/docs/guides/accounts' },
          ],
        },
        {
          title: 'About',
          items: [
            { label: 'How it works', to: '/docs/how-it-works/overview' },
            { label: 'Comparison', to: '/docs/about/comparison' },
            { label: 'Security', to: '/docs/operations/security' },
            { label: 'Privacy', to: '/docs/operations/privacy' },
            { label: 'Decision records', to: '/decisions' },
          ],
        },
        {
          title: 'Reference',
          items: [
            { label: 'HTTP API', to: '/docs/reference/api' },
            { label: 'Error codes', to: '/docs/reference/errors' },
            { label: 'Plugin options', to: '/docs/reference/plugin-options' },
            { label: 'Environment', to: '/docs/reference/environment' },
          ],
        },
      ],
      copyright: 'Docusaurus Auth is free software under the MIT licence.',
    },
    prism: {
      theme: lightCode,
      darkTheme: darkCode,
      additionalLanguages: [
        'bash',
        'nginx',
        'http',
        'docker',
        'ini',
        'toml',
        'sql',
        'yaml',
        'json',
      ],
    },
  } satisfies ThemeConfig,
};

export default config;
