import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DataTable from '@theme/AdminArea/DataTable';
import type { Props } from '@theme/AdminArea/System/Versions';
import type { ReactNode } from 'react';

/** How many sections each version has in each language. */
export default function Versions({ versions }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <DataTable
      caption={translate({
        id: 'plugin-auth.admin.system.versions',
        message: 'Sections by version and language',
        description: 'Name of a table of administrators',
      })}
      columns={[
        {
          key: 'plugin',
          label: translate({
            id: 'plugin-auth.admin.system.versions.part',
            message: 'Part of the site',
            description: 'Head of a column: which docs or blog of the site',
          }),
          cell: ({ plugin }) => plugin,
        },
        {
          key: 'version',
          label: translate({
            id: 'plugin-auth.admin.system.version',
            message: 'Version',
            description: 'Head of a column',
          }),
          cell: ({ version }) => version || '–',
        },
        {
          key: 'locale',
          label: translate({
            id: 'plugin-auth.admin.system.language',
            message: 'Language',
            description: 'Head of a column',
          }),
          cell: ({ locale: code }) => code,
        },
        {
          key: 'sections',
          label: translate({
            id: 'plugin-auth.admin.system.sections',
            message: 'Sections',
            description: 'Name of the number of sections of the docs that can be found',
          }),
          cell: ({ sections }) => sections.toLocaleString(locale),
          numeric: true,
        },
      ]}
      rows={versions}
      rowKey={(row) => `${row.site} ${row.locale} ${row.plugin} ${row.version}`}
      empty={null}
    />
  );
}
