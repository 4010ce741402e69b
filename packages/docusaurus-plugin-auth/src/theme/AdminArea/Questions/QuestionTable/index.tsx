import Translate, { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import Time from '@theme/AccountPage/Time';
import DataTable, { type Column } from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import Export from '@theme/AdminArea/Export';
import Failed from '@theme/AdminArea/Failed';
import Filters from '@theme/AdminArea/Filters';
import More from '@theme/AdminArea/More';
import columnTexts from '@theme/AdminArea/Questions/columnTexts';
import confidenceText from '@theme/AdminArea/Questions/confidenceText';
import type { Props } from '@theme/AdminArea/Questions/QuestionTable';
import questionFilters from '@theme/AdminArea/Questions/questionFilters';
import Rating from '@theme/AdminArea/Questions/Rating';
import {
  type AdminQuestion,
  questionPath,
  toAdminQuestion,
  useAdminList,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const LIST = '/api/v1/admin/questions';
const FORMATS = ['csv', 'json'] as const;

function columnsOf(onOpen: Props['onOpen']): Column<AdminQuestion>[] {
  const asked = translate({
    id: 'plugin-auth.admin.questions.asked',
    message: 'Question',
    description: 'Head of a column, and heading above one question',
  });
  const time = translate({
    id: 'plugin-auth.admin.questions.time',
    message: 'When',
    description: 'Head of a column: when a question was asked',
  });
  const { answer, rating } = columnTexts();
  return [
    {
      key: 'question',
      label: asked,
      cell: ({ id, question }) => (
        <button
          type="button"
          id={`question-${id}`}
          className={styles.open}
          onClick={() => onOpen(id)}
        >
          {question ?? '–'}
        </button>
      ),
    },
    {
      key: 'answer',
      label: answer,
      cell: ({ confidence }) => (confidence ? confidenceText(confidence) : '–'),
    },
    { key: 'rating', label: rating, cell: (question) => <Rating question={question} /> },
    { key: 'at', label: time, cell: ({ at }) => <Time time={at} /> },
  ];
}

/** The questions themselves, the latest first. */
export default function QuestionTable({ filters, summary, onOpen }: Props): ReactNode {
  const { params } = useTimeRange();
  const asked = { ...params, ...filters.values };
  const list = useAdminList(questionPath(LIST, asked), toAdminQuestion);
  const title = translate({
    id: 'plugin-auth.admin.questions.all',
    message: 'The questions',
    description: 'Heading above the list of questions',
  });
  return (
    <Section id="admin-questions-all" title={title}>
      <Filters filters={filters} fields={questionFilters(summary, filters.values)} />
      {list.error && !list.items ? (
        <Failed error={list.error} onRetry={list.reload} />
      ) : (
        <DataTable
          caption={title}
          columns={columnsOf(onOpen)}
          rows={list.items}
          rowKey={({ id }) => id}
          busy={list.busy}
          empty={<Nothing filtered={filters.any} />}
        />
      )}
      <More list={list} />
      <div className={styles.exports}>
        {FORMATS.map((format) => (
          <Export
            key={format}
            path={questionPath(`${LIST}/export`, { ...asked, format })}
            name={`questions-${params.from}-${params.to}.${format}`}
            label={
              <Translate
                id="plugin-auth.admin.questions.download"
                description="Button that saves questions as a file; {format} is CSV or JSON"
                values={{ format: format.toUpperCase() }}
              >
                {'Download as {format}'}
              </Translate>
            }
          />
        ))}
      </div>
    </Section>
  );
}

function Nothing({ filtered }: { filtered: boolean }): ReactNode {
  return (
    <EmptyState>
      {filtered ? (
        <Translate
          id="plugin-auth.admin.questions.noneSuch"
          description="Stands for the list of questions when the filters leave nothing"
        >
          No question of these days fits the filters.
        </Translate>
      ) : (
        <Translate
          id="plugin-auth.admin.questions.noneYet"
          description="Stands for the list of questions while there are none"
        >
          Nobody has asked anything in these days. Questions are kept for as long as
          QUESTION_LOG_DAYS says.
        </Translate>
      )}
    </EmptyState>
  );
}
