import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Skeleton from '@theme/AccountPage/Skeleton';
import Time from '@theme/AccountPage/Time';
import Export from '@theme/AdminArea/Export';
import Failed from '@theme/AdminArea/Failed';
import Lead from '@theme/AdminArea/Lead';
import Figures from '@theme/AdminArea/Privacy/Figures';
import Tables from '@theme/AdminArea/Privacy/Tables';
import { exactTime, toPrivacyReport, useAdminData } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const PATH = '/api/v1/admin/privacy-report';

/** What is stored of readers, for how long, and what they agreed to, in numbers. */
export default function Privacy(): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { data: report, error, reload } = useAdminData(PATH, toPrivacyReport);

  function body(): ReactNode {
    if (error && !report) return <Failed error={error} onRetry={reload} />;
    if (!report) return <Skeleton height={40} />;
    return (
      <>
        <Figures report={report} />
        <Tables report={report} />
        <div className={styles.end}>
          <p className={styles.at}>
            <Translate
              id="plugin-auth.admin.privacy.at"
              description="Below the privacy report; {time} is like 2 minutes ago"
              values={{ time: <Time time={report.at} />, exact: exactTime(report.at, locale) }}
            >
              {'Counted {time} ({exact}).'}
            </Translate>
          </p>
          <Export
            path={PATH}
            name={`privacy-report-${report.at.slice(0, 10)}.json`}
            label={
              <Translate
                id="plugin-auth.admin.privacy.download"
                description="Button that saves the privacy report as a file"
              >
                Download as JSON
              </Translate>
            }
          />
        </div>
      </>
    );
  }

  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.privacy.lead"
          description="Below the title of the privacy report"
        >
          What this server stores of its readers, for how long, and what they have agreed to.
          Numbers only: nothing here is about any one reader.
        </Translate>
      </Lead>
      {body()}
    </>
  );
}
