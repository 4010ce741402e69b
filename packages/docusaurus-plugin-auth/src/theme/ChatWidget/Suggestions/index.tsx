import { translate } from '@docusaurus/Translate';
import { askFrom, useSuggestions } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What can be asked about the page that the reader is on; of the docs where that is not known. */
export default function ChatSuggestions(): ReactNode {
  const { ofPage, suggestions } = useSuggestions();
  if (suggestions.length === 0) return null;
  const name = ofPage
    ? translate({
        id: 'plugin-auth.chat.suggestionsOfPage',
        message: 'About this page',
        description: 'Heading of what can be asked about the page that the reader is on',
      })
    : translate({
        id: 'plugin-auth.chat.suggestions',
        message: 'To begin with',
        description: 'Heading of what can be asked about the docs as a whole',
      });
  return (
    <section className={styles.suggestions}>
      <h3 className={styles.title}>{name}</h3>
      <ul className={styles.list}>
        {suggestions.map(({ text, url }) => (
          <li key={url}>
            <button
              type="button"
              className={styles.suggestion}
              onClick={({ currentTarget }) => askFrom(currentTarget, text)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
