import Head from '@docusaurus/Head';
import { translate } from '@docusaurus/Translate';
import { PageMetadata } from '@docusaurus/theme-common';
import Goodbye from '@theme/AccountPage/Goodbye';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import Sections from '@theme/AccountPage/Sections';
import SignedOut from '@theme/AccountPage/SignedOut';
import Layout from '@theme/Layout';
import { refreshSession, useSession } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Whether the server has been asked: opening this page is an act, so even without the hint. */
function useAsked(): boolean {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void refreshSession().finally(() => setAsked(true));
  }, []);
  return asked;
}

function Content(): ReactNode {
  const { status, user } = useSession();
  const asked = useAsked();
  const [deleted, setDeleted] = useState(false);
  const wasSignedIn = useRef(false);
  if (user) wasSignedIn.current = true;

  if (deleted) return <Goodbye />;
  if (user) return <Sections key={user.id} user={user} onDeleted={() => setDeleted(true)} />;
  if (!asked || status === 'loading') return <Sections />;
  if (status === 'unavailable') return <LoadFailed code="unreachable" onRetry={refreshSession} />;
  // Who signs out here stays here; who comes without a session is led to the sign-in page.
  return <SignedOut leave={!wasSignedIn.current} />;
}

/** The page where readers see and change everything about their account. */
export default function AccountPage(): ReactNode {
  const title = translate({
    id: 'plugin-auth.account.title',
    message: 'Your account',
    description: 'Title of the account page',
  });
  return (
    <Layout>
      <PageMetadata title={title} />
      <Head>
        {/* Also keeps the page out of the sitemap. */}
        <meta name="robots" content="noindex" />
      </Head>
      <main className={`plugin-auth-page container ${styles.page}`}>
        <h1 className={styles.title}>{title}</h1>
        <Content />
      </main>
    </Layout>
  );
}
