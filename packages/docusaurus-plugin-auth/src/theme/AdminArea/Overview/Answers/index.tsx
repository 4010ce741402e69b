import { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import Skeleton from '@theme/AccountPage/Skeleton';
import Chart, { type ChartSeries } from '@theme/AdminArea/Chart';
import Failed from '@theme/AdminArea/Failed';
import type { Props } from '@theme/AdminArea/Overview/Answers';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import type { QuestionSummary } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useMemo } from 'react';

const ANSWERS = [
  ['answered', 'good'],
  ['doubtful', 'doubtful'],
  ['notCovered', 'bad'],
] as const;

function AnswerChart({ summary, title }: { summary: QuestionSummary; title: string }): ReactNode {
  const days = useMemo(() => summary.days.map(({ day }) => day), [summary]);
  const series = useMemo((): ChartSeries[] => {
    const texts = countTexts();
    return ANSWERS.map(([name, tone]) => ({
      label: texts[name],
      values: summary.days.map((day) => day[name]),
      tone,
    }));
  }, [summary]);
  return <Chart title={title} kind="bars" days={days} series={series} />;
}

/** How questions were answered, day by day. */
export default function Answers({ summary: { data, error, reload } }: Props): ReactNode {
  const title = translate({
    id: 'plugin-auth.admin.questions.byDay',
    message: 'Questions by day',
    description: 'Title of a chart',
  });
  return (
    <Section
      id="admin-overview-answers"
      title={translate({
        id: 'plugin-auth.admin.questions.overview',
        message: 'How they were answered',
        description: 'Heading above the numbers and the chart of questions',
      })}
    >
      {data && <AnswerChart summary={data} title={title} />}
      {!data && (error ? <Failed error={error} onRetry={reload} /> : <Skeleton height={18} />)}
    </Section>
  );
}
