import { describe, expect, test } from '@jest/globals';
import { addPlugin } from '../config/addPlugin.ts';

const add = (source: string, fileName = 'docusaurus.config.ts', serverUrl?: string) =>
  addPlugin({ source, fileName, serverUrl });

const CLASSIC = `import {themes as prismThemes} from 'prism-react-renderer';
import type {Config} from '@docusaurus/types';

// This runs in Node.js
const config: Config = {
  title: 'My Site',   // the name

  presets: [
    [
      'classic',
      {docs: {sidebarPath: './sidebars.ts'}} satisfies Preset.Options,
    ],
  ], // presets

  themeConfig: {
    prism: { theme: prismThemes.github },
  } satisfies Preset.ThemeConfig,
};

export default config;
`;

describe('a configuration without plugins', () => {
  test('gets them below its presets, with the empty line that the others have', () => {
    expect(add(CLASSIC)).toEqual({
      outcome: 'added',
      source: CLASSIC.replace(
        '  ], // presets\n',
        "  ], // presets\n\n  plugins: ['docusaurus-plugin-auth'],\n",
      ),
    });
  });

  test('gets them at its end when it has no presets', () => {
    expect(
      add('module.exports = {\n\ttitle: "x",\n\turl: "y"\n};\n', 'docusaurus.config.js'),
    ).toEqual({
      outcome: 'added',
      source:
        'module.exports = {\n\ttitle: "x",\n\turl: "y",\n\tplugins: ["docusaurus-plugin-auth"]\n};\n',
    });
  });

  test('of one line stays one line', () => {
    expect(add("export default {title: 'x'};")).toEqual({
      outcome: 'added',
      source: "export default {title: 'x', plugins: ['docusaurus-plugin-auth']};",
    });
    expect(add('export default {};')).toMatchObject({
      source: "export default { plugins: ['docusaurus-plugin-auth'] };",
    });
  });

  test('keeps the line ends of Windows', () => {
    const source = CLASSIC.replaceAll('\n', '\r\n');
    const result = add(source);
    if (result.outcome !== 'added') throw new Error('not added');
    expect(result.source.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('the plugin goes behind the other plugins', () => {
  test.each([
    ["plugins: ['a', 'b']", "plugins: ['a', 'b', 'docusaurus-plugin-auth']"],
    ["plugins: ['a',]", "plugins: ['a', 'docusaurus-plugin-auth',]"],
    ['plugins: []', "plugins: ['docusaurus-plugin-auth']"],
    [
      "plugins: [\n    'a',\n    // 'b',\n  ]",
      "plugins: [\n    'a',\n    // 'b',\n    'docusaurus-plugin-auth',\n  ]",
    ],
    [
      "plugins: [\n    'a' // one\n  ]",
      "plugins: [\n    'a', // one\n    'docusaurus-plugin-auth'\n  ]",
    ],
    ['plugins: [\n  ]', "plugins: [\n    'docusaurus-plugin-auth',\n  ]"],
    [
      "plugins: [['a', {\n    b: 1,\n  }]]",
      "plugins: [['a', {\n    b: 1,\n  }], 'docusaurus-plugin-auth']",
    ],
    ['plugins: [...shared]', "plugins: [...shared, 'docusaurus-plugin-auth']"],
    [
      "plugins: [process.env.X && 'a'].filter(Boolean)",
      "plugins: [process.env.X && 'a', 'docusaurus-plugin-auth'].filter(Boolean)",
    ],
    [
      "'plugins': ['a'] as PluginConfig[]",
      "'plugins': ['a', 'docusaurus-plugin-auth'] as PluginConfig[]",
    ],
  ])('%s', (before, after) => {
    const wrap = (text: string) => `export default {\n  ${text},\n} satisfies Config;\n`;
    expect(add(wrap(before))).toEqual({ outcome: 'added', source: wrap(after) });
  });

  test('that stand under a name of their own', () => {
    const source = "const plugins = ['a'];\nmodule.exports = { title: 'x', plugins };\n";
    expect(add(source, 'docusaurus.config.cjs')).toMatchObject({
      source: source.replace("['a']", "['a', 'docusaurus-plugin-auth']"),
    });
  });
});

describe('a configuration is found however it is exported', () => {
  const OBJECT = "{\n  title: 'x',\n  plugins: ['a'],\n}";
  test.each([
    ['docusaurus.config.ts', `export default ${OBJECT} satisfies Config;`],
    [
      'docusaurus.config.ts',
      `const config = ${OBJECT} as const satisfies Config;\nexport default config;`,
    ],
    ['docusaurus.config.ts', `const config: Config = ${OBJECT};\nexport { config as default };`],
    ['docusaurus.config.ts', `const config: Config = ${OBJECT};\nexport = config;`],
    [
      'docusaurus.config.mjs',
      `export default async function createConfig() {\n  const x = await y();\n  return ${OBJECT};\n}`,
    ],
    ['docusaurus.config.mjs', `export default () => (${OBJECT});`],
    ['docusaurus.config.js', `module.exports = ${OBJECT};`],
    [
      'docusaurus.config.js',
      `/** @type {import('@docusaurus/types').Config} */\nconst config = ${OBJECT};\n\nmodule.exports = config;`,
    ],
    [
      'docusaurus.config.js',
      `module.exports = async function () {\n  const config = ${OBJECT};\n  return config;\n};`,
    ],
    [
      'docusaurus.config.js',
      `async function create() { return ${OBJECT}; }\nmodule.exports = create;`,
    ],
    ['docusaurus.config.js', `const logo = <svg/>;\nmodule.exports = ${OBJECT};`],
  ])('%s: %s', (fileName, source) => {
    expect(add(source, fileName)).toEqual({
      outcome: 'added',
      source: source.replace("['a']", "['a', 'docusaurus-plugin-auth']"),
    });
  });
});

describe('nothing is to do when the plugin is there', () => {
  test.each([
    "export default { plugins: ['docusaurus-plugin-auth'] };",
    "export default { plugins: [['docusaurus-plugin-auth', { chat: false }]] };",
    "export default { plugins: [require.resolve('docusaurus-plugin-auth')] };",
    "export default { plugins: ['auth'] };",
    "import auth from 'docusaurus-plugin-auth';\nexport default { plugins: [auth] };",
    'export default { plugins: ["docusaurus-plugin-auth"], };',
  ])('%s', (source) => {
    expect(add(source)).toEqual({ outcome: 'unchanged' });
  });

  test('but a type of it, or a text that only speaks of it, is not the plugin', () => {
    const source =
      "import type { Options } from 'docusaurus-plugin-auth';\n// docusaurus-plugin-auth\nexport default { plugins: [] };";
    expect(add(source)).toMatchObject({ outcome: 'added' });
  });

  test('a second time', () => {
    const first = add(CLASSIC);
    if (first.outcome !== 'added') throw new Error('not added');
    expect(add(first.source)).toEqual({ outcome: 'unchanged' });
  });
});

describe('it is left to a person when', () => {
  test.each([
    ['the file is broken', 'export default {', /not valid/],
    [
      'the object comes from elsewhere',
      "import c from './c';\nexport default c;",
      /without running/,
    ],
    [
      'a function of somebody makes it',
      'export default withX({ plugins: [] });',
      /without running/,
    ],
    [
      'it depends on something',
      'export default () => { if (x) return {}; return {}; };',
      /without running/,
    ],
    ['nothing is exported', 'const config = {};', /without running/],
    ['another object is taken in', 'export default { ...base };', /another object/],
    ['another object may replace them', 'export default { plugins: [], ...base };', /may replace/],
    [
      'they come from elsewhere',
      "import plugins from './p';\nexport default { plugins };",
      /not written as a list/,
    ],
    ['a function makes them', 'export default { plugins: make() };', /not written as a list/],
    [
      'they are given another value',
      'const c = { plugins: [] };\nc.plugins = x;\nexport default c;',
      /later on/,
    ],
  ])('%s', (_when, source, reason) => {
    expect(add(source)).toEqual({ outcome: 'by-hand', reason: expect.stringMatching(reason) });
  });
});

test('the address of a server goes into the options', () => {
  expect(
    add('export default { plugins: [] };', undefined, 'https://api.example.com'),
  ).toMatchObject({
    source:
      "export default { plugins: [['docusaurus-plugin-auth', { serverUrl: 'https://api.example.com' }]] };",
  });
});
