import Translate from '@docusaurus/Translate';
import Failed from '@theme/AdminArea/Failed';
import Lead from '@theme/AdminArea/Lead';
import Breakdown from '@theme/AdminArea/Questions/Breakdown';
import Overview from '@theme/AdminArea/Questions/Overview';
import Question from '@theme/AdminArea/Questions/Question';
import QuestionTable from '@theme/AdminArea/Questions/QuestionTable';
import {
  focusSoon,
  questionPath,
  toQuestionSummary,
  useAdminData,
  useFilters,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const PLACES = ['version', 'locale', 'page'];
const FILTERS = ['search', 'confidence', 'rating', 'section', ...PLACES];
const OPENED = ['question'];

/** What readers have asked, and how that was answered and rated. */
export default function Questions(): ReactNode {
  const range = useTimeRange();
  const filters = useFilters(FILTERS);
  const opened = useFilters(OPENED);
  const id = opened.values.question;
  const { version = '', locale = '', page = '' } = filters.values;
  const path = questionPath('/api/v1/admin/questions/summary', {
    ...range.params,
    version,
    locale,
    page,
  });
  const { data, error, reload } = useAdminData(path, toQuestionSummary);

  function close(): void {
    opened.clear();
    focusSoon(() => document.getElementById(`question-${id}`));
  }

  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.questions.lead"
          description="Below the title of the page of administrators about questions"
        >
          What readers have asked, with personal details blotted out. Nothing here says who asked.
        </Translate>
      </Lead>
      {error && !data ? <Failed error={error} onRetry={reload} /> : <Overview summary={data} />}
      {id && <Question key={id} id={id} onClose={close} />}
      <QuestionTable
        filters={filters}
        summary={data}
        onOpen={(question) => opened.set('question', question)}
      />
      {data && <Breakdown summary={data} filters={filters} />}
    </>
  );
}
