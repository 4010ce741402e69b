import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import Chart from '@theme/AdminArea/Chart';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import countText from '@theme/AdminArea/Engagement/countText';
import type { Props } from '@theme/AdminArea/Engagement/Readers';
import { exactDay } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const NAMES = ['active', 'returning', 'asking'] as const;

function titleText(): string {
  return translate({
    id: 'plugin-auth.admin.engagement.readers',
    message: 'Readers',
    description: 'Heading above the numbers of readers',
  });
}

/** Readers by day and by week. */
export default function Readers({ engagement }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { days, weeks } = engagement;
  const nobody = days.every((day) => NAMES.every((name) => day[name] === 0));
  return (
    <Section
      id="readers"
      title={titleText()}
      lead={
        <Translate
          id="plugin-auth.admin.engagement.readersLead"
          description="Explains the numbers of readers; the words are names of lines in a chart"
        >
          Active: a session began or was renewed, which happens once in 24 hours of use. Returning:
          the account is older. Asking: only those who keep their history with us.
        </Translate>
      }
    >
      {nobody ? (
        <EmptyState>
          <Translate
            id="plugin-auth.admin.engagement.noReaders"
            description="Stands for the numbers of readers when there are none"
          >
            No reader was signed in on these days.
          </Translate>
        </EmptyState>
      ) : (
        <>
          <Chart
            title={translate({
              id: 'plugin-auth.admin.engagement.byDay',
              message: 'By day',
              description: 'Title of a chart',
            })}
            days={days.map(({ day }) => day)}
            series={NAMES.map((name) => ({
              label: countText(name),
              values: days.map((day) => day[name]),
            }))}
          />
          <DataTable
            caption={`${titleText()}: ${weekText()}`}
            rows={weeks}
            rowKey={({ week }) => week}
            empty={null}
            columns={[
              {
                key: 'week',
                label: weekText(),
                cell: ({ week }) => exactDay(`${week}T12:00:00Z`, locale),
              },
              ...NAMES.map((name) => ({
                key: name,
                label: countText(name),
                numeric: true as const,
                cell: (week: (typeof weeks)[number]) => week[name].toLocaleString(locale),
              })),
            ]}
          />
        </>
      )}
    </Section>
  );
}

function weekText(): string {
  return translate({
    id: 'plugin-auth.admin.engagement.week',
    message: 'Week from',
    description: 'Column of a table: the Monday of a week',
  });
}
