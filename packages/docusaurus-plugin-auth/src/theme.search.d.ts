declare module '@theme/DocsSearchBar' {
  import type { ReactNode } from 'react';

  export default function DocsSearchBar(): ReactNode;
}

declare module '@theme/DocsSearchBar/Dialog' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly onClose: () => void;
  }
  export default function DocsSearchDialog(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/Field' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly query: string;
    /** A search is on its way. */
    readonly busy: boolean;
    /** Id of the list that the field controls. */
    readonly listId: string;
    /** Id of the chosen row, if any. */
    readonly activeId: string | undefined;
    /** The list has rows. */
    readonly expanded: boolean;
    readonly onQuery: (query: string) => void;
    readonly onClose: () => void;
  }
  export default function DocsSearchField(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/Footer' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** How much was found. */
    readonly status: string;
  }
  export default function DocsSearchFooter(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/Icon' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly name: 'search' | 'page' | 'section' | 'recent' | 'ask' | 'enter' | 'close' | 'alert';
  }
  export default function DocsSearchIcon(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/List' {
  import type { SearchRows } from '@theme/DocsSearchBar/useSearchRows';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly rows: SearchRows;
  }
  export default function DocsSearchList(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/Marked' {
  import type { Highlight } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly text: string;
    /** Which of the highlights are places of this text. */
    readonly field: Highlight['field'];
    readonly highlights?: readonly Highlight[];
  }
  export default function DocsSearchMarked(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/Message' {
  import type { SearchState } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly state: SearchState;
    readonly onRetry: () => void;
  }
  export default function DocsSearchMessage(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/Recent' {
  import type { ReactNode } from 'react';

  export default function DocsSearchRecent(): ReactNode;
}

declare module '@theme/DocsSearchBar/Results' {
  import type { SelectResult } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly results: readonly SelectResult[];
    /** Place of the first result among all rows. */
    readonly firstIndex: number;
    /** Place of the chosen row. */
    readonly active: number;
    readonly rowId: (index: number) => string;
    readonly onPoint: (index: number) => void;
    /** A result is followed. */
    readonly onSelect: () => void;
  }
  export default function DocsSearchResults(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/Row' {
  import type { Props as IconProps } from '@theme/DocsSearchBar/Icon';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly id: string;
    readonly icon: IconProps['name'];
    /** It is the chosen one. */
    readonly active: boolean;
    /** Where it leads; a row without it does something else. */
    readonly url?: string;
    /** It stands out from the results. */
    readonly emphasis?: boolean;
    /** The pointer is on it. */
    readonly onPoint: () => void;
    readonly onSelect: () => void;
    readonly children: ReactNode;
  }
  export default function DocsSearchRow(props: Props): ReactNode;
}

declare module '@theme/DocsSearchBar/errorText' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

  export function searchErrorText(code: ClientErrorCode): string;
}

declare module '@theme/DocsSearchBar/useSearchRows' {
  import type { SearchState, SelectResult } from 'docusaurus-plugin-auth/client';
  import type { KeyboardEvent } from 'react';

  export type SearchRow =
    | { readonly kind: 'recent' | 'ask'; readonly query: string }
    | { readonly kind: 'result'; readonly result: SelectResult };

  export interface SearchRowsParams {
    /** Begins the ids of the list and its rows. */
    readonly id: string;
    readonly state: SearchState;
    readonly recent: readonly string[];
    readonly onQuery: (query: string) => void;
    readonly onClose: () => void;
  }

  export interface SearchRows {
    readonly rows: readonly SearchRow[];
    /** The results among them. */
    readonly results: readonly SelectResult[];
    readonly listId: string;
    /** Place of the chosen row; -1 while none is. */
    readonly active: number;
    readonly activeId: string | undefined;
    /** There is nothing but a message to show, and perhaps the way to the assistant. */
    readonly showsMessage: boolean;
    readonly rowId: (index: number) => string;
    readonly point: (index: number) => void;
    readonly select: (index: number) => void;
    /** Closes the search because a result is followed. */
    readonly leave: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  }
  export default function useSearchRows(params: SearchRowsParams): SearchRows;
}

declare module '@theme/DocsSearchBar/useStatusText' {
  import type { SearchState } from 'docusaurus-plugin-auth/client';

  export default function useStatusText(state: SearchState): string;
}
