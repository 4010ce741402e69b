import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DataTable from '@theme/AdminArea/DataTable';
import Figures from '@theme/AdminArea/Figures';
import Card from '@theme/AdminArea/System/Card';
import type { Props } from '@theme/AdminArea/System/Tables';
import { bytesText } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Tables that are shown: the largest ones. */
const SHOWN = 15;

/** How large the database is, table by table. */
export default function Tables({ database }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const size = translate({
    id: 'plugin-auth.admin.system.size',
    message: 'Size',
    description: 'Head of a column, and name of the size of the database',
  });
  const title = translate({
    id: 'plugin-auth.admin.system.database',
    message: 'Database',
    description: 'Name of the version of the database, and of its size',
  });
  return (
    <Card id="database" title={title} data={database}>
      {database.data && (
        <>
          <Figures
            figures={[{ key: 'size', label: size, value: bytesText(database.data.bytes, locale) }]}
          />
          <DataTable
            caption={translate({
              id: 'plugin-auth.admin.system.tables',
              message: 'The largest tables',
              description: 'Name of a table of administrators about the tables of the database',
            })}
            columns={[
              {
                key: 'name',
                label: translate({
                  id: 'plugin-auth.admin.system.table',
                  message: 'Table',
                  description: 'Head of a column: a table of the database',
                }),
                cell: ({ name }) => <code>{name}</code>,
              },
              {
                key: 'rows',
                label: translate({
                  id: 'plugin-auth.admin.system.rows',
                  message: 'Rows, about',
                  description: 'Head of a column: estimated number of rows',
                }),
                cell: ({ rows }) => (rows === null ? '–' : rows.toLocaleString(locale)),
                numeric: true,
              },
              {
                key: 'bytes',
                label: size,
                cell: ({ bytes }) => bytesText(bytes, locale),
                numeric: true,
              },
            ]}
            rows={database.data.tables.slice(0, SHOWN)}
            rowKey={({ name }) => name}
            empty={null}
          />
        </>
      )}
    </Card>
  );
}
