import Head from '@docusaurus/Head';
import { PageMetadata } from '@docusaurus/theme-common';
import type { Props } from '@theme/AuthPage';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The frame of every auth page: the site's own layout and one card in its middle. */
export default function AuthPage({ title, lead, children, footer, wide }: Props): ReactNode {
  return (
    <Layout>
      <PageMetadata title={title} />
      <Head>
        {/* Also keeps the page out of the sitemap. */}
        <meta name="robots" content="noindex" />
      </Head>
      <main className={clsx('plugin-auth-page', styles.page)}>
        <div className={clsx('plugin-auth-card', styles.card, wide && styles.wide)}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
          {footer && <p className={styles.footer}>{footer}</p>}
        </div>
      </main>
    </Layout>
  );
}
