import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Matches';
import SourceLink from '@theme/ChatWidget/SourceLink';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Sections that fit what is being typed: perhaps the question need not be asked. */
export default function ChatMatches({ results }: Props): ReactNode {
  const name = translate({
    id: 'plugin-auth.chat.matches',
    message: 'In the docs',
    description: 'Heading of the sections that fit what is being typed',
  });
  return (
    <section className={styles.matches} aria-label={name}>
      <p className={styles.title} aria-hidden="true">
        {name}
      </p>
      <ul className={styles.list}>
        {results.map(({ url, title, headingPath }) => (
          <li key={url}>
            <SourceLink url={url} className={styles.match}>
              <span className={styles.heading}>{headingPath.at(-1) ?? title}</span>
              {headingPath.length > 1 && (
                <span className={styles.path}>{headingPath.slice(0, -1).join(' › ')}</span>
              )}
            </SourceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
