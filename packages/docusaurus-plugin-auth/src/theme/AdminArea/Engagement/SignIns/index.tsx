import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import Chart from '@theme/AdminArea/Chart';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import countText from '@theme/AdminArea/Engagement/countText';
import type { Props } from '@theme/AdminArea/Engagement/SignIns';
import Figures from '@theme/AdminArea/Figures';
import wayText from '@theme/AdminArea/wayText';
import type { WayCounts } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const NAMES = ['signedIn', 'failed', 'backoffs', 'limited'] as const;
const OUTCOMES = [
  ['done', 'signedIn'],
  ['challenged', 'challenged'],
  ['failed', 'failed'],
  ['refused', 'refused'],
] as const;

function titleText(): string {
  return translate({
    id: 'plugin-auth.admin.engagement.signIns',
    message: 'Signing in',
    description: 'Heading above the numbers of sign-ins',
  });
}

function wayLabel(): string {
  return translate({
    id: 'plugin-auth.admin.engagement.way',
    message: 'Way',
    description: 'Column of tables about sign-ins: the way to sign in, such as a password',
  });
}

function reasonLabel(): string {
  return translate({
    id: 'plugin-auth.admin.engagement.reason',
    message: 'What went wrong',
    description: 'Column of a table about sign-ins that failed: a code of the server',
  });
}

/** Of those who came to an end, the share that was signed in; `null` while there are none. */
function successOf({ done, challenged, failed }: WayCounts): number | null {
  const right = done + challenged;
  return right + failed > 0 ? right / (right + failed) : null;
}

/** How signing in goes: by day, by way, and what went wrong. */
export default function SignIns({ engagement }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { days, totals, before, ways, failures, eventsDays } = engagement;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const share = (way: WayCounts) => {
    const success = successOf(way);
    return success === null ? '–' : percent.format(success);
  };

  if (eventsDays === 0) {
    return (
      <Section id="sign-ins" title={titleText()}>
        <EmptyState>
          <Translate
            id="plugin-auth.admin.engagement.noEvents"
            description="Stands for the numbers of sign-ins on a server that keeps no events; AUTH_EVENTS_DAYS is its setting"
          >
            This server keeps no events of accounts (AUTH_EVENTS_DAYS is 0), so it cannot count
            them.
          </Translate>
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section id="sign-ins" title={titleText()}>
      <Figures
        figures={NAMES.map((name) => ({
          key: name,
          label: countText(name),
          value: totals[name],
          before: before[name],
          better: name === 'signedIn' ? 'higher' : 'lower',
        }))}
      />
      <Chart
        title={titleText()}
        days={days.map(({ day }) => day)}
        kind="bars"
        series={[
          { label: countText('signedIn'), tone: 'good', values: days.map((day) => day.signedIn) },
          { label: countText('failed'), tone: 'bad', values: days.map((day) => day.failed) },
          { label: countText('refused'), tone: 'doubtful', values: days.map((day) => day.refused) },
        ]}
      />
      {ways.length > 0 && (
        <DataTable
          caption={wayLabel()}
          rows={ways}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            { key: 'way', label: wayLabel(), cell: ({ id, name }) => wayText(id, name) },
            ...OUTCOMES.map(([name, label]) => ({
              key: name,
              label: countText(label),
              numeric: true as const,
              cell: (way: WayCounts) => way[name].toLocaleString(locale),
            })),
            {
              key: 'success',
              label: translate({
                id: 'plugin-auth.admin.engagement.success',
                message: 'Success',
                description: 'Column of a table about sign-ins: the share of those that were right',
              }),
              numeric: true,
              cell: share,
            },
          ]}
        />
      )}
      {failures.length > 0 && (
        <DataTable
          caption={reasonLabel()}
          rows={failures}
          rowKey={({ type, way, reason }) => `${type} ${way} ${reason}`}
          empty={null}
          columns={[
            {
              key: 'reason',
              label: reasonLabel(),
              cell: ({ reason }) => <code>{reason}</code>,
            },
            { key: 'type', label: typeLabel(), cell: ({ type }) => <code>{type}</code> },
            {
              key: 'way',
              label: wayLabel(),
              cell: ({ way }) => (way ? wayText(way, way) : '–'),
            },
            {
              key: 'count',
              label: countText('count'),
              numeric: true,
              cell: ({ count }) => count.toLocaleString(locale),
            },
          ]}
        />
      )}
    </Section>
  );
}

function typeLabel(): string {
  return translate({
    id: 'plugin-auth.admin.engagement.type',
    message: 'Event',
    description: 'Column of a table about what failed: the kind of event, a code of the server',
  });
}
