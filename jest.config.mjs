// Node strips the types of these tests itself: no transformer.
const nodeTests = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...nodeTests,
      displayName: 'server',
      rootDir: 'packages/server',
      testMatch: ['<rootDir>/src/**/__tests__/**/*.test.ts'],
      globalSetup: '<rootDir>/src/testing/globalSetup.ts',
      globalTeardown: '<rootDir>/src/testing/globalTeardown.ts',
      setupFilesAfterEnv: ['<rootDir>/src/testing/patience.ts'],
    },
    {
      displayName: 'plugin',
      rootDir: 'packages/docusaurus-plugin-auth',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/__tests__/**/*.test.{ts,tsx}'],
      transform: {
        '\\.ts$': '@swc/jest',
        '\\.tsx$': [
          '@swc/jest',
          {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        ],
      },
      // As Docusaurus finds them, for a site that has replaced none of them.
      moduleNameMapper: {
        '\\.module\\.css$': '<rootDir>/src/theme/__tests__/styles.ts',
        '^@theme/(.+)$': '<rootDir>/src/theme/$1',
      },
    },
    {
      ...nodeTests,
      displayName: 'tools',
      testMatch: [
        '<rootDir>/scripts/**/__tests__/**/*.test.ts',
        '<rootDir>/e2e/{support,gallery}/__tests__/**/*.test.ts',
      ],
    },
    {
      // Sites that other people could have: each is built, and looked at in a browser.
      ...nodeTests,
      displayName: 'fixtures',
      testMatch: ['<rootDir>/e2e/fixtures/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/e2e/support/patience.ts'],
    },
    {
      // Journeys through the built website and a real server, in a real browser.
      ...nodeTests,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/*.test.ts', '<rootDir>/e2e/accounts/*.test.ts'],
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
