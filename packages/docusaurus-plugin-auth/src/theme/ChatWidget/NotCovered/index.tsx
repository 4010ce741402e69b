import Translate from '@docusaurus/Translate';
import ChatIcon from '@theme/ChatWidget/Icon';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Nothing fits: said plainly, instead of an answer that sounds right. */
export default function ChatNotCovered(): ReactNode {
  return (
    <p className={styles.notCovered}>
      <ChatIcon name="search" />
      <span>
        <strong>
          <Translate
            id="plugin-auth.chat.notCovered"
            description="Shown instead of an answer when nothing in the docs fits the question"
          >
            The docs do not seem to cover this.
          </Translate>
        </strong>{' '}
        <Translate
          id="plugin-auth.chat.notCoveredHint"
          description="After the sentence that the docs do not cover a question"
        >
          Other words may help, such as the ones that the docs use.
        </Translate>
      </span>
    </p>
  );
}
