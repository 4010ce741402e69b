import Translate, { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import Failed from '@theme/AdminArea/Failed';
import Filters from '@theme/AdminArea/Filters';
import More from '@theme/AdminArea/More';
import filterFields from '@theme/AdminArea/People/filterFields';
import usePeopleColumns from '@theme/AdminArea/People/List/columns';
import {
  adminPath,
  orderParams,
  PEOPLE_FILTERS,
  peopleOrder,
  peoplePath,
  toPerson,
  turnedOrder,
  useAdminList,
  useFilters,
  useSignInMethods,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Everybody with an account, searched, filtered and sorted by the server. */
export default function List(): ReactNode {
  const filters = useFilters(PEOPLE_FILTERS);
  const sorting = useFilters(['sort']);
  const order = peopleOrder(sorting.values.sort ?? '');
  const providers = useSignInMethods()?.providers ?? [];
  const path = adminPath(peoplePath(), { ...filters.values, ...orderParams(order) });
  const list = useAdminList(path, toPerson);
  const columns = usePeopleColumns();
  const title = translate({
    id: 'plugin-auth.admin.people.accounts',
    message: 'Accounts',
    description: 'Heading above the list of accounts',
  });

  return (
    <Section id="people" title={title}>
      <Filters filters={filters} fields={filterFields(providers)} />
      {list.error && !list.items ? (
        <Failed error={list.error} onRetry={list.reload} />
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={list.items}
          rowKey={({ id }) => id}
          busy={list.busy}
          sort={order}
          onSort={(column) => sorting.set('sort', turnedOrder(order, column))}
          empty={
            <EmptyState>
              <Translate
                id="plugin-auth.admin.people.none"
                description="Stands for the list of accounts when the filters leave none"
              >
                No account fits. A search finds how a name, its last word or an e-mail address
                begins.
              </Translate>
            </EmptyState>
          }
        />
      )}
      <More list={list} />
    </Section>
  );
}
