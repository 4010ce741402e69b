import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  docs: [
    'introduction',
    'getting-started/quick-start',
    {
      type: 'category',
      label: 'For authors',
      collapsed: false,
      items: [
        'getting-started/authors',
        'guides/hosting',
        'guides/customising',
        'guides/works-with',
        'guides/searching',
        'guides/other-docs',
        'guides/measuring-search',
        'guides/content-security-policy',
      ],
    },
    {
      type: 'category',
      label: 'For operators',
      collapsed: false,
      items: [
        'getting-started/operators',
        {
          type: 'category',
          label: 'Deploying',
          link: { type: 'doc', id: 'deploying/index' },
          items: [
            'deploying/one-process',
            'deploying/postgres',
            'deploying/docker',
            'deploying/reverse-proxy',
            'deploying/static-hosts',
          ],
        },
        'guides/operators-pages',
        'guides/ways-to-sign-in',
        'guides/language-models',
        'operations/limits',
        'operations/capacity',
        'operations/monitoring',
        'operations/backups',
        'operations/upgrading',
        'operations/troubleshooting',
      ],
    },
    {
      type: 'category',
      label: 'For developers of other backends',
      collapsed: false,
      items: ['guides/other-backends', 'reference/api'],
    },
    {
      type: 'category',
      label: 'For readers',
      items: ['guides/asking-questions', 'guides/accounts'],
    },
    {
      type: 'category',
      label: 'Security and privacy',
      items: [
        'operations/security',
        'operations/threat-model',
        'operations/attacks',
        'operations/dependencies',
        'operations/privacy',
        'guides/profile-and-privacy',
      ],
    },
    {
      type: 'category',
      label: 'How it works',
      items: [
        'how-it-works/overview',
        'how-it-works/content',
        'how-it-works/searching',
        'how-it-works/search-models',
        'how-it-works/answers',
        'how-it-works/sessions',
        'how-it-works/every-page',
      ],
    },
    {
      type: 'category',
      label: 'Reference',
      items: [
        'reference/plugin-options',
        'reference/environment',
        'reference/components',
        'reference/cli',
        'reference/errors',
      ],
    },
    {
      type: 'category',
      label: 'About',
      items: ['about/comparison', { type: 'link', label: 'Decision records', href: '/decisions' }],
    },
  ],
};

export default sidebars;
