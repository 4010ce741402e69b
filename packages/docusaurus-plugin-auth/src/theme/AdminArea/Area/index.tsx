import { useLocation } from '@docusaurus/router';
import { PageMetadata } from '@docusaurus/theme-common';
import Navigation from '@theme/AdminArea/Navigation';
import parts from '@theme/AdminArea/parts';
import partText from '@theme/AdminArea/partText';
import RangePicker from '@theme/AdminArea/RangePicker';
import Layout from '@theme/Layout';
import NotFound from '@theme/NotFound';
import { adminPartOf } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The frame of every page of administrators: the ways to the others, the time range, and the part itself. */
export default function Area(): ReactNode {
  const part = adminPartOf(useLocation().pathname);
  if (part === undefined) return <NotFound />;
  const { Part, range } = parts[part];
  const title = partText(part);
  return (
    <Layout>
      <PageMetadata title={title} />
      <div className={`plugin-auth-page container ${styles.area}`}>
        <Navigation current={part} />
        <main className={styles.main}>
          <header className={styles.head}>
            <h1 className={styles.title}>{title}</h1>
            {range && <RangePicker />}
          </header>
          <div className={styles.part}>
            <Part />
          </div>
        </main>
      </div>
    </Layout>
  );
}
