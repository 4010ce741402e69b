import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import countText from '@theme/AdminArea/Engagement/countText';
import Figures from '@theme/AdminArea/Figures';
import type { Props } from '@theme/AdminArea/Overview/Numbers';
import partText from '@theme/AdminArea/partText';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import type { QuestionTotals } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const asked = ({ answered, doubtful, notCovered }: QuestionTotals) =>
  answered + doubtful + notCovered;

/** A part of a whole; null where there is no whole. */
const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);

/** What stands above everything else. What could not be read is a dash. */
export default function Numbers({ questions, readers, system }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const texts = countTexts();
  const percent = (part: number | null) =>
    part === null ? null : part.toLocaleString(locale, { style: 'percent' });
  const total = questions?.total;
  return (
    <Figures
      figures={[
        {
          key: 'questions',
          label: partText('questions'),
          value: total ? asked(total) : null,
          before: questions && asked(questions.before),
          part: 'questions',
        },
        {
          key: 'answered',
          label: texts.answered,
          value: total ? percent(share(total.answered, asked(total))) : null,
          part: 'questions',
        },
        {
          key: 'helpful',
          label: texts.up,
          value: total ? percent(share(total.up, total.up + total.down)) : null,
          part: 'questions',
          params: { rating: 'up' },
        },
        {
          key: 'joined',
          label: countText('joined'),
          value: readers ? readers.totals.joined : null,
          before: readers?.before.joined,
          part: 'engagement',
        },
        {
          key: 'attention',
          label: translate({
            id: 'plugin-auth.admin.overview.attention',
            message: 'Needs a look',
            description:
              'Name of the number of things of the server that an operator should look at',
          }),
          value: system ? system.attention.length : null,
          part: 'system',
        },
      ]}
    />
  );
}
