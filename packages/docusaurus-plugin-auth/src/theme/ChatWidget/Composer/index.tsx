import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Composer';
import ChatLength from '@theme/ChatWidget/Length';
import ChatMatches from '@theme/ChatWidget/Matches';
import ChatSendButtons from '@theme/ChatWidget/SendButtons';
import ChatSnippets from '@theme/ChatWidget/Snippets';
import {
  conversation,
  draft,
  focusField,
  QUESTION_MAX,
  QUEUE_MAX,
  snippets,
  useDraft,
  useGrowingField,
  useMatches,
  useQueue,
} from 'docusaurus-plugin-auth/client';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** The question field: Enter asks, Shift+Enter makes a new line. */
export default function ChatComposer({ inputRef, busy }: Props): ReactNode {
  const id = useId();
  const text = useDraft();
  const matches = useMatches();
  const full = useQueue().length >= QUEUE_MAX;
  const length = text.trim().length;
  const tooLong = length > QUESTION_MAX;
  useGrowingField(inputRef, text);

  function change(next: string): void {
    draft.set(next);
    matches.type(next);
  }

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    const { list } = snippets.get();
    const options = list.length > 0 ? { snippets: list } : {};
    const taken = !tooLong && conversation.submit(text, options);
    if (taken) {
      draft.set('');
      matches.hide();
      snippets.clear();
    }
    focusField(inputRef.current, taken);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a word, Enter only takes the word, and Escape drops it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && matches.results.length > 0) {
      event.preventDefault();
      matches.hide();
    }
    // Elsewhere in the form, Enter follows a link or presses a button.
    if (event.key !== 'Enter' || event.shiftKey || event.target !== inputRef.current) return;
    event.preventDefault();
    submit();
  }

  return (
    <form className={styles.composer} onSubmit={submit} onKeyDown={onKeyDown}>
      {matches.results.length > 0 && <ChatMatches results={matches.results} />}
      <ChatSnippets />
      <div className={styles.box}>
        <textarea
          ref={inputRef}
          dir={text ? 'auto' : undefined}
          className={styles.input}
          rows={1}
          value={text}
          enterKeyHint="send"
          aria-label={translate({
            id: 'plugin-auth.chat.question',
            message: 'Your question',
            description: 'Name of the field for the question',
          })}
          placeholder={translate({
            id: 'plugin-auth.chat.placeholder',
            message: 'Ask about these docs',
            description: 'Shown in the empty field for the question',
          })}
          aria-invalid={tooLong || undefined}
          aria-describedby={`${id}-length`}
          onChange={(event) => change(event.target.value)}
        />
        <ChatSendButtons busy={busy} disabled={length === 0 || tooLong || full} />
      </div>
      <ChatLength id={`${id}-length`} length={length} />
    </form>
  );
}
