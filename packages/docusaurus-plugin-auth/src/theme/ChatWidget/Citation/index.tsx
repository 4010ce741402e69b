import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Citation';
import ChatCitationPreview from '@theme/ChatWidget/CitationPreview';
import SourceLink from '@theme/ChatWidget/SourceLink';
import { type Citation, usePreview } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** A `[?]`: the sentence before it was not found in the docs. */
function NoSource(): ReactNode {
  const text = translate({
    id: 'plugin-auth.chat.noSource',
    message: 'No source found for this sentence',
    description: 'Name of the mark behind a sentence that could not be found in the docs',
  });
  return (
    <sup className={styles.mark} role="img" aria-label={text} title={text}>
      ?
    </sup>
  );
}

/** The number, which opens its source, with a look at the source for who rests on it. */
function CitationLink({ citation }: { citation: Citation }): ReactNode {
  const id = useId();
  const { number, url, quote, title, headingPath } = citation;
  const { open, anchor, handlers } = usePreview();
  const label = translate(
    {
      id: 'plugin-auth.chat.citation',
      message: 'Source {number}: {title}',
      description: 'Name of the numbered link in an answer that opens its source',
    },
    { number, title: headingPath.at(-1) ?? title },
  );
  return (
    <span ref={anchor} className={styles.citation} {...handlers}>
      <SourceLink
        url={url}
        quote={quote}
        className={styles.mark}
        aria-label={label}
        aria-describedby={open ? id : undefined}
      >
        {number}
      </SourceLink>
      {open && <ChatCitationPreview id={id} citation={citation} anchor={anchor} />}
    </span>
  );
}

/** A `[1]` in the text. The number is there from the start, its link when the source is known. */
export default function ChatCitation({ number, citations }: Props): ReactNode {
  if (number === 0) return <NoSource />;
  const citation = citations.find((candidate) => candidate.number === number);
  if (!citation) return <sup className={styles.mark}>{number}</sup>;
  return <CitationLink citation={citation} />;
}
