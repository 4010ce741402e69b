import type { Props } from '@theme/DocsSearchBar/Marked';
import { splitHighlights } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A text of a result, with what matches the query marked. */
export default function DocsSearchMarked({ text, field, highlights = [] }: Props): ReactNode {
  const parts = splitHighlights(
    text,
    highlights.filter((highlight) => highlight.field === field),
  );
  return parts.map(({ start, text, marked }) =>
    marked ? (
      <mark key={start} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <span key={start}>{text}</span>
    ),
  );
}
