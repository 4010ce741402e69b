import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Snippet';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Longer texts, and those of several lines, are folded. */
const SHORT = 80;

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHORT ? `${line.slice(0, SHORT).trimEnd()}…` : line;
}

/** A marked text: its beginning, and all of it when it is opened. */
function Text({ snippet: { kind, text } }: Props): ReactNode {
  const excerpt = excerptOf(text);
  const code = kind === 'code';
  if (excerpt === text) {
    return <span className={clsx(styles.text, code && styles.code)}>{text}</span>;
  }
  return (
    <details className={styles.details}>
      <summary className={clsx(styles.text, code && styles.code)}>{excerpt}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard */}
      <div className={clsx(styles.whole, code && styles.code)} tabIndex={0}>
        {text}
      </div>
    </details>
  );
}

/** A text of a page that goes, or went, with a question, and the page that it stands on. */
export default function ChatSnippet({ snippet }: Props): ReactNode {
  return (
    <div className={styles.snippet}>
      <Text snippet={snippet} />
      {snippet.page.title && (
        <span className={styles.page}>
          <Translate
            id="plugin-auth.snippets.page"
            description="Below a text that was marked on a page; {title} is that of the page"
            values={{ title: snippet.page.title }}
          >
            {'From “{title}”'}
          </Translate>
        </span>
      )}
    </div>
  );
}
