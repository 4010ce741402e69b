import Translate, { translate } from '@docusaurus/Translate';
import { PageMetadata } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import Skeleton from '@theme/AccountPage/Skeleton';
import Time from '@theme/AccountPage/Time';
import Figures from '@theme/AdminPrivacyPage/Figures';
import type { Props } from '@theme/AdminPrivacyPage/Report';
import Tables from '@theme/AdminPrivacyPage/Tables';
import Layout from '@theme/Layout';
import { exactTime, getPrivacyReport, useLoaded } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';
import styles from './styles.module.css';

/** What the server says to who is no administrator, whatever the page was told before. */
const REFUSALS = ['forbidden', 'unauthenticated', 'session_expired', 'not_found'];

/** What is stored of readers, for how long, and what they agreed to, in numbers. */
export default function Report({ onRefused }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { data: report, error, reload } = useLoaded(getPrivacyReport);
  const refused = error !== undefined && REFUSALS.includes(error.code);
  useEffect(() => {
    if (refused) onRefused();
  }, [refused, onRefused]);
  const title = translate({
    id: 'plugin-auth.admin.privacy.title',
    message: 'Privacy report',
    description: 'Title of the page of administrators about what is stored of readers',
  });

  function body(): ReactNode {
    if (error && !report) return !refused && <LoadFailed code={error.code} onRetry={reload} />;
    if (!report) return <Skeleton height={40} />;
    return (
      <>
        <Figures report={report} />
        <Tables report={report} />
        <p className={styles.at}>
          <Translate
            id="plugin-auth.admin.privacy.at"
            description="Below the privacy report; {time} is like 2 minutes ago"
            values={{ time: <Time time={report.at} />, exact: exactTime(report.at, locale) }}
          >
            {'Counted {time} ({exact}).'}
          </Translate>
        </p>
      </>
    );
  }

  return (
    <Layout>
      <PageMetadata title={title} />
      <main className={`plugin-auth-page container ${styles.page}`} aria-busy={!report && !error}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>
          <Translate
            id="plugin-auth.admin.privacy.lead"
            description="Below the title of the privacy report"
          >
            What this server stores of its readers, for how long, and what they have agreed to.
            Numbers only: nothing here is about any one reader.
          </Translate>
        </p>
        <div className={styles.parts}>{body()}</div>
      </main>
    </Layout>
  );
}
