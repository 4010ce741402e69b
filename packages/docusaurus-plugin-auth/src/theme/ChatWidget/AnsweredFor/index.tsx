import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/AnsweredFor';
import TextButton from '@theme/ChatWidget/TextButton';
import usedText from '@theme/ReaderProfile/usedText';
import { conversation } from 'docusaurus-plugin-auth/client';
import type { MouseEvent, ReactNode } from 'react';
import styles from './styles.module.css';

/** Asks below, as a question of its own: the two answers can be compared. */
function askWithout({ currentTarget }: MouseEvent, question: string): void {
  currentTarget.closest<HTMLElement>('[tabindex="0"]')?.focus();
  conversation.submit(question, { withoutProfile: true });
}

/** What of the reader's profile an answer was made for, with the same question without it. */
export default function ChatAnsweredFor({ exchange }: Props): ReactNode {
  const { question, withoutProfile, answer } = exchange;
  if (withoutProfile) {
    return (
      <p className={styles.answeredFor}>
        <Translate
          id="plugin-auth.chat.withoutProfile"
          description="Below an answer for which the reader's profile was left out at their wish"
        >
          Answered without your profile.
        </Translate>
      </p>
    );
  }
  const used = answer.answeredFor ? usedText(answer.answeredFor) : [];
  if (used.length === 0) return null;
  return (
    <p className={styles.answeredFor}>
      <Translate
        id="plugin-auth.chat.answeredFor"
        description="Below an answer that was made for the reader; {used} lists what of their profile"
        values={{ used: used.join(' · ') }}
      >
        {'Answered for: {used}'}
      </Translate>{' '}
      <TextButton onClick={(event) => askWithout(event, question)}>
        <Translate
          id="plugin-auth.chat.askWithout"
          description="Button that asks the same question without the reader's profile"
        >
          Ask without my profile
        </Translate>
      </TextButton>
    </p>
  );
}
