import Head from '@docusaurus/Head';
import NotFound from '@theme/NotFound';
import { isAdmin, type SessionStatus, useSession } from 'docusaurus-plugin-auth/client';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import styles from './styles.module.css';

const loadReport = () => import('@theme/AdminPrivacyPage/Report');

/** What everybody but an administrator sees; nothing of it is shown while nobody knows who reads. */
function NothingHere({ status }: { status: SessionStatus }): ReactNode {
  return (
    <div className={styles.nothing} data-unknown={status === 'loading'}>
      <NotFound />
    </div>
  );
}

/**
 * The administrators' page about what is stored of readers. For everybody else it is the site's page
 * for what does not exist, and loads nothing. That hides, and protects nothing: the server gives its
 * report to administrators alone.
 */
export default function AdminPrivacyPage(): ReactNode {
  const { status, user } = useSession();
  const admin = isAdmin(user);
  const [Report, setReport] = useState<ComponentType<{ onRefused: () => void }>>();
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    if (!admin) return;
    loadReport().then(
      (module) => setReport(() => module.default),
      () => setRefused(true),
    );
  }, [admin]);

  return (
    <>
      {admin && !refused ? (
        Report ? (
          <Report onRefused={() => setRefused(true)} />
        ) : (
          <NothingHere status="loading" />
        )
      ) : (
        <NothingHere status={status} />
      )}
      <Head>
        {/* Also keeps the page out of the sitemap. */}
        <meta name="robots" content="noindex" />
      </Head>
    </>
  );
}
