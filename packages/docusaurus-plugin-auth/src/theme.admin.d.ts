declare module '@theme/AdminArea' {
  import type { ReactNode } from 'react';

  export default function AdminArea(): ReactNode;
}

declare module '@theme/AdminArea/Area' {
  import type { ReactNode } from 'react';

  export default function Area(): ReactNode;
}

declare module '@theme/AdminArea/parts' {
  import type { AdminPart } from 'docusaurus-plugin-auth/client';
  import type { ComponentType } from 'react';

  /** A part of the area. */
  export interface PartEntry {
    readonly Part: ComponentType;
    /** Shows the time range that the parts share. */
    readonly range: boolean;
  }

  const parts: Readonly<Record<AdminPart, PartEntry>>;
  export default parts;
}

declare module '@theme/AdminArea/partText' {
  import type { AdminPart } from 'docusaurus-plugin-auth/client';

  export default function partText(part: AdminPart): string;
}

declare module '@theme/AdminArea/Navigation' {
  import type { AdminPart } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly current: AdminPart;
  }
  export default function Navigation(props: Props): ReactNode;
}

declare module '@theme/AdminArea/PartLink' {
  import type { AdminPart } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: AdminPart;
    /** What the part is to filter by. */
    readonly params?: Readonly<Record<string, string>>;
    /** It leads to the page that it stands on. */
    readonly current?: boolean;
    readonly className?: string;
    readonly children: ReactNode;
  }
  export default function PartLink(props: Props): ReactNode;
}

declare module '@theme/AdminArea/RangePicker' {
  import type { ReactNode } from 'react';

  export default function RangePicker(): ReactNode;
}

declare module '@theme/AdminArea/DayField' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly label: string;
    /** `YYYY-MM-DD`, as the limits. */
    readonly value: string;
    readonly min?: string;
    readonly max?: string;
    readonly onValue: (day: string) => void;
  }
  export default function DayField(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Lead' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly children: ReactNode;
  }
  export default function Lead(props: Props): ReactNode;
}

declare module '@theme/AdminArea/EmptyState' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly title?: ReactNode;
    /** Why there is nothing, and what can be done about it. */
    readonly children: ReactNode;
  }
  export default function EmptyState(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Failed' {
  import type { ClientError } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly error: ClientError;
    readonly onRetry: () => Promise<void>;
  }
  export default function Failed(props: Props): ReactNode;
}

