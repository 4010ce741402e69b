import Translate from '@docusaurus/Translate';
import { chatErrorText } from '@theme/ChatWidget/errorText';
import type { Props } from '@theme/ChatWidget/Length';
import clsx from 'clsx';
import { QUESTION_MAX } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Characters before the limit from which on they are counted. */
const NEAR = 200;

/** How long the question is, once that matters. */
export default function ChatLength({ id, length }: Props): ReactNode {
  const tooLong = length > QUESTION_MAX;
  if (length < QUESTION_MAX - NEAR) return <span id={id} hidden />;
  return (
    <p
      id={id}
      role={tooLong ? 'alert' : undefined}
      className={clsx(styles.length, tooLong && styles.error)}
    >
      {tooLong && chatErrorText('too_long')}{' '}
      <Translate
        id="plugin-auth.chat.length"
        description="How long the question is and may be, in characters"
        values={{ length, max: QUESTION_MAX }}
      >
        {'({length} of {max} characters)'}
      </Translate>
    </p>
  );
}
