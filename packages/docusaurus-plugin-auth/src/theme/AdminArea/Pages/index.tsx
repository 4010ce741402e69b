import Translate from '@docusaurus/Translate';
import Failed from '@theme/AdminArea/Failed';
import Filters from '@theme/AdminArea/Filters';
import Lead from '@theme/AdminArea/Lead';
import { addressText } from '@theme/AdminArea/Pages/listTexts';
import Overview from '@theme/AdminArea/Pages/Overview';
import SectionList from '@theme/AdminArea/Pages/SectionList';
import {
  adminPath,
  SECTION_LISTS,
  toPageSummary,
  useAdminData,
  useFilters,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const FILTERS = ['search'];

/** Which sections of the docs answer questions, and which do not. */
export default function Pages(): ReactNode {
  const { params } = useTimeRange();
  const filters = useFilters(FILTERS);
  const path = adminPath('/api/v1/admin/pages/summary', { ...params });
  const { data, error, reload } = useAdminData(path, toPageSummary);
  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.pages.lead"
          description="Below the title of the page of administrators about pages of the docs"
        >
          Which sections of the docs answer questions, which do not help, and which nobody is led
          to.
        </Translate>
      </Lead>
      {error && !data ? <Failed error={error} onRetry={reload} /> : <Overview summary={data} />}
      <Filters
        filters={filters}
        fields={[{ kind: 'search', name: 'search', label: addressText() }]}
      />
      {SECTION_LISTS.map((list) => (
        <SectionList key={list} list={list} search={filters.values.search ?? ''} />
      ))}
    </>
  );
}
