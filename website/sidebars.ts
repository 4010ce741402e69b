import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  docs: [
    'introduction',
    {
      type: 'category',
      label: 'Getting started',
      collapsed: false,
      items: ['getting-started/authors', 'getting-started/operators'],
    },
    {
      type: 'category',
      label: 'Guides',
      collapsed: false,
      items: [
        'guides/asking-questions',
        'guides/searching',
        'guides/hosting',
        'guides/content-security-policy',
        'guides/accounts',
        'guides/profile-and-privacy',
        'guides/ways-to-sign-in',
        'guides/language-models',
        'guides/other-backends',
        'guides/customising',
        'guides/measuring-search',
        'guides/other-docs',
      ],
    },
    {
      type: 'category',
      label: 'How it works',
      collapsed: false,
      items: [
        'how-it-works/content',
        'how-it-works/search-models',
        'how-it-works/searching',
        'how-it-works/answers',
        'how-it-works/sessions',
        'how-it-works/every-page',
      ],
    },
    {
      type: 'category',
      label: 'Reference',
      collapsed: false,
      items: [
        'reference/api',
        'reference/errors',
        'reference/plugin-options',
        'reference/environment',
        'reference/components',
        'reference/cli',
      ],
    },
    {
      type: 'category',
      label: 'Operations',
      collapsed: false,
      items: ['operations/troubleshooting', 'operations/security', 'operations/attacks'],
    },
  ],
};

export default sidebars;
