import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import countText from '@theme/AdminArea/Engagement/countText';
import type { Props } from '@theme/AdminArea/Engagement/Steps';
import stepText from '@theme/AdminArea/Engagement/stepText';
import type { StepTimes } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const SHARES = [
  ['p50', 0.5],
  ['p95', 0.95],
  ['p99', 0.99],
] as const;

/** How long the steps of signing in take on the server. */
export default function Steps({ engagement: { steps } }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const title = translate({
    id: 'plugin-auth.admin.engagement.steps',
    message: 'How long each step takes',
    description: 'Heading above the times of the steps of signing in',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const time = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' });
  return (
    <Section
      id="steps"
      title={title}
      lead={
        <Translate
          id="plugin-auth.admin.engagement.stepsLead"
          description="Explains the table with the times of the steps of signing in"
        >
          On the server, without the way to the reader. The columns say how long so many of them
          took at most.
        </Translate>
      }
    >
      <DataTable
        caption={title}
        rows={steps}
        rowKey={({ step }) => step}
        empty={
          <EmptyState>
            <Translate
              id="plugin-auth.admin.engagement.noSteps"
              description="Stands for the times of the steps of signing in when nothing was measured"
            >
              Nothing was measured on these days.
            </Translate>
          </EmptyState>
        }
        columns={[
          {
            key: 'step',
            label: translate({
              id: 'plugin-auth.admin.engagement.step',
              message: 'Step',
              description: 'Column of a table: a step of signing in',
            }),
            cell: ({ step }) => stepText(step),
          },
          {
            key: 'count',
            label: countText('count'),
            numeric: true,
            cell: ({ count }) => count.toLocaleString(locale),
          },
          ...SHARES.map(([name, share]) => ({
            key: name,
            label: percent.format(share),
            numeric: true as const,
            cell: (step: StepTimes) => time.format(step[name]),
          })),
        ]}
      />
    </Section>
  );
}
