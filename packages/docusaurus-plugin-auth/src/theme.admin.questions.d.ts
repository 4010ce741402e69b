declare module '@theme/AdminArea/Questions' {
  import type { ReactNode } from 'react';

  export default function Questions(): ReactNode;
}

declare module '@theme/AdminArea/Questions/Overview' {
  import type { QuestionSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Undefined until it is there. */
    readonly summary: QuestionSummary | undefined;
  }
  export default function Overview(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Questions/Breakdown' {
  import type { Filters, QuestionSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly summary: QuestionSummary;
    readonly filters: Filters;
  }
  export default function Breakdown(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Questions/QuestionTable' {
  import type { Filters, QuestionSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly filters: Filters;
    /** What there is to choose from; undefined until it is there. */
    readonly summary: QuestionSummary | undefined;
    readonly onOpen: (id: string) => void;
  }
  export default function QuestionTable(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Questions/Question' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly id: string;
    readonly onClose: () => void;
  }
  export default function Question(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Questions/Trace' {
  import type { TracedSection } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly sections: readonly TracedSection[];
  }
  export default function Trace(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Questions/Rating' {
  import type { AdminQuestion } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly question: Pick<AdminQuestion, 'rating' | 'reasons' | 'note'>;
  }
  export default function Rating(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Questions/countTexts' {
  import type { QuestionTotals } from 'docusaurus-plugin-auth/client';

  export default function countTexts(): Record<keyof QuestionTotals, string>;
}

declare module '@theme/AdminArea/Questions/columnTexts' {
  export default function columnTexts(): Record<'answer' | 'rating', string>;
}

declare module '@theme/AdminArea/Questions/confidenceText' {
  import type { QuestionConfidence } from 'docusaurus-plugin-auth/client';

  export default function confidenceText(confidence: QuestionConfidence): string;
}

declare module '@theme/AdminArea/Questions/placeTexts' {
  /** Where a question was asked. */
  export type Place = 'version' | 'locale' | 'page';

  export function placeTexts(): Record<Place, string>;
  export function placeText(value: string | null): string;
}

declare module '@theme/AdminArea/Questions/questionFilters' {
  import type { FilterField } from '@theme/AdminArea/Filters';
  import type { QuestionSummary } from 'docusaurus-plugin-auth/client';

  export default function questionFilters(
    summary: QuestionSummary | undefined,
    values: Readonly<Record<string, string>>,
  ): FilterField[];
}
