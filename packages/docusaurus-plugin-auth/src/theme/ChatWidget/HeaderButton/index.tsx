import type { Props } from '@theme/ChatWidget/HeaderButton';
import ChatIcon from '@theme/ChatWidget/Icon';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A button at the top of the chat: an icon with a name. */
export default function ChatHeaderButton({ icon, name, onClick, ...state }: Props): ReactNode {
  return (
    <button
      type="button"
      {...state}
      className={styles.button}
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      <ChatIcon name={icon} />
    </button>
  );
}
