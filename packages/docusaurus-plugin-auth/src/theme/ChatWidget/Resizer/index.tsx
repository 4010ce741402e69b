import { translate } from '@docusaurus/Translate';
import { useResizer } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The edge of the chat, by which it is made wider or narrower: by pointer, or by the arrow keys. */
export default function ChatResizer(): ReactNode {
  const { width, ...resizer } = useResizer();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between parts cannot be moved
    <div
      {...resizer}
      role="separator"
      tabIndex={0}
      className={styles.resizer}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-label={translate({
        id: 'plugin-auth.chat.width',
        message: 'Width of the chat',
        description: 'Name of the edge by which the chat is made wider or narrower',
      })}
    />
  );
}
