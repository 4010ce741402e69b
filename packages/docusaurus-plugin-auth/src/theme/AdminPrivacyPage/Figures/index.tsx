import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Time from '@theme/AccountPage/Time';
import type { Props } from '@theme/AdminPrivacyPage/Figures';
import { exactDay } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What an administrator wants to see first. */
export default function Figures({ report }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { readers, policy, lastSweep } = report;
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt>
          <Translate
            id="plugin-auth.admin.privacy.readers"
            description="Name of the number of accounts in the privacy report"
          >
            Readers with an account
          </Translate>
        </dt>
        <dd>{readers.toLocaleString(locale)}</dd>
      </div>
      <div className={styles.figure}>
        <dt>
          <Translate
            id="plugin-auth.admin.privacy.policy"
            description="Name of the version of the privacy policy in the privacy report"
          >
            Version of the policy
          </Translate>
        </dt>
        <dd>
          {policy.version}
          <small>
            <Translate
              id="plugin-auth.admin.privacy.since"
              description="Since when the version of the policy is in force; {day} is a date"
              values={{ day: exactDay(policy.since, locale) }}
            >
              {'in force since {day}'}
            </Translate>
          </small>
        </dd>
      </div>
      <div className={styles.figure}>
        <dt>
          <Translate
            id="plugin-auth.admin.privacy.lastSweep"
            description="Name of the time when expired data were last erased, in the privacy report"
          >
            Last sweep
          </Translate>
        </dt>
        <dd>
          {lastSweep ? (
            <Time time={lastSweep.at} />
          ) : (
            <Translate
              id="plugin-auth.admin.privacy.noSweep"
              description="Stands for the time of the last sweep before there was one"
            >
              not yet
            </Translate>
          )}
        </dd>
      </div>
    </dl>
  );
}
