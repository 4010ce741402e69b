import Answers from '@theme/AdminArea/Overview/Answers';
import Numbers from '@theme/AdminArea/Overview/Numbers';
import TopGaps from '@theme/AdminArea/Overview/TopGaps';
import {
  adminPath,
  toEngagement,
  toQuestionSummary,
  toSystem,
  useAdminData,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The few figures that matter most, each with the way to the part that says more. */
export default function Overview(): ReactNode {
  const { params } = useTimeRange();
  const questions = useAdminData(
    adminPath('/api/v1/admin/questions/summary', params),
    toQuestionSummary,
  );
  const readers = useAdminData(adminPath('/api/v1/admin/engagement', params), toEngagement);
  const system = useAdminData('/api/v1/admin/system', toSystem);
  return (
    <>
      <Numbers questions={questions.data} readers={readers.data} system={system.data} />
      <Answers summary={questions} />
      <TopGaps />
    </>
  );
}
