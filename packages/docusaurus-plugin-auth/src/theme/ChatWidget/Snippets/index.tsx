import { translate } from '@docusaurus/Translate';
import ChatSnippetList from '@theme/ChatWidget/SnippetList';
import {
  SELECTION_MAX,
  SELECTIONS_MAX,
  type SnippetTaken,
  useSnippets,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What a reader has to know of the last text that they marked. */
function takenText(last: SnippetTaken | undefined): string {
  switch (last) {
    case 'full':
      return translate(
        {
          id: 'plugin-auth.snippets.full',
          message:
            'The last text was not taken: a question takes at most {count}, with {length} characters in all.',
          description: 'Shown when more texts were marked than go with one question',
        },
        { count: SELECTIONS_MAX, length: SELECTION_MAX },
      );
    case 'cut':
      return translate(
        {
          id: 'plugin-auth.snippets.cut',
          message: 'The last text was cut: all of them together have at most {length} characters.',
          description: 'Shown when a marked text was too long to go with a question',
        },
        { length: SELECTION_MAX },
      );
    default:
      return '';
  }
}

/** The marked texts that go with the next question, above its field. */
export default function ChatSnippets(): ReactNode {
  const { list, last } = useSnippets();
  const note = takenText(last);
  return (
    <div className={styles.snippets}>
      {list.length > 0 && <ChatSnippetList snippets={list} removable />}
      <p role="status" className={styles.note}>
        {note}
      </p>
    </div>
  );
}
