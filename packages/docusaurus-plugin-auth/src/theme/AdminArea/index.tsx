import Head from '@docusaurus/Head';
import NotFound from '@theme/NotFound';
import {
  adminRefused,
  isAdmin,
  type SessionStatus,
  useSession,
} from 'docusaurus-plugin-auth/client';
import {
  type ComponentType,
  type ReactNode,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import styles from './styles.module.css';

const loadArea = () => import('@theme/AdminArea/Area');

const notRefused = () => false;

/** What everybody but an administrator sees; nothing of it is shown while nobody knows who reads. */
function NothingHere({ status }: { status: SessionStatus }): ReactNode {
  return (
    <div className={styles.nothing} data-unknown={status === 'loading'}>
      <NotFound />
    </div>
  );
}

/** Whether the server has said no; a new visit to the area may ask again. */
function useRefused(): [refused: boolean, refuse: () => void] {
  useEffect(() => () => adminRefused.set(false), []);
  const { subscribe, get } = adminRefused;
  return [useSyncExternalStore(subscribe, get, notRefused), () => adminRefused.set(true)];
}

function Content(): ReactNode {
  const { status, user } = useSession();
  const admin = isAdmin(user);
  const [Area, setArea] = useState<ComponentType>();
  const [refused, refuse] = useRefused();
  // biome-ignore lint/correctness/useExhaustiveDependencies: who reads is all that counts
  useEffect(() => {
    if (!admin) return;
    loadArea().then((module) => setArea(() => module.default), refuse);
  }, [admin]);
  if (!admin || refused) return <NothingHere status={status} />;
  return Area ? <Area /> : <NothingHere status="loading" />;
}

/**
 * The pages of administrators. For everybody else they are the site's page for what does not exist,
 * and load nothing. That hides, and protects nothing: the server answers administrators alone.
 */
export default function AdminArea(): ReactNode {
  return (
    <>
      <Content />
      <Head>
        {/* Also keeps the pages out of the sitemap. */}
        <meta name="robots" content="noindex" />
      </Head>
    </>
  );
}
