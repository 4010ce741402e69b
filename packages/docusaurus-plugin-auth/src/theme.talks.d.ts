declare module '@theme/SharedPage' {
  import type { ReactNode } from 'react';

  export default function SharedPage(): ReactNode;
}

declare module '@theme/SharedPage/Conversation' {
  import type { SharedConversation } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly shared: SharedConversation;
  }
  export default function Conversation(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/Feedback' {
  import type { Exchange } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly exchange: Exchange;
  }
  export default function ChatFeedback(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/FeedbackForm' {
  import type { Feedback, FeedbackReason, Rating } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly rating: Rating;
    /** What was said before. */
    readonly initial: Pick<Feedback, 'reasons' | 'note'>;
    readonly busy: boolean;
    readonly onSend: (reasons: FeedbackReason[], note: string) => void;
    readonly onClose: () => void;
  }
  export default function ChatFeedbackForm(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/reasonText' {
  import type { FeedbackReason, Rating } from 'docusaurus-plugin-auth/client';

  export function reasonsFor(rating: Rating): FeedbackReason[];
  export function reasonText(reason: FeedbackReason): string;
}

declare module '@theme/ChatWidget/KeepOffer' {
  import type { ReactNode } from 'react';

  export default function ChatKeepOffer(): ReactNode;
}

declare module '@theme/ChatWidget/History' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly onBack: () => void;
    /** A conversation has been opened in the chat. */
    readonly onOpened: () => void;
  }
  export default function ChatHistory(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/DeleteHistory' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly onDeleted: () => void;
  }
  export default function ChatDeleteHistory(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/HistoryItem' {
  import type { ConversationSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly conversation: ConversationSummary;
    readonly onOpened: () => void;
    /** It was renamed or deleted. */
    readonly onChange: () => void;
  }
  export default function ChatHistoryItem(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/RenameForm' {
  import type { ConversationSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly conversation: ConversationSummary;
    readonly onDone: () => void;
    readonly onClose: () => void;
  }
  export default function ChatRenameForm(props: Props): ReactNode;
}

declare module '@theme/ChatWidget/ShareDialog' {
  import type { ConversationSummary } from 'docusaurus-plugin-auth/client';
  import type { ReactNode } from 'react';

  export interface Props {
    readonly conversation: ConversationSummary;
    readonly onClose: () => void;
  }
  export default function ChatShareDialog(props: Props): ReactNode;
}
