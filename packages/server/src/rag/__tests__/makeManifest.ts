import type { Manifest, ManifestPage, ManifestSection } from '../../contract/index.ts';

export function makeSection(section: Partial<ManifestSection> = {}): ManifestSection {
  return { headingPath: ['Page'], text: '', code: [], hash: 'h', ...section };
}

export function makePage(page: Partial<ManifestPage> & { url: string }): ManifestPage {
  return {
    title: 'Page',
    locale: 'en',
    plugin: 'docs:default',
    tags: [],
    audience: ['public'],
    hash: 'h',
    sections: [],
    ...page,
  };
}

export function makeManifest(pages: ManifestPage[], manifest: Partial<Manifest> = {}): Manifest {
  const site = { url: 'https://docs.example', baseUrl: '/', title: 'Example' };
  return { format: 1, site, locale: 'en', pages, ...manifest };
}

/** A small site about a made-up tool, with the kinds of sections that docs have. */
export function toolManifest(): Manifest {
  return makeManifest([
    makePage({
      url: '/docs/install',
      title: 'Installation',
      tags: ['start'],
      sections: [
        makeSection({
          headingPath: ['Installation'],
          text: 'Kettle needs Node 22 or newer.\nIt runs on Linux, macOS and Windows.',
        }),
        makeSection({
          anchor: 'with-npm',
          headingPath: ['Installation', 'With npm'],
          text: 'Install the kettle package from npm:',
          code: [{ language: 'bash', text: 'npm install --save-dev kettle' }],
        }),
        makeSection({
          anchor: 'upgrade',
          headingPath: ['Installation', 'Upgrade'],
          text: 'Run the upgrade command after every release. It rewrites your configuration file.',
          code: [{ language: 'bash', text: 'npx kettle upgrade' }],
        }),
      ],
    }),
    makePage({
      url: '/docs/configuration',
      title: 'Configuration',
      description: 'Every setting of the kettle.config.js file.',
      sections: [
        makeSection({
          headingPath: ['Configuration'],
          text: 'Settings are read from kettle.config.js in the root of the project.',
        }),
        makeSection({
          anchor: 'boilTimeout',
          headingPath: ['Configuration', 'boilTimeout'],
          text: 'The boilTimeout option is the time in milliseconds after which a cold kettle gives up. The default is 5000.',
          code: [
            {
              language: 'js',
              title: 'kettle.config.js',
              text: 'export default { boilTimeout: 9000 };',
            },
          ],
        }),
        makeSection({
          anchor: 'whistle',
          headingPath: ['Configuration', 'whistle'],
          text: 'Set whistle to false and the kettle stays silent when the water boils.',
        }),
      ],
    }),
    makePage({
      url: '/blog/tea',
      title: 'Why we love tea',
      plugin: 'blog:default',
      sections: [
        makeSection({ headingPath: ['Why we love tea'], text: 'Tea is brewed from leaves.' }),
      ],
    }),
  ]);
}
