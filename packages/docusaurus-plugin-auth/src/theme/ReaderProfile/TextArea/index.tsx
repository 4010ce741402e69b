import { translate } from '@docusaurus/Translate';
import LabelledField from '@theme/AuthForm/LabelledField';
import type { Props } from '@theme/ReaderProfile/TextArea';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The part of the longest text from which on the reader is told how much room is left. */
const NEARLY_FULL = 0.8;

function lettersLeft(count: number): string {
  return translate(
    {
      id: 'plugin-auth.profile.lettersLeft',
      message: '{count} characters left',
      description: 'Below a text field that is nearly full',
    },
    { count },
  );
}

/** A field for some sentences. */
export default function TextArea(props: Props): ReactNode {
  const { label, hint, value, maxLength, onValue, below } = props;
  const nearlyFull = value.length > maxLength * NEARLY_FULL;
  return (
    <LabelledField
      label={label}
      hint={hint}
      below={
        (nearlyFull || below) && (
          <>
            {nearlyFull && <p className={styles.left}>{lettersLeft(maxLength - value.length)}</p>}
            {below}
          </>
        )
      }
    >
      {(control) => (
        <textarea
          {...control}
          className={clsx(control.className, styles.area)}
          rows={3}
          value={value}
          maxLength={maxLength}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
