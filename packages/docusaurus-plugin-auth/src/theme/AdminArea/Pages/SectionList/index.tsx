import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import Time from '@theme/AccountPage/Time';
import DataTable, { type Column } from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import Failed from '@theme/AdminArea/Failed';
import More from '@theme/AdminArea/More';
import listTexts from '@theme/AdminArea/Pages/listTexts';
import SectionLink from '@theme/AdminArea/Pages/SectionLink';
import type { Props } from '@theme/AdminArea/Pages/SectionList';
import PartLink from '@theme/AdminArea/PartLink';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import {
  type AdminSection,
  adminPath,
  type SectionListName,
  toAdminSection,
  useAdminList,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const ROWS = 10;

/** Leads to the questions whose answers quote a section and were rated so. */
function ratings(rating: 'up' | 'down', label: string, locale: string): Column<AdminSection> {
  return {
    key: rating,
    label,
    numeric: true,
    cell: ({ url, [rating]: number }) =>
      number === 0 ? (
        '0'
      ) : (
        <PartLink part="questions" params={{ rating, section: url }}>
          {number.toLocaleString(locale)}
        </PartLink>
      ),
  };
}

function columnsOf(list: SectionListName, locale: string): Column<AdminSection>[] {
  const { up, down } = countTexts();
  const section = translate({
    id: 'plugin-auth.admin.pages.section',
    message: 'Section',
    description: 'Head of a column: a section of the docs',
  });
  const found = translate({
    id: 'plugin-auth.admin.pages.found',
    message: 'Found',
    description: 'Head of a column: for how many questions a section was found',
  });
  const quoted = translate({
    id: 'plugin-auth.admin.pages.quoted',
    message: 'Quoted',
    description: 'Head of a column: how many answers quote a section',
  });
  const lastFound = translate({
    id: 'plugin-auth.admin.pages.lastFound',
    message: 'Last found',
    description: 'Head of a column: the last day on which a section was found',
  });
  const changed = translate({
    id: 'plugin-auth.admin.pages.changedAt',
    message: 'Changed',
    description: 'Head of a column: when the text of a section changed',
  });
  const name = { key: 'section', label: section, cell: nameOf };
  const number = (key: 'found' | 'cited', label: string) => ({
    key,
    label,
    numeric: true,
    cell: (row: AdminSection) => row[key].toLocaleString(locale),
  });
  const day = (key: 'lastFound' | 'changedAt', label: string) => ({
    key,
    label,
    cell: (row: AdminSection) => (row[key] ? <Time time={row[key]} byDay /> : '–'),
  });
  if (list === 'never_found') return [name, day('lastFound', lastFound)];
  const rated = [ratings('up', up, locale), ratings('down', down, locale)];
  if (list === 'stale') return [name, day('changedAt', changed), ...rated];
  return [name, number('cited', quoted), number('found', found), ...rated];
}

const nameOf = (section: AdminSection) => <SectionLink section={section} />;

/** Sections of the docs that have something in common. */
export default function SectionList({ list: name, search }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { params } = useTimeRange();
  const path = adminPath('/api/v1/admin/pages', { ...params, list: name, limit: ROWS, search });
  const list = useAdminList(path, toAdminSection);
  const { title, lead, empty } = listTexts(name);
  return (
    <Section id={`admin-pages-${name}`} title={title} lead={lead}>
      {list.error && !list.items ? (
        <Failed error={list.error} onRetry={list.reload} />
      ) : (
        <DataTable
          caption={title}
          columns={columnsOf(name, locale)}
          rows={list.items}
          rowKey={({ url }) => url}
          busy={list.busy}
          empty={<EmptyState>{empty}</EmptyState>}
        />
      )}
      <More list={list} />
    </Section>
  );
}
