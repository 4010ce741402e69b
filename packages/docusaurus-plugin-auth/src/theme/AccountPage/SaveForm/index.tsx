import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/SaveForm';
import Unsaved from '@theme/AccountPage/Unsaved';
import SubmitButton from '@theme/AuthForm/SubmitButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The frame of a form that changes what is stored: its fields, its button, and what came of it. */
export default function SaveForm(props: Props): ReactNode {
  const { section, saveLabel, savedText, beside, children, onSave } = props;
  const { busy, error, saved, changed } = props.state;
  return (
    <>
      <form
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <div className={styles.end}>
          <SubmitButton label={saveLabel} busy={busy ? saveLabel : ''} compact />
          <Unsaved when={changed} />
          {!changed && beside}
        </div>
      </form>
      <Notice section={section} error={error} done={saved && savedText} />
    </>
  );
}
