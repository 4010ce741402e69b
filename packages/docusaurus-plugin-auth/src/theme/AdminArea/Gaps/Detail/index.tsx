import Translate, { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import Skeleton from '@theme/AccountPage/Skeleton';
import Chart from '@theme/AdminArea/Chart';
import Failed from '@theme/AdminArea/Failed';
import Figures from '@theme/AdminArea/Figures';
import Changes from '@theme/AdminArea/Gaps/Changes';
import type { Props } from '@theme/AdminArea/Gaps/Detail';
import Examples from '@theme/AdminArea/Gaps/Examples';
import gapTexts from '@theme/AdminArea/Gaps/gapTexts';
import PageList from '@theme/AdminArea/Gaps/PageList';
import StateChoice from '@theme/AdminArea/Gaps/StateChoice';
import TextButton from '@theme/AuthForm/TextButton';
import {
  focusSoon,
  type GapDetail,
  gapPath,
  toGapDetail,
  useAdminData,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';
import styles from './styles.module.css';

const ID = 'admin-gap';

/** One subject that the docs lack, with all that is known of it. */
export default function Detail({ id, onClose, onChange }: Props): ReactNode {
  const path = gapPath(id, useTimeRange().params);
  const { data: gap, error, reload, replace } = useAdminData(path, toGapDetail);
  useEffect(() => focusSoon(() => document.getElementById(ID)?.parentElement), []);

  function takeOver(changed: GapDetail): void {
    replace(changed);
    onChange(changed);
  }

  return (
    <div tabIndex={-1} className={styles.gap}>
      <Section id={ID} title={gap ? (gap.title ?? gapTexts().gone) : '…'}>
        {gap ? (
          <>
            <StateChoice path={path} gap={gap} onChange={takeOver} />
            <Facts gap={gap} />
          </>
        ) : (
          !error && <Skeleton height={24} />
        )}
        {error && <Failed error={error} onRetry={reload} />}
        <TextButton onClick={onClose}>
          <Translate
            id="plugin-auth.admin.gaps.close"
            description="Button that closes the details of a subject that the docs lack"
          >
            Close
          </Translate>
        </TextButton>
      </Section>
    </div>
  );
}

function Facts({ gap }: { gap: GapDetail }): ReactNode {
  const texts = gapTexts();
  return (
    <>
      <Figures
        figures={[
          {
            key: 'questions',
            label: texts.questions,
            value: gap.questions,
            before: gap.before,
            better: 'lower',
          },
          { key: 'covered', label: texts.coveredNow, value: texts.covered(gap.again) },
        ]}
      />
      <Chart
        title={translate({
          id: 'plugin-auth.admin.gaps.byDay',
          message: 'Questions by day',
          description: 'Title of a chart: how often readers asked about something',
        })}
        kind="bars"
        days={gap.days}
        series={[{ label: texts.questions, values: gap.counts, tone: 'doubtful' }]}
      />
      <Examples examples={gap.examples} />
      <PageList
        pages={gap.coveredBy}
        title={translate({
          id: 'plugin-auth.admin.gaps.coveredBy',
          message: 'Pages that answer now',
          description: 'Heading above the pages that answer questions since the docs have changed',
        })}
      />
      <PageList
        pages={gap.pages}
        title={translate({
          id: 'plugin-auth.admin.gaps.nearest',
          message: 'Nearest pages',
          description: 'Heading above the pages that came nearest to what readers asked',
        })}
      />
      {gap.words.length > 0 && (
        <div>
          <h3 className={styles.heading}>
            <Translate
              id="plugin-auth.admin.gaps.words"
              description="Heading above words of readers that no page of the docs has"
            >
              Words that the docs do not use
            </Translate>
          </h3>
          <ul className={styles.words}>
            {gap.words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        </div>
      )}
      <Changes changes={gap.changes} />
    </>
  );
}
