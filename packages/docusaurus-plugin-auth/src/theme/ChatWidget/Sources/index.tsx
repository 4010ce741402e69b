import Translate from '@docusaurus/Translate';
import SourceLink from '@theme/ChatWidget/SourceLink';
import type { Props } from '@theme/ChatWidget/Sources';
import type { Source } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Sections that the answer does not quote: no more than the eye takes in. */
const NEAREST_MAX = 4;

/** The heading that the link opens, and in small where it stands. */
function SourceText({ source }: { source: Source }): ReactNode {
  const path = source.headingPath.length > 0 ? source.headingPath : [source.title];
  return (
    <span className={styles.text}>
      <span className={styles.heading}>{path.at(-1)}</span>
      {path.length > 1 && <span className={styles.path}>{path.slice(0, -1).join(' › ')}</span>}
    </span>
  );
}

function SourceList({
  sources,
}: {
  sources: readonly (Source & { number?: number; quote?: string })[];
}): ReactNode {
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
        <li key={`${source.number} ${source.url}`}>
          <SourceLink url={source.url} quote={source.quote} className={styles.source}>
            {source.number !== undefined && <span className={styles.number}>{source.number}</span>}
            <SourceText source={source} />
          </SourceLink>
        </li>
      ))}
    </ul>
  );
}

/** What the answer was made from; where there is none, the pages that come nearest. */
export default function ChatSources({ answer }: Props): ReactNode {
  const { citations, sources, confidence } = answer;
  if (citations.length > 0) {
    return (
      <section className={styles.sources}>
        <h4 className={styles.title}>
          <Translate id="plugin-auth.chat.sources" description="Heading of the list of sources">
            Sources
          </Translate>
        </h4>
        <SourceList sources={citations} />
      </section>
    );
  }
  if (confidence !== 'none' || sources.length === 0) return null;
  return (
    <section className={styles.sources}>
      <h4 className={styles.title}>
        <Translate
          id="plugin-auth.chat.nearest"
          description="Heading of the pages shown when the docs do not cover a question"
        >
          The nearest pages
        </Translate>
      </h4>
      <SourceList sources={sources.slice(0, NEAREST_MAX)} />
    </section>
  );
}
