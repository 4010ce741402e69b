import { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import Skeleton from '@theme/AccountPage/Skeleton';
import Chart, { type ChartSeries } from '@theme/AdminArea/Chart';
import Figures from '@theme/AdminArea/Figures';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import type { Props } from '@theme/AdminArea/Questions/Overview';
import type { QuestionSummary, QuestionTotals } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useMemo } from 'react';

const ANSWERS = ['answered', 'doubtful', 'notCovered'] as const;
const RATINGS = ['up', 'down'] as const;

const TONES = {
  answered: 'good',
  doubtful: 'doubtful',
  notCovered: 'bad',
  up: 'good',
  down: 'bad',
} as const satisfies Record<keyof QuestionTotals, ChartSeries['tone']>;

/** How questions were answered and rated, in numbers and by day. */
export default function Overview({ summary }: Props): ReactNode {
  const title = translate({
    id: 'plugin-auth.admin.questions.overview',
    message: 'How they were answered',
    description: 'Heading above the numbers and the chart of questions',
  });
  return (
    <Section id="admin-questions-overview" title={title}>
      {summary ? <Counted summary={summary} /> : <Skeleton height={20} />}
    </Section>
  );
}

function Counted({ summary }: { summary: QuestionSummary }): ReactNode {
  const texts = countTexts();
  const { total, before } = summary;
  const days = useMemo(() => summary.days.map(({ day }) => day), [summary]);
  const seriesOf = (names: readonly (keyof QuestionTotals)[]) =>
    names.map((name) => ({
      label: texts[name],
      values: summary.days.map((day) => day[name]),
      tone: TONES[name],
    }));
  const questions = translate({
    id: 'plugin-auth.admin.questions.byDay',
    message: 'Questions by day',
    description: 'Title of a chart',
  });
  const ratings = translate({
    id: 'plugin-auth.admin.questions.ratingsByDay',
    message: 'Ratings by day',
    description: 'Title of a chart: how readers rated answers',
  });
  return (
    <>
      <Figures
        figures={[...ANSWERS, ...RATINGS].map((name) => ({
          key: name,
          label: texts[name],
          value: total[name],
          before: before[name],
          better: TONES[name] === 'good' ? 'higher' : 'lower',
        }))}
      />
      <Chart title={questions} kind="bars" days={days} series={seriesOf(ANSWERS)} />
      <Chart title={ratings} kind="bars" days={days} series={seriesOf(RATINGS)} />
    </>
  );
}
