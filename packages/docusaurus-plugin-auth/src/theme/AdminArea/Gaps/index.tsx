import Translate from '@docusaurus/Translate';
import Detail from '@theme/AdminArea/Gaps/Detail';
import GapTable from '@theme/AdminArea/Gaps/GapTable';
import Lead from '@theme/AdminArea/Lead';
import {
  adminPath,
  focusSoon,
  GAPS_PATH,
  toGap,
  useAdminList,
  useFilters,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const FILTERS = ['state'];
const SORT = ['sort'];
const OPENED = ['gap'];

/** What readers ask and the docs do not say, in topics. */
export default function Gaps(): ReactNode {
  const { params } = useTimeRange();
  const filters = useFilters(FILTERS);
  const sort = useFilters(SORT);
  const opened = useFilters(OPENED);
  const id = opened.values.gap;
  const query = { ...params, ...filters.values, ...sort.values };
  const list = useAdminList(adminPath(GAPS_PATH, query), toGap);

  function close(): void {
    opened.clear();
    focusSoon(() => document.getElementById(`gap-${id}`));
  }

  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.gaps.lead"
          description="Below the title of the page of administrators about what the docs lack"
        >
          What readers ask and the docs do not answer well, by subject. Personal details are blotted
          out.
        </Translate>
      </Lead>
      {id && (
        <Detail
          key={id}
          id={id}
          onClose={close}
          onChange={(gap) =>
            list.change((items) => items.map((one) => (one.id === gap.id ? gap : one)))
          }
        />
      )}
      <GapTable
        list={list}
        filters={filters}
        sort={sort.values.sort || 'count'}
        onSort={(by) => sort.set('sort', by)}
        onOpen={(gap) => opened.set('gap', gap)}
      />
    </>
  );
}
