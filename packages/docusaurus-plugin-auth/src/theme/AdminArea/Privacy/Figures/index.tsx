import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Time from '@theme/AccountPage/Time';
import AreaFigures from '@theme/AdminArea/Figures';
import type { Props } from '@theme/AdminArea/Privacy/Figures';
import { exactDay } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** What an administrator wants to see first. */
export default function Figures({ report }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { readers, policy, lastSweep } = report;
  return (
    <AreaFigures
      figures={[
        {
          key: 'readers',
          label: translate({
            id: 'plugin-auth.admin.privacy.readers',
            message: 'Readers with an account',
            description: 'Name of the number of accounts in the privacy report',
          }),
          value: readers,
        },
        {
          key: 'policy',
          label: translate({
            id: 'plugin-auth.admin.privacy.policy',
            message: 'Version of the policy',
            description: 'Name of the version of the privacy policy in the privacy report',
          }),
          value: policy.version,
          note: (
            <Translate
              id="plugin-auth.admin.privacy.since"
              description="Since when the version of the policy is in force; {day} is a date"
              values={{ day: exactDay(policy.since, locale) }}
            >
              {'in force since {day}'}
            </Translate>
          ),
        },
        {
          key: 'lastSweep',
          label: translate({
            id: 'plugin-auth.admin.privacy.lastSweep',
            message: 'Last sweep',
            description:
              'Name of the time when expired data were last erased, in the privacy report',
          }),
          value: lastSweep ? (
            <Time time={lastSweep.at} />
          ) : (
            translate({
              id: 'plugin-auth.admin.privacy.noSweep',
              message: 'not yet',
              description: 'Stands for the time of the last sweep before there was one',
            })
          ),
        },
      ]}
    />
  );
}
