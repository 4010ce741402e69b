import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DataTable, { type Column } from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import SectionLink from '@theme/AdminArea/Pages/SectionLink';
import type { Props } from '@theme/AdminArea/Questions/Trace';
import type { TracedSection } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** What was found for a question, best first, and what of it the answer quotes. */
export default function Trace({ sections }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const columns: Column<TracedSection>[] = [
    {
      key: 'section',
      label: translate({
        id: 'plugin-auth.admin.pages.section',
        message: 'Section',
        description: 'Head of a column: a section of the docs',
      }),
      cell: (section) => <SectionLink section={section} changed={section.changed} />,
    },
    {
      key: 'cited',
      label: translate({
        id: 'plugin-auth.admin.questions.cited',
        message: 'Quoted',
        description: 'Head of a column: the answer quotes this section',
      }),
      cell: ({ cited }) =>
        cited
          ? translate({
              id: 'plugin-auth.admin.questions.citedYes',
              message: 'Yes',
              description: 'The answer quotes this section',
            })
          : '–',
    },
    {
      key: 'score',
      label: translate({
        id: 'plugin-auth.admin.questions.score',
        message: 'Score',
        description: 'Head of a column: how well a section fits the question',
      }),
      numeric: true,
      cell: ({ score }) => score.toLocaleString(locale, { maximumSignificantDigits: 3 }),
    },
  ];
  return (
    <DataTable
      caption={translate({
        id: 'plugin-auth.admin.questions.found',
        message: 'Sections found for it',
        description: 'What a table is called: what the search found for a question',
      })}
      columns={columns}
      rows={sections}
      rowKey={({ url }) => url}
      empty={
        <EmptyState>
          <Translate
            id="plugin-auth.admin.questions.foundNone"
            description="Stands for the table of what was found for a question"
          >
            Nothing was found for it.
          </Translate>
        </EmptyState>
      }
    />
  );
}
