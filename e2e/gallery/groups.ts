/** The groups of states that each test file looks at: about the same time for each. */
export const GROUPS = {
  chat: ['chat', 'acts', 'failures', 'talks'],
  admin: ['admin'],
  pages: ['search', 'navbar', 'ways-in', 'account'],
} as const;
