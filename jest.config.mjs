// Each of these tests has a server of its own.
const serverTests = {
  globalSetup: '<rootDir>/e2e/support/globalSetup.ts',
  globalTeardown: '<rootDir>/e2e/support/globalTeardown.ts',
  setupFilesAfterEnv: ['<rootDir>/e2e/support/patience.ts'],
};

const NATIVE = `${import.meta.dirname}/scripts/test/native`;

// Node strips the types of these tests itself: no transformer.
const typescriptOfNode = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
};

// What these tests import is loaded once for all of them.
const nodeTests = {
  ...typescriptOfNode,
  testEnvironment: `${NATIVE}/environment.cjs`,
  testRunner: `${NATIVE}/runner.cjs`,
  injectGlobals: false,
};

/** Tests with databases, in the folder of the server. */
const databaseTests = {
  rootDir: 'packages/server',
  globalSetup: '<rootDir>/src/testing/globalSetup.ts',
  globalTeardown: '<rootDir>/src/testing/globalTeardown.ts',
  setupFilesAfterEnv: ['<rootDir>/src/testing/quickHashes.ts', '<rootDir>/src/testing/patience.ts'],
};

// A new one each time: @swc/jest changes what it is given.
const typescript = () => ({
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic' } },
});

/**
 * As Docusaurus compiles what browsers get with Babel, its default: every spread is taken for that of
 * an array, so that `[...aSet]` becomes an array with the set in it.
 */
const asInSites = {
  jsc: typescript(),
  env: {
    targets: { node: '20' },
    loose: true,
    include: ['transform-object-rest-spread', 'transform-spread', 'transform-destructuring'],
  },
};

/** Stands for what Docusaurus gives to the components of a site. */
const SITE = '<rootDir>/src/theme/__tests__/site';

/** @type {import('jest').Config} */
export default {
  testSequencer: '<rootDir>/scripts/test/longestFirst.cjs',
  projects: [
    {
      ...nodeTests,
      ...databaseTests,
      displayName: 'server',
      testMatch: ['<rootDir>/src/**/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/__tests__/attacks/'],
    },
    {
      // Better Auth reads `NODE_ENV` when it is loaded: it is loaded anew for these.
      ...typescriptOfNode,
      ...databaseTests,
      displayName: 'attacks',
      testMatch: ['<rootDir>/src/__tests__/attacks/*.test.ts'],
    },
    {
      displayName: 'plugin',
      rootDir: 'packages/docusaurus-plugin-auth',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/__tests__/**/*.test.{ts,tsx}'],
      transform: {
        '/src/(client|theme|wrappers)/(?!.*__tests__).*\\.tsx?$': ['@swc/jest', asInSites],
        '\\.ts$': '@swc/jest',
        '\\.tsx$': ['@swc/jest', { jsc: typescript() }],
      },
      moduleNameMapper: {
        '\\.module\\.css$': '<rootDir>/src/theme/__tests__/styles.ts',
        '^docusaurus-plugin-auth/client$': '<rootDir>/src/client/index.ts',
        '^@generated/docusaurus-plugin-auth/default/(config|everyPage|privacy)(\\.json)?$': `${SITE}/$1.ts`,
        '^@generated/(routes|codeTranslations)(\\?.*)?$': `${SITE}/$1.ts`,
        '^@docusaurus/(ErrorBoundary|Interpolate|Translate|Link|router|useDocusaurusContext|useBaseUrl|useIsBrowser)$': `${SITE}/$1`,
        '^@docusaurus/(Head|theme-common)$': `${SITE}/parts.tsx`,
        '^@theme/Heading$': `${SITE}/Heading.tsx`,
        '^@theme/(Admonition|Layout|TOC|TOCCollapsible|NotFound)$': `${SITE}/parts.tsx`,
        // As Docusaurus finds them, for a site that has replaced none of them.
        '^@theme/(.+)$': '<rootDir>/src/theme/$1',
      },
    },
    {
      ...nodeTests,
      displayName: 'tools',
      testMatch: [
        '<rootDir>/scripts/**/__tests__/**/*.test.ts',
        '<rootDir>/e2e/{support,gallery}/__tests__/**/*.test.ts',
        '<rootDir>/deploy/__tests__/*.test.ts',
      ],
    },
    {
      // Sites that other people could have: each is built, and looked at in a browser.
      ...nodeTests,
      ...serverTests,
      displayName: 'fixtures',
      testMatch: ['<rootDir>/e2e/fixtures/*.test.ts'],
    },
    {
      // Journeys through the built website and a real server, in a real browser.
      ...nodeTests,
      ...serverTests,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/*.test.ts', '<rootDir>/e2e/{accounts,chat}/*.test.ts'],
    },
    {
      // What would be published, looked at from the outside, and in the hands of somebody who has only that.
      ...nodeTests,
      displayName: 'packages',
      testMatch: ['<rootDir>/e2e/packages/{tarballs,newcomer}.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/e2e/support/patience.ts'],
    },
    {
      // Newcomers with npm and with pnpm, for `npm run matrix`.
      ...nodeTests,
      displayName: 'newcomers',
      testMatch: ['<rootDir>/e2e/packages/{newcomer,pnpm}.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/e2e/support/patience.ts'],
    },
    {
      // Every state in the gallery of the built website, which no server stands behind.
      ...nodeTests,
      displayName: 'gallery',
      testMatch: ['<rootDir>/e2e/gallery/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/e2e/support/patience.ts'],
    },
    {
      // Programs that are not ours, for `npm run test:system`.
      ...nodeTests,
      displayName: 'system',
      testMatch: ['<rootDir>/e2e/system/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/e2e/support/patience.ts'],
    },
  ],
};
