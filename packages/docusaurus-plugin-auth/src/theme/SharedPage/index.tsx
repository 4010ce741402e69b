import Head from '@docusaurus/Head';
import Translate, { translate } from '@docusaurus/Translate';
import { PageMetadata } from '@docusaurus/theme-common';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import Skeleton from '@theme/AccountPage/Skeleton';
import Layout from '@theme/Layout';
import { ClientError, getShared, useLoaded } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useCallback, useSyncExternalStore } from 'react';
import styles from './styles.module.css';

/** About how high (rem) a question with its answer is. */
const SKELETON = 18;

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The token of the address; undefined while the page is rendered to HTML. */
function useToken(): string | undefined {
  return useSyncExternalStore(
    onHashChange,
    () => window.location.hash.slice(1),
    () => undefined,
  );
}

function Ended(): ReactNode {
  return (
    <p className="alert alert--warning" role="alert">
      <Translate
        id="plugin-auth.shared.ended"
        description="Shown instead of a shared conversation that cannot be read any more"
      >
        This conversation cannot be read, or not any more: its link has expired, was ended, or is
        not complete.
      </Translate>
    </p>
  );
}

/** A conversation that somebody shared: read-only, for whoever has the link. */
export default function SharedPage(): ReactNode {
  const token = useToken();
  const load = useCallback(async () => {
    if (!token) throw new ClientError('not_found');
    const [shared, conversation] = await Promise.all([
      getShared(token),
      import('@theme/SharedPage/Conversation'),
    ]);
    return { shared, Conversation: conversation.default };
  }, [token]);
  const { data, error, reload } = useLoaded(load, token !== undefined);
  const title = translate({
    id: 'plugin-auth.shared.title',
    message: 'A shared conversation',
    description: 'Title of the page of a shared conversation',
  });
  return (
    <Layout>
      <PageMetadata title={data?.shared.title ?? title} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className={styles.page}>
        <h1 className={styles.title}>{title}</h1>
        {!data && !error && <Skeleton height={SKELETON} />}
        {data && <data.Conversation shared={data.shared} />}
        {error?.code === 'not_found' && <Ended />}
        {error && error.code !== 'not_found' && <LoadFailed code={error.code} onRetry={reload} />}
      </main>
    </Layout>
  );
}
