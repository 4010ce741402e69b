import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import Time from '@theme/AccountPage/Time';
import type { Column } from '@theme/AdminArea/DataTable';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import Failed from '@theme/AdminArea/Failed';
import Filters from '@theme/AdminArea/Filters';
import type { Props } from '@theme/AdminArea/Gaps/GapTable';
import gapTexts from '@theme/AdminArea/Gaps/gapTexts';
import stateText from '@theme/AdminArea/Gaps/stateText';
import More from '@theme/AdminArea/More';
import TextButton from '@theme/AuthForm/TextButton';
import { GAP_STATES, type Gap } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What the docs lack, one subject a row. */
export default function GapTable({ list, filters, sort, onSort, onOpen }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const texts = gapTexts();
  const trend = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const title = translate({
    id: 'plugin-auth.admin.gaps.all',
    message: 'Subjects',
    description: 'Heading above the list of what the docs lack, and head of its first column',
  });
  const columns: Column<Gap>[] = [
    {
      key: 'title',
      label: title,
      cell: (gap) => (
        <div id={`gap-${gap.id}`} tabIndex={-1} className={styles.subject}>
          <TextButton onClick={() => onOpen(gap.id)}>{gap.title ?? texts.gone}</TextButton>
          {gap.terms.length > 1 && <span className={styles.terms}>{gap.terms.join(', ')}</span>}
        </div>
      ),
    },
    {
      key: 'count',
      label: texts.questions,
      numeric: true,
      sortable: true,
      cell: ({ questions }) => questions.toLocaleString(locale),
    },
    {
      key: 'trend',
      label: texts.trend,
      numeric: true,
      sortable: true,
      cell: ({ questions, before }) => trend.format(questions - before),
    },
    {
      key: 'latest',
      label: texts.latest,
      sortable: true,
      cell: ({ lastAt }) => <Time time={lastAt} />,
    },
    { key: 'again', label: texts.coveredNow, cell: ({ again }) => texts.covered(again) },
    {
      key: 'state',
      label: texts.state,
      cell: ({ state, reopened }) => (reopened ? texts.reopened : stateText(state)),
    },
  ];
  const empty = list.pending ? (
    <EmptyState>{texts.pending}</EmptyState>
  ) : (
    <EmptyState>
      {filters.any ? (
        <Translate
          id="plugin-auth.admin.gaps.noneSuch"
          description="Stands for the list of what the docs lack when its filter leaves nothing"
        >
          Nothing is in this state in these days.
        </Translate>
      ) : (
        <Translate
          id="plugin-auth.admin.gaps.none"
          description="Stands for the list of what the docs lack while there is nothing"
        >
          In these days nothing was asked that the docs do not answer. Such questions come here
          within a minute, as do those whose answer was rated unhelpful.
        </Translate>
      )}
    </EmptyState>
  );
  return (
    <Section id="admin-gaps" title={title}>
      <Filters
        filters={filters}
        fields={[
          {
            name: 'state',
            label: texts.state,
            kind: 'select',
            options: GAP_STATES.map((value) => ({ value, label: stateText(value) })),
          },
        ]}
      />
      {list.error && !list.items ? (
        <Failed error={list.error} onRetry={list.reload} />
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={list.items}
          rowKey={({ id }) => id}
          empty={empty}
          busy={list.busy}
          sort={{ by: sort, descending: true }}
          onSort={onSort}
        />
      )}
      <More list={list} />
    </Section>
  );
}
