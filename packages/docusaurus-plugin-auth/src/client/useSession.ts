import { usePageState } from './everyPage';
import type { SessionState } from './types';

/**
 * Who reads. The status is `loading` while the site is rendered and until the browser knows.
 *
 * @example
 * const { status, user } = useSession();
 * if (status === 'signed-in') return <p>Hello {user.name}</p>;
 */
export const useSession = (): SessionState => usePageState().session;
