import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import DataTable, { type Column } from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import type { Props } from '@theme/AdminArea/Questions/Breakdown';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import { type Place, placeText, placeTexts } from '@theme/AdminArea/Questions/placeTexts';
import TextButton from '@theme/AuthForm/TextButton';
import { NOWHERE, type QuestionsBy } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const COUNTS = ['answered', 'doubtful', 'notCovered', 'up', 'down'] as const;

/** Where questions are asked: a press on a place filters by it. */
export default function Breakdown({ summary, filters }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const counts = countTexts();
  const places = placeTexts();
  const columnsOf = (place: Place): Column<QuestionsBy>[] => [
    {
      key: place,
      label: places[place],
      cell: ({ value }) => (
        <TextButton onClick={() => filters.set(place, value || NOWHERE)}>
          {placeText(value)}
        </TextButton>
      ),
    },
    ...COUNTS.map((name) => ({
      key: name,
      label: counts[name],
      numeric: true,
      cell: (row: QuestionsBy) => row[name].toLocaleString(locale),
    })),
  ];
  const tableOf = (place: Place, rows: readonly QuestionsBy[]) => (
    <DataTable
      caption={places[place]}
      columns={columnsOf(place)}
      rows={rows}
      rowKey={({ value }) => value}
      empty={
        <EmptyState>
          {translate({
            id: 'plugin-auth.admin.questions.none',
            message: 'Nobody has asked anything in these days.',
            description: 'Stands for the tables of questions while there are none',
          })}
        </EmptyState>
      }
    />
  );
  const title = translate({
    id: 'plugin-auth.admin.questions.where',
    message: 'Where they are asked',
    description: 'Heading above questions by page, version and language',
  });
  return (
    <Section id="admin-questions-where" title={title}>
      {tableOf('page', summary.pages)}
      {summary.versions.length > 1 && tableOf('version', summary.versions)}
      {summary.locales.length > 1 && tableOf('locale', summary.locales)}
    </Section>
  );
}
