import Translate, { translate } from '@docusaurus/Translate';
import EmptyState from '@theme/AdminArea/EmptyState';
import EventFilters from '@theme/AdminArea/Events/EventFilters';
import EventTable from '@theme/AdminArea/Events/EventTable';
import Failed from '@theme/AdminArea/Failed';
import Lead from '@theme/AdminArea/Lead';
import More from '@theme/AdminArea/More';
import {
  adminPath,
  toAdminEvent,
  useAdminList,
  useFilters,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const PATH = '/api/v1/admin/events';

/** What happened to accounts, the latest first. */
export default function Events(): ReactNode {
  const { params } = useTimeRange();
  const filters = useFilters(['type', 'outcome', 'way', 'reader']);
  const list = useAdminList(adminPath(PATH, { ...params, ...filters.values }), toAdminEvent);
  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.events.lead"
          description="Below the title of the event log"
        >
          What happened to accounts. It holds no network address and no token.
        </Translate>
      </Lead>
      <EventFilters filters={filters} events={list.items ?? []} />
      {list.error && !list.items ? (
        <Failed error={list.error} onRetry={list.reload} />
      ) : (
        <EventTable
          events={list.items}
          busy={list.busy}
          empty={
            <EmptyState
              title={translate({
                id: 'plugin-auth.admin.events.none',
                message: 'No events in these days',
                description: 'Instead of the event log, when there is nothing to show',
              })}
            >
              <Translate
                id="plugin-auth.admin.events.noneWhy"
                description="Explains why the event log is empty"
              >
                Choose other days or other filters. Older events are erased after their time.
              </Translate>
            </EmptyState>
          }
        />
      )}
      <More list={list} />
    </>
  );
}
