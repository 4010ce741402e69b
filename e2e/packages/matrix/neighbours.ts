import type { Cell } from './cell.ts';

const DOCUSAURUS = '3.10.2';
const OPENAPI = '5.2.0';
const v4 = { future: { v4: true, faster: true } };

/** What of the theme a site makes its own by the command of Docusaurus. */
const eject = (part: string) =>
  `swizzle @docusaurus/theme-classic ${part} --eject --danger --javascript`;

/** Plugins and habits that many sites have beside ours. */
export const neighbours: Cell[] = [
  {
    name: 'docsearch',
    dependencies: { '@docusaurus/faster': DOCUSAURUS },
    config: {
      ...v4,
      themeConfig: { algolia: { appId: 'KETTLES', apiKey: 'public', indexName: 'kettles' } },
    },
    shows: ['Search'],
  },
  {
    name: 'search-local',
    dependencies: {
      '@docusaurus/faster': DOCUSAURUS,
      '@docusaurus/theme-mermaid': DOCUSAURUS,
      '@easyops-cn/docusaurus-search-local': '0.55.3',
    },
    config: {
      ...v4,
      markdown: { mermaid: true },
      themes: ['@docusaurus/theme-mermaid', '@easyops-cn/docusaurus-search-local'],
    },
    folders: { 'docs/diagrams.md': 'fixtures/neighbours/docs/diagrams.md' },
    page: 'docs/diagrams',
    shows: ['Tape archive'],
  },
  {
    name: 'openapi',
    dependencies: {
      '@docusaurus/faster': DOCUSAURUS,
      'docusaurus-plugin-openapi-docs': OPENAPI,
      'docusaurus-theme-openapi-docs': OPENAPI,
      'docusaurus-plugin-sass': '0.2.7',
      sass: '1.108.2',
    },
    config: { ...v4, themes: ['docusaurus-theme-openapi-docs'] },
    preset: { docs: { docItemComponent: '@theme/ApiItem' } },
    plugins: [
      [
        'docusaurus-plugin-openapi-docs',
        {
          id: 'api',
          docsPluginId: 'classic',
          config: { kettles: { specPath: 'kettles.yaml', outputDir: 'docs/api' } },
        },
      ],
    ],
    folders: { 'kettles.yaml': 'packages/matrix/openapi/kettles.yaml' },
    commands: ['gen-api-docs all'],
    page: 'docs/api/boil-water',
    // The theme writes the names in a path as Express does.
    shows: ['/kettles/:id/boil'],
    asks: {
      question: 'What happens to a kettle without water when I boil it?',
      says: 'refuses it',
      leadsTo: /docs\/api\/boil-water/,
    },
  },
  {
    name: 'swizzled',
    dependencies: { '@docusaurus/faster': DOCUSAURUS },
    // What is ejected imports packages that pnpm gives only to sites that name them.
    installer: 'npm',
    config: {
      ...v4,
      themeConfig: { navbar: { items: [{ type: 'custom-greeting', position: 'left' }] } },
    },
    folders: {
      'src/theme/Root.js': 'fixtures/swizzled-root/src/theme/Root.js',
      'src/theme/NavbarItem': 'fixtures/swizzled-root/src/theme/NavbarItem',
    },
    commands: [eject('Layout'), eject('Navbar')],
    shows: ['Good day', 'Sign in'],
  },
];
