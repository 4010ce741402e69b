/** @type {import('jest').Config} */
export default {
  projects: [
    {
      displayName: 'server',
      rootDir: 'packages/server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/__tests__/**/*.test.ts'],
      extensionsToTreatAsEsm: ['.ts'],
      // Node strips the types itself: no transformer.
      transform: {},
    },
    {
      displayName: 'plugin',
      rootDir: 'packages/docusaurus-plugin-auth',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/__tests__/**/*.test.{ts,tsx}'],
      transform: { '\\.tsx?$': '@swc/jest' },
    },
  ],
};
