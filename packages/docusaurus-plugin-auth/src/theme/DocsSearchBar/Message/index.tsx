import Translate, { translate } from '@docusaurus/Translate';
import { searchErrorText } from '@theme/DocsSearchBar/errorText';
import Icon from '@theme/DocsSearchBar/Icon';
import type { Props } from '@theme/DocsSearchBar/Message';
import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function Nothing({ query }: { query: string }): ReactNode {
  return (
    <>
      <p className={styles.title}>
        {translate(
          {
            id: 'plugin-auth.search.nothing',
            message: 'Nothing found for “{query}”',
            description: 'Shown in the search when no page fits',
          },
          { query },
        )}
      </p>
      <p className={styles.text}>
        {pluginConfig.chat.enabled ? (
          <Translate
            id="plugin-auth.search.nothingAsk"
            description="Advice in the search when no page fits and there is an assistant"
          >
            Try other words, or ask the assistant.
          </Translate>
        ) : (
          <Translate
            id="plugin-auth.search.nothingText"
            description="Advice in the search when no page fits and there is no assistant"
          >
            Try other words, or fewer of them.
          </Translate>
        )}
      </p>
    </>
  );
}

/** What the search says where it has no results: before the first key, after a failure, or when nothing fits. */
export default function DocsSearchMessage({ state, onRetry }: Props): ReactNode {
  if (state.status === 'failed') {
    return (
      <div className={styles.message}>
        <span className={styles.emblem}>
          <Icon name="alert" />
        </span>
        <p className={styles.title}>{searchErrorText(state.error ?? 'internal_error')}</p>
        <button type="button" className="button button--secondary button--sm" onClick={onRetry}>
          <Translate
            id="plugin-auth.search.retry"
            description="Button of the search that tries again after a failure"
          >
            Try again
          </Translate>
        </button>
      </div>
    );
  }
  return (
    <div className={styles.message}>
      <span className={styles.emblem}>
        <Icon name="search" />
      </span>
      {state.status === 'done' ? (
        <Nothing query={state.answered} />
      ) : (
        <p className={styles.text}>
          <Translate
            id="plugin-auth.search.start"
            description="In the search before anything is typed"
          >
            A name, an option, an error message: type a few letters.
          </Translate>
        </p>
      )}
    </div>
  );
}
