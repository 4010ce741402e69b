import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import AuthLink from '@theme/AuthLink';
import ChatDeleteHistory from '@theme/ChatWidget/DeleteHistory';
import type { Props } from '@theme/ChatWidget/History';
import ChatHistoryItem from '@theme/ChatWidget/HistoryItem';
import ChatIcon from '@theme/ChatWidget/Icon';
import { pluginConfig, useAction, useHistory } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Nothing is kept unless the reader has agreed. */
function NotAgreed(): ReactNode {
  return (
    <p className={styles.text}>
      <Translate
        id="plugin-auth.history.notAgreed"
        description="Shown instead of the conversations to a reader who has not agreed to a history; {link} leads to the account page"
        values={{
          link: (
            <AuthLink to={`${pluginConfig.routes.account}`}>
              <Translate
                id="plugin-auth.history.agreeLink"
                description="Link to the account page, where the reader can agree to a history"
              >
                Agree on your account page
              </Translate>
            </AuthLink>
          ),
        }}
      >
        {
          'Your conversations are not kept, because you have not agreed to it. {link} to keep them from then on.'
        }
      </Translate>
    </p>
  );
}

function Nothing({ search }: { search: string }): ReactNode {
  return (
    <p className={styles.text}>
      {search ? (
        <Translate
          id="plugin-auth.history.noneFound"
          description="Shown when no conversation has what was searched for"
        >
          No conversation contains these words.
        </Translate>
      ) : (
        <Translate
          id="plugin-auth.history.none"
          description="Shown when the reader keeps no conversation yet"
        >
          Nothing is kept yet. Your next question will be here.
        </Translate>
      )}
    </p>
  );
}

function Heading({ onBack }: { onBack: () => void }): ReactNode {
  return (
    <div className={styles.heading}>
      <button
        type="button"
        className={styles.back}
        aria-label={translate({
          id: 'plugin-auth.history.back',
          message: 'Back to the question',
          description: 'Name of the button that leads from the conversations back to the chat',
        })}
        onClick={onBack}
      >
        <ChatIcon name="back" />
      </button>
      <h3>
        <Translate
          id="plugin-auth.history.heading"
          description="Heading of the list of the reader's conversations"
        >
          Your conversations
        </Translate>
      </h3>
    </div>
  );
}

/** The conversations that the reader keeps: to search, open, rename, share and delete. */
export default function ChatHistory({ onBack, onOpened }: Props): ReactNode {
  const [search, setSearch] = useState('');
  const { data, error, more, reload, loadMore } = useHistory(search);
  const action = useAction();
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLElement>(null);
  const agreed = error?.code !== 'consent_required';

  // What had the focus in the list may be gone.
  const focus = () => (field.current ?? heading.current?.querySelector('button'))?.focus();
  useEffect(() => {
    (field.current ?? heading.current?.querySelector('button'))?.focus();
  }, []);

  return (
    <section ref={heading} className={styles.history}>
      <Heading onBack={onBack} />
      {agreed && (
        <input
          ref={field}
          type="search"
          className={styles.search}
          aria-label={translate({
            id: 'plugin-auth.history.search',
            message: 'Search your conversations',
            description: 'Name of the field that searches the conversations',
          })}
          placeholder={translate({
            id: 'plugin-auth.history.search',
            message: 'Search your conversations',
            description: 'Name of the field that searches the conversations',
          })}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      {!agreed && <NotAgreed />}
      {agreed && error && <LoadFailed code={error.code} onRetry={reload} />}
      {data?.length === 0 && <Nothing search={search} />}
      {data && data.length > 0 && (
        <ul className={styles.list}>
          {data.map((conversation) => (
            <li key={conversation.id}>
              <ChatHistoryItem
                conversation={conversation}
                onOpened={onOpened}
                onChange={() => void reload().then(focus)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {more && (
          <ActionButton busy={action.busy} onClick={() => void action.run(loadMore)}>
            <Translate
              id="plugin-auth.history.more"
              description="Button that shows older conversations"
            >
              Show older ones
            </Translate>
          </ActionButton>
        )}
        {data && data.length > 0 && !search && (
          <ChatDeleteHistory onDeleted={() => void reload().then(focus)} />
        )}
      </div>
    </section>
  );
}
