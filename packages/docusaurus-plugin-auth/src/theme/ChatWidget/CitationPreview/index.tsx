import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/CitationPreview';
import SourceLink from '@theme/ChatWidget/SourceLink';
import { useFloating } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useCallback, useRef } from 'react';
import styles from './styles.module.css';

/** Characters of a quote that a look at it shows. */
const QUOTE_MAX = 280;

function excerptOf(quote: string): string {
  return quote.length > QUOTE_MAX ? `${quote.slice(0, QUOTE_MAX).trimEnd()}…` : quote;
}

/** The docs do not say it: the reader has marked it. */
function ReaderText(): ReactNode {
  return (
    <span className={styles.path}>
      <Translate
        id="plugin-auth.chat.previewReaderText"
        description="In the small window that shows what an answer quotes: they are words that the reader has marked, and the docs do not have them"
      >
        From the text that you marked, not from the docs
      </Translate>
    </span>
  );
}

/** A look at a source: its page, where on the page, and the words that the answer rests on. */
export default function ChatCitationPreview({ id, citation, anchor }: Props): ReactNode {
  const { number, url, title, headingPath, quote, readerText } = citation;
  const preview = useRef<HTMLSpanElement>(null);
  // The mark alone: the element around it holds this preview too.
  const anchorOf = useCallback(
    () => anchor.current?.firstElementChild?.getBoundingClientRect(),
    [anchor],
  );
  useFloating(preview, anchorOf);
  const path = headingPath.filter((heading) => heading !== title);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands inside of a paragraph
    <span
      ref={preview}
      popover="manual"
      className={styles.preview}
      role="group"
      aria-label={translate(
        {
          id: 'plugin-auth.chat.preview',
          message: 'A look at source {number}',
          description: 'Name of the small window that shows what an answer quotes',
        },
        { number },
      )}
    >
      <span id={id} className={styles.source}>
        <strong className={styles.title}>{title}</strong>
        {path.length > 0 && <span className={styles.path}>{path.join(' › ')}</span>}
        {readerText && <ReaderText />}
        {quote && <q className={styles.quote}>{excerptOf(quote)}</q>}
      </span>
      <SourceLink url={url} quote={quote} className={styles.open}>
        <Translate
          id="plugin-auth.chat.openSource"
          description="Link in the small window that shows what an answer quotes: opens the page there"
        >
          Open the page here
        </Translate>
      </SourceLink>
    </span>
  );
}
