import type { AppDeps } from '../app.ts';

/** What the parts of the admin area work with. */
export type AdminDeps = Pick<AppDeps, 'auth' | 'db' | 'config' | 'logger' | 'mailer' | 'enricher'>;
