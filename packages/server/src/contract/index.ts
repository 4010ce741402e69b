export * from './account.ts';
export * from './mail.ts';
export * from './manifest.ts';
export * from './problem.ts';
export * from './profile.ts';
export * from './query.ts';
export * from './rag.ts';
export * from './signIn.ts';
