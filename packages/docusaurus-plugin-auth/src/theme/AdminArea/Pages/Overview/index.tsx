import { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import Skeleton from '@theme/AccountPage/Skeleton';
import Chart from '@theme/AdminArea/Chart';
import Figures from '@theme/AdminArea/Figures';
import listTexts from '@theme/AdminArea/Pages/listTexts';
import type { Props } from '@theme/AdminArea/Pages/Overview';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import type { PageSummary } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useMemo } from 'react';

/** How the sections of the docs do, in numbers and by day. */
export default function Overview({ summary }: Props): ReactNode {
  const title = translate({
    id: 'plugin-auth.admin.pages.overview',
    message: 'Sections of the docs',
    description: 'Heading above numbers of sections',
  });
  return (
    <Section id="admin-pages-overview" title={title}>
      {summary ? <Counted summary={summary} /> : <Skeleton height={20} />}
    </Section>
  );
}

function figuresOf({ indexed, cited, neverFound, badlyRated, stale }: PageSummary) {
  const all = translate({
    id: 'plugin-auth.admin.pages.indexed',
    message: 'In the index',
    description: 'A number of sections of the docs',
  });
  const quoted = translate({
    id: 'plugin-auth.admin.pages.cited',
    message: 'Quoted by answers',
    description: 'A number of sections of the docs',
  });
  return [
    { key: 'indexed', label: all, value: indexed },
    { key: 'cited', label: quoted, value: cited },
    { key: 'never', label: listTexts('never_found').title, value: neverFound },
    { key: 'badly', label: listTexts('badly_rated').title, value: badlyRated },
    { key: 'stale', label: listTexts('stale').title, value: stale },
  ];
}

function Counted({ summary }: { summary: PageSummary }): ReactNode {
  const days = useMemo(() => summary.days.map(({ day }) => day), [summary]);
  const { up, down } = countTexts();
  const title = translate({
    id: 'plugin-auth.admin.pages.byDay',
    message: 'Quotes by day, and how their answers were rated',
    description: 'Title of a chart: how often sections of the docs were quoted',
  });
  const quotes = translate({
    id: 'plugin-auth.admin.pages.quotes',
    message: 'Quotes',
    description: 'In a chart: how often sections of the docs were quoted',
  });
  const valuesOf = (name: 'cited' | 'up' | 'down') => summary.days.map((day) => day[name]);
  return (
    <>
      <Figures figures={figuresOf(summary)} />
      <Chart
        title={title}
        days={days}
        series={[
          { label: quotes, values: valuesOf('cited'), tone: 'plain' },
          { label: up, values: valuesOf('up'), tone: 'good' },
          { label: down, values: valuesOf('down'), tone: 'bad' },
        ]}
      />
    </>
  );
}
