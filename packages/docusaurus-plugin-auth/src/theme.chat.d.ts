declare module '@theme/ChatWidget/Panel' {
  import type { ReactNode } from 'react';

  export default function ChatPanel(): ReactNode;
}

declare module '@theme/ChatWidget/Header' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly titleId: string;
    /** Absent while there is nothing to clear. */
    readonly onRestart?: () => void;
    /** Absent for readers who keep nothing, and while the conversations are shown. */
    readonly onHistory?: () => void;
  }
  export default function ChatHeader(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/IconButton' {
  import type { Props as IconProps } from '@theme/ChatWidget/Icon';
  import type { MouseEvent, ReactNode } from 'react';

  export interface Props {
    readonly icon: IconProps['name'];
    readonly name: string;
    /** It stands in a line of text. */
    readonly small?: boolean;
    readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
    readonly 'aria-pressed'?: boolean;
  }
  export default function ChatIconButton(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Log' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The list of conversations is shown in its place. */
    readonly hidden: boolean;
  }
  export default function ChatLog(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Empty' {
  import type { ReactNode } from 'react';

  export default function ChatEmpty(): ReactNode;
}

declare module '@theme/ChatWidget/Announcer' {
  import type { ReactNode } from 'react';

  export default function ChatAnnouncer(): ReactNode;
}

declare module '@theme/ChatWidget/Question' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
  }
  export default function ChatQuestion(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Icon' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly name:
      | 'ask'
      | 'close'
      | 'send'
      | 'stop'
      | 'restart'
      | 'alert'
      | 'search'
      | 'copy'
      | 'check'
      | 'edit'
      | 'beside'
      | 'history'
      | 'back'
      | 'share'
      | 'rename'
      | 'remove'
      | 'up'
      | 'down'
      | 'code'
      | 'jump'
      | 'quote';
  }
  export default function ChatIcon(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Composer' {
  import type { ReactNode, RefObject } from 'react';

  export interface Props {
    readonly inputRef: RefObject<HTMLTextAreaElement | null>;
    /** An answer is on its way. */
    readonly busy: boolean;
  }
  export default function ChatComposer(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Exchange' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
    /** The newest one, which may be asked again. */
    readonly last: boolean;
  }
  export default function ChatExchange(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/AnsweredFor' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
  }
  export default function ChatAnsweredFor(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/TextButton' {
  import type { MouseEventHandler, ReactNode } from 'react';

  export interface Props {
    readonly children: ReactNode;
    readonly onClick: MouseEventHandler<HTMLButtonElement>;
  }
  export default function ChatTextButton(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Answer' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly answer: QueryResponse;
    /** More of it is to come. */
    readonly streaming?: boolean;
  }
  export default function ChatAnswer(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Code' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly code: string;
    readonly language?: string;
    readonly title?: string;
  }
  export default function ChatCode(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/SourceLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** A path of the site, base URL included. */
    readonly url: string;
    /** What is highlighted there. */
    readonly quote?: string;
    readonly className?: string;
    readonly 'aria-label'?: string;
    readonly 'aria-describedby'?: string;
    readonly children: ReactNode;
  }
  export default function ChatSourceLink(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Notes' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly question: string;
    readonly answer: QueryResponse;
  }
  export default function ChatNotes(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Sources' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly answer: QueryResponse;
  }
  export default function ChatSources(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/errorText' {
  import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

  export function chatErrorText(code: ClientErrorCode, retryAfter?: number): string;
}

declare module '@theme/ChatWidget/SiteCodeBlock' {
  import type { Props as CodeProps } from '@theme/ChatWidget/Code';
  import type { ReactNode } from 'react';

  export interface Props extends CodeProps {}
  export default function SiteCodeBlock(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Awake' {
  import type { ReactNode } from 'react';

  export default function ChatAwake(): ReactNode;
}

declare module '@theme/ChatWidget/Launcher' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The chat is open, or comes by itself as it was open before a reload. */
    readonly hidden?: boolean;
    /** The chat could not be loaded or shown. */
    readonly failed?: boolean;
  }
  export default function ChatLauncher(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Suggestions' {
  import type { ReactNode } from 'react';

  export default function ChatSuggestions(): ReactNode;
}

declare module '@theme/ChatWidget/QuestionList' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly heading: 'h3' | 'h4';
    readonly name: string;
    /** `url` tells questions of the same words apart. */
    readonly questions: readonly { readonly text: string; readonly url?: string }[];
    /** Beside each other, as below an answer. */
    readonly inline?: boolean;
  }
  export default function ChatQuestionList(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/FollowUps' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly answer: QueryResponse;
  }
  export default function ChatFollowUps(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/AnswerActions' {
  import type { QueryResponse } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly answer: QueryResponse;
  }
  export default function ChatAnswerActions(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Queue' {
  import type { ReactNode } from 'react';

  export default function ChatQueue(): ReactNode;
}

declare module '@theme/ChatWidget/Matches' {
  import type { SelectResult } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly results: readonly SelectResult[];
  }
  export default function ChatMatches(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Length' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** By which the field names it as its description. */
    readonly id: string;
    /** Characters of the question. */
    readonly length: number;
  }
  export default function ChatLength(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/SendButtons' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** An answer is on its way. */
    readonly busy: boolean;
    /** There is nothing that could be sent. */
    readonly disabled: boolean;
  }
  export default function ChatSendButtons(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/LayoutButton' {
  import type { ReactNode } from 'react';

  export default function ChatLayoutButton(): ReactNode;
}

declare module '@theme/ChatWidget/QuestionEditor' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
    readonly onClose: () => void;
  }
  export default function ChatQuestionEditor(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Cleared' {
  import type { ReactNode } from 'react';

  export default function ChatCleared(): ReactNode;
}

declare module '@theme/ChatWidget/Resizer' {
  import type { ReactNode } from 'react';

  export default function ChatResizer(): ReactNode;
}
