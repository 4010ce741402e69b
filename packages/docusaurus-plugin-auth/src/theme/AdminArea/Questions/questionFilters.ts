import { translate } from '@docusaurus/Translate';
import type { FilterField } from '@theme/AdminArea/Filters';
import columnTexts from '@theme/AdminArea/Questions/columnTexts';
import confidenceText from '@theme/AdminArea/Questions/confidenceText';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import { placeText, placeTexts } from '@theme/AdminArea/Questions/placeTexts';
import { NOWHERE, type QuestionSummary, type QuestionsBy } from 'docusaurus-plugin-auth/client';

const CONFIDENCES = ['high', 'medium', 'low', 'none'] as const;
const RATINGS = ['up', 'down'] as const;

/** The places of the days, and the one that is chosen, which may have had no question in them. */
function optionsOf(rows: readonly QuestionsBy[], chosen = '') {
  const values = new Set(rows.map(({ value }) => value || NOWHERE));
  if (chosen) values.add(chosen);
  return Array.from(values, (value) => ({
    value,
    label: placeText(value === NOWHERE ? '' : value),
  }));
}

/** What questions are filtered by. */
export default function questionFilters(
  summary: QuestionSummary | undefined,
  values: Readonly<Record<string, string>>,
): FilterField[] {
  const { section } = values;
  const counts = countTexts();
  const places = placeTexts();
  const { answer, rating } = columnTexts();
  const search = translate({
    id: 'plugin-auth.admin.questions.search',
    message: 'Words of the question',
    description: 'Field of the list of questions',
  });
  const quoted = translate({
    id: 'plugin-auth.admin.questions.section',
    message: 'Quoted section',
    description: 'Filter: questions whose answer quotes this section of the docs',
  });
  const select = (name: string, label: string, options: { value: string; label: string }[]) =>
    ({ kind: 'select', name, label, options }) as const;
  return [
    { kind: 'search', name: 'search', label: search },
    select(
      'confidence',
      answer,
      CONFIDENCES.map((value) => ({ value, label: confidenceText(value) })),
    ),
    select(
      'rating',
      rating,
      RATINGS.map((value) => ({ value, label: counts[value] })),
    ),
    select('version', places.version, optionsOf(summary?.versions ?? [], values.version)),
    select('locale', places.locale, optionsOf(summary?.locales ?? [], values.locale)),
    select('page', places.page, optionsOf(summary?.pages ?? [], values.page)),
    ...(section ? [select('section', quoted, [{ value: section, label: section }])] : []),
  ];
}