declare module '@theme/AdminArea/More' {
  import type { AdminList } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** As `useAdminList` gives it. */
    readonly list: Pick<AdminList<unknown>, 'items' | 'error' | 'busy' | 'more' | 'loadMore'>;
  }
  export default function More(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Export' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Address of the API, with its query. */
    readonly path: string;
    /** Of the file. */
    readonly name: string;
    readonly label: ReactNode;
  }
  export default function Export(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Confirm' {
  import type { Props as DialogProps } from '@theme/AccountPage/ConfirmDialog';
  import type { ReactNode } from 'react';

  export interface Props extends Omit<DialogProps, 'section'> {}
  export default function Confirm(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Filters' {
  import type { SelectOption } from '@theme/AccountPage/SelectField';
  import type { Filters as FilterValues } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  /** A choice among values, or words to look for. */
  export type FilterField = { readonly name: string; readonly label: string } & (
    | { readonly kind: 'select'; readonly options: readonly SelectOption[] }
    | { readonly kind: 'search' }
  );

  export interface Props {
    readonly fields: readonly FilterField[];
    /** As `useFilters` gives it. */
    readonly filters: FilterValues;
  }
  export default function Filters(props: Props): ReactNode;
}

declare module '@theme/AdminArea/SearchField' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly label: string;
    readonly value: string;
    /** Is told what was typed once no more comes. */
    readonly onValue: (value: string) => void;
  }
  export default function SearchField(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Figures' {
  import type { AdminPart } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Figure {
    readonly key: string;
    readonly label: string;
    /** A number is written as the locale has it; null for none. */
    readonly value: ReactNode;
    /** The same number in as many days before: the change is shown. */
    readonly before?: number;
    /** Which way of a change is a good one. */
    readonly better?: 'higher' | 'lower';
    readonly format?: (value: number) => string;
    readonly note?: ReactNode;
    /** Where there is more about it. */
    readonly part?: AdminPart;
    readonly params?: Readonly<Record<string, string>>;
  }

  export interface Props {
    readonly figures: readonly Figure[];
  }
  export default function Figures(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Change' {
  import type { Figure } from '@theme/AdminArea/Figures';
  import type { ReactNode } from 'react';

  export interface Props extends Pick<Figure, 'better'> {
    readonly value: number;
    readonly before: number;
  }
  export default function Change(props: Props): ReactNode;
}

declare module '@theme/AdminArea/DataTable' {
  import type { ReactNode } from 'react';

  export interface Column<Row> {
    readonly key: string;
    readonly label: string;
    readonly cell: (row: Row) => ReactNode;
    readonly numeric?: boolean;
    /** The head is a button, where there is `onSort`. */
    readonly sortable?: boolean;
  }

  export interface Sorting {
    /** Key of a column. */
    readonly by: string;
    readonly descending: boolean;
  }

  export interface Props<Row> {
    /** What the table is called for who does not see it. */
    readonly caption: string;
    /** The first one names the row. */
    readonly columns: readonly Column<Row>[];
    /** Undefined while they are being read. */
    readonly rows: readonly Row[] | undefined;
    readonly rowKey: (row: Row) => string;
    /** Stands for no rows. */
    readonly empty: ReactNode;
    /** Other rows are on their way. */
    readonly busy?: boolean;
    readonly sort?: Sorting;
    readonly onSort?: (by: string) => void;
  }
  export default function DataTable<Row>(props: Props<Row>): ReactNode;
}

declare module '@theme/AdminArea/DataTable/ColumnHead' {
  import type { Column, Sorting } from '@theme/AdminArea/DataTable';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly column: Omit<Column<never>, 'cell'>;
    readonly sort?: Sorting;
    readonly onSort?: (by: string) => void;
  }
  export default function ColumnHead(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Chart' {
  import type { ReactNode } from 'react';

  export interface ChartSeries {
    readonly label: string;
    /** One for each day; null where there is none. */
    readonly values: readonly (number | null)[];
    /** What it stands for; otherwise colours go by the order, of five at most. */
    readonly tone?: 'good' | 'doubtful' | 'bad' | 'plain';
  }

  export interface Props {
    readonly title: string;
    /** `YYYY-MM-DD`. */
    readonly days: readonly string[];
    readonly series: readonly ChartSeries[];
    /** Lines unless told; bars of several series stand on each other. */
    readonly kind?: 'lines' | 'bars';
    /** Values in words; otherwise as numbers of the locale. */
    readonly format?: (value: number) => string;
  }
  export default function Chart(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Chart/ChartTable' {
  import type { Props as ChartProps } from '@theme/AdminArea/Chart';
  import type { ReactNode } from 'react';

  export interface Props extends Pick<ChartProps, 'title' | 'days' | 'series'> {
    readonly said: (value: number | null | undefined) => string;
  }
  export default function ChartTable(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Chart/Legend' {
  import type { ChartSeries } from '@theme/AdminArea/Chart';
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    /** The chart finds its colours in it. */
    readonly listRef: RefObject<HTMLUListElement | null>;
    readonly kind: 'lines' | 'bars';
    readonly series: readonly ChartSeries[];
    /** The day that is pointed at. */
    readonly day: string | undefined;
    readonly pointedOf: (series: ChartSeries) => string | undefined;
  }
  export default function Legend(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Chart/Plot' {
  import type { Props as ChartProps } from '@theme/AdminArea/Chart';
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    readonly title: string;
    readonly legend: RefObject<HTMLUListElement | null>;
    readonly data: Required<Omit<ChartProps, 'title'>>;
    /** Is told which of the days is pointed at. */
    readonly onPoint: (index: number | null) => void;
    /** It cannot be drawn. */
    readonly onFailed: () => void;
  }
  export default function Plot(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Privacy' {
  import type { ReactNode } from 'react';

  export default function Privacy(): ReactNode;
}

declare module '@theme/AdminArea/Privacy/Figures' {
  import type { PrivacyReport } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly report: PrivacyReport;
  }
  export default function Figures(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Privacy/Tables' {
  import type { Props as FiguresProps } from '@theme/AdminArea/Privacy/Figures';
  import type { ReactNode } from 'react';

  export interface Props extends FiguresProps {}
  export default function Tables(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Privacy/Table' {
  import type { Props as SectionProps } from '@theme/AccountPage/Section';
  import type { ReactNode } from 'react';

  export interface TableRow {
    readonly key: string;
    /** The first one names the row. */
    readonly cells: readonly ReactNode[];
  }

  export interface Props extends Omit<SectionProps, 'children'> {
    readonly columns: readonly string[];
    readonly rows: readonly TableRow[];
    /** Said when there are no rows. */
    readonly empty?: string;
  }
  export default function Table(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Privacy/kindText' {
  /** A kind of data in words; its name as the server gives it, where there are none. */
  export default function kindText(name: string): string;
}

declare module '@theme/AdminArea/Privacy/keptText' {
  import type { Kept } from 'docusaurus-plugin-auth/client';

  export default function keptText(kept: Kept | null): string;
}

declare module '@theme/AdminArea/Events' {
  import type { ReactNode } from 'react';

  export default function Events(): ReactNode;
}

declare module '@theme/AdminArea/Events/EventFilters' {
  import type { AdminEvent, Filters } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly filters: Filters;
    /** Those that are shown: they name further ways in, and the account that is filtered by. */
    readonly events: readonly AdminEvent[];
  }
  export default function EventFilters(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Events/EventTable' {
  import type { AdminEvent } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Undefined while they are being read. */
    readonly events: readonly AdminEvent[] | undefined;
    readonly busy: boolean;
    readonly empty: ReactNode;
  }
  export default function EventTable(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Events/eventText' {
  /** The kinds of events that there are words for. */
  export const EVENT_TYPES: readonly string[];
  /** What happened, in words; its name as the server gives it, where there are none. */
  export function eventText(type: string): string;
}

declare module '@theme/AdminArea/Events/outcomeText' {
  /** The ways in which something can go that there are words for. */
  export const OUTCOMES: readonly string[];
  export function outcomeText(outcome: string): string;
}

declare module '@theme/AdminArea/Overview' {
  import type { ReactNode } from 'react';

  export default function Overview(): ReactNode;
}

declare module '@theme/AdminArea/Overview/Answers' {
  import type { AdminData, QuestionSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly summary: Pick<AdminData<QuestionSummary>, 'data' | 'error' | 'reload'>;
  }
  export default function Answers(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Overview/Numbers' {
  import type { Engagement, QuestionSummary, System } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly questions: QuestionSummary | undefined;
    readonly readers: Engagement | undefined;
    readonly system: System | undefined;
  }
  export default function Numbers(props: Props): ReactNode;
}

declare module '@theme/AdminArea/Overview/TopGaps' {
  import type { ReactNode } from 'react';

  export default function TopGaps(): ReactNode;
}
