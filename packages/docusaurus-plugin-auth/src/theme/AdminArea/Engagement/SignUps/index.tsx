import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import Chart from '@theme/AdminArea/Chart';
import countText from '@theme/AdminArea/Engagement/countText';
import type { Props } from '@theme/AdminArea/Engagement/SignUps';
import Figures from '@theme/AdminArea/Figures';
import type { ReactNode } from 'react';

const NAMES = ['joined', 'signUps', 'verified'] as const;

/** New accounts, and how many of those who signed up confirmed their address. */
export default function SignUps({ engagement }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { days, totals, before } = engagement;
  const { signUps, verified } = totals;
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <Section
      id="sign-ups"
      title={translate({
        id: 'plugin-auth.admin.engagement.signUps',
        message: 'New accounts',
        description: 'Heading above the numbers of sign-ups',
      })}
    >
      <Figures
        figures={[
          ...NAMES.map((name) => ({
            key: name,
            label: countText(name),
            value: totals[name],
            before: before[name],
            better: 'higher' as const,
          })),
          {
            key: 'share',
            label: translate({
              id: 'plugin-auth.admin.engagement.verifiedShare',
              message: 'Confirmed of signed up',
              description: 'A share in percent: addresses confirmed per sign-up with a password',
            }),
            value: signUps > 0 ? share.format(Math.min(1, verified / signUps)) : null,
          },
        ]}
      />
      <Chart
        title={countText('joined')}
        days={days.map(({ day }) => day)}
        kind="bars"
        series={[{ label: countText('joined'), values: days.map(({ joined }) => joined) }]}
      />
    </Section>
  );
}
