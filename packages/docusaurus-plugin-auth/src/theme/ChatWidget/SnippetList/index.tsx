import { translate } from '@docusaurus/Translate';
import ChatIcon from '@theme/ChatWidget/Icon';
import IconButton from '@theme/ChatWidget/IconButton';
import ChatSnippet from '@theme/ChatWidget/Snippet';
import type { Props } from '@theme/ChatWidget/SnippetList';
import { type Snippet, snippets as store } from 'docusaurus-plugin-auth/client';
import type { MouseEvent, ReactNode } from 'react';
import styles from './styles.module.css';

/** The button goes with its text: the focus moves to the next one, or to the question. */
function remove({ currentTarget }: MouseEvent<HTMLElement>, { id }: Snippet): void {
  const item = currentTarget.closest('li');
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const field = currentTarget.closest('dialog')?.querySelector('textarea');
  (neighbour?.querySelector<HTMLElement>(':scope > button') ?? field)?.focus();
  store.remove(id);
}

function removeName({ text }: Snippet): string {
  return translate(
    {
      id: 'plugin-auth.snippets.remove',
      message: 'Do not ask about “{text}”',
      description: 'Name of the button that takes a marked text away from the question',
    },
    { text: text.replace(/\s+/g, ' ').slice(0, 40) },
  );
}

/** Marked texts: those that will go with a question can be removed, those that went are only shown. */
export default function ChatSnippetList({ snippets, removable }: Props): ReactNode {
  return (
    <ul
      className={styles.list}
      aria-label={translate({
        id: 'plugin-auth.snippets.name',
        message: 'Asked about',
        description: 'Name of the list of marked texts that a question is about',
      })}
    >
      {snippets.map((snippet) => (
        <li key={snippet.id} className={styles.item}>
          <ChatIcon name={snippet.kind === 'code' ? 'code' : 'quote'} />
          <ChatSnippet snippet={snippet} />
          {removable && (
            <IconButton
              icon="close"
              name={removeName(snippet)}
              small
              onClick={(event) => remove(event, snippet)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
