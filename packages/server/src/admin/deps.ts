import type { AppDeps } from '../app.ts';

/** What the operator's routes work with. */
export type AdminDeps = Pick<
  AppDeps,
  'auth' | 'db' | 'config' | 'logger' | 'mailer' | 'pool' | 'enricher' | 'tasks' | 'counts'
>;
