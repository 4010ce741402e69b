import type { Props } from '@theme/AccountPage/TextField';
import LabelledField from '@theme/AuthForm/LabelledField';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A field for a word, with words to choose from while it is typed. */
export default function TextField(props: Props): ReactNode {
  const { value, maxLength, suggestions = [], onValue, ...field } = props;
  return (
    <LabelledField {...field}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            className={clsx(control.className, styles.input)}
            list={`${control.id}-list`}
            value={value}
            maxLength={maxLength}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={({ currentTarget }) => onValue(currentTarget.value)}
          />
          <datalist id={`${control.id}-list`}>
            {suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        </>
      )}
    </LabelledField>
  );
}
