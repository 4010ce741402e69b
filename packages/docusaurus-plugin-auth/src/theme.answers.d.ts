/** The parts of an answer, and the marked texts that a question can be about. */

declare module '@theme/ChatWidget/AskCode' {
  import type { ReactNode } from 'react';

  export default function AskCode(): ReactNode;
}

declare module '@theme/ChatWidget/Admonition' {
  import type { AdmonitionKind } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly kind: AdmonitionKind;
    /** Absent where the site's own title for the kind does. */
    readonly title?: string;
    readonly children: ReactNode;
  }
  export default function ChatAdmonition(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Block' {
  import type { AnswerBlock, Citation, Source } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly block: AnswerBlock;
    readonly citations: readonly Citation[];
    readonly sources: readonly Source[];
    /** Hosts, besides the docs, that the answer may lead to. */
    readonly hosts: readonly string[];
  }
  export default function ChatBlock(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Citation' {
  import type { Citation } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** 0 for a sentence without a source. */
    readonly number: number;
    /** Those that are known so far. */
    readonly citations: readonly Citation[];
  }
  export default function ChatCitation(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/CitationPreview' {
  import type { Citation } from 'docusaurus-plugin-auth/client';
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    /** That of the text which describes the citation. */
    readonly id: string;
    readonly citation: Citation;
    /** What it stands beside, with the mark as its first child. */
    readonly anchor: RefObject<HTMLElement | null>;
  }
  export default function ChatCitationPreview(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Failure' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
    /** The newest one, which may be asked again. */
    readonly last: boolean;
  }
  export default function ChatFailure(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/HandOff' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly question: string;
  }
  export default function ChatHandOff(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Image' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly url: string;
    readonly alt: string;
    /** Hosts that pictures may come from. */
    readonly hosts: readonly string[];
  }
  export default function ChatImage(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Table' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The cells, row by row; the first row is the head. */
    readonly rows: readonly (readonly ReactNode[])[];
    /** By column. */
    readonly align: readonly ('left' | 'right' | 'center' | null)[];
  }
  export default function ChatTable(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Verdict' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly answer: Pick<QueryResponse, 'mode' | 'confidence'>;
  }
  export default function ChatVerdict(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/TextLink' {
  import type { Citation, Source } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    /** Where the text of the answer wants to lead. */
    readonly url: string;
    readonly citations: readonly Citation[];
    readonly sources: readonly Source[];
    /** Hosts, besides the docs, that the answer may lead to. */
    readonly hosts: readonly string[];
    readonly children: ReactNode;
  }
  export default function ChatTextLink(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/JumpButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly onClick: () => void;
  }
  export default function ChatJumpButton(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/NotCovered' {
  import type { ReactNode } from 'react';

  export default function ChatNotCovered(): ReactNode;
}

declare module '@theme/ChatWidget/Reply' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
    /** The newest one, after which more can be asked. */
    readonly last: boolean;
  }
  export default function ChatReply(props: Props): ReactNode;
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
