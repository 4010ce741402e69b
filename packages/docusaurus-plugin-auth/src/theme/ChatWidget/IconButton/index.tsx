import ChatIcon from '@theme/ChatWidget/Icon';
import type { Props } from '@theme/ChatWidget/IconButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A button of the chat that is a picture with a name. */
export default function ChatIconButton({ icon, name, small, ...state }: Props): ReactNode {
  return (
    <button
      type="button"
      {...state}
      className={styles.button}
      data-small={small || undefined}
      aria-label={name}
      title={name}
    >
      <ChatIcon name={icon} />
    </button>
  );
}
