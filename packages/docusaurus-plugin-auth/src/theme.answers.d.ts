/** The parts of an answer, and the marked texts that a question can be about. */

declare module '@theme/ChatWidget/AskCode' {
  import type { ReactNode } from 'react';

  export default function AskCode(): ReactNode;
}

declare module '@theme/ChatWidget/Selection' {
  import type { ReactNode } from 'react';

  export default function ChatSelection(): ReactNode;
}

declare module '@theme/ChatWidget/SelectionToolbar' {
  import type { ReactNode } from 'react';

  export default function ChatSelectionToolbar(): ReactNode;
}

declare module '@theme/ChatWidget/Snippet' {
  import type { Snippet } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly snippet: Snippet;
  }
  export default function ChatSnippet(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/SnippetList' {
  import type { Snippet } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly snippets: readonly Snippet[];
    /** They have not been sent yet. */
    readonly removable?: boolean;
  }
  export default function ChatSnippetList(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Snippets' {
  import type { ReactNode } from 'react';

  export default function ChatSnippets(): ReactNode;
}
