import type { Props } from '@theme/ChatWidget/Answer';
import ChatBlock from '@theme/ChatWidget/Block';
import clsx from 'clsx';
import { useAnswerBlocks } from 'docusaurus-plugin-auth/client';
import { memo, type ReactNode } from 'react';
import styles from './styles.module.css';

const NO_HOSTS: readonly string[] = [];

/** The text of an answer. While it is being written, only its last block is drawn anew. */
function ChatAnswer({ answer, streaming = false }: Props): ReactNode {
  const blocks = useAnswerBlocks(answer.answer, streaming);
  const { citations, sources, linkHosts = NO_HOSTS } = answer;
  return (
    <div dir="auto" className={clsx('plugin-auth-answer', styles.answer)}>
      {blocks.map((block) => (
        <ChatBlock
          key={block.start}
          block={block}
          citations={citations}
          sources={sources}
          hosts={linkHosts}
        />
      ))}
    </div>
  );
}

export default memo(ChatAnswer);
