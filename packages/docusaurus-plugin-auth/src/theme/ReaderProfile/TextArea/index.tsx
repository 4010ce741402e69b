import { translate } from '@docusaurus/Translate';
import LabelledField from '@theme/AuthForm/LabelledField';
import type { Props } from '@theme/ReaderProfile/TextArea';
import clsx from 'clsx';
import { pluralForm } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The part of the longest text from which on the reader is told how much room is left. */
const NEARLY_FULL = 0.8;

/** All plural forms of how much room is left. */
const lettersLeft = () =>
  translate({
    id: 'plugin-auth.profile.lettersLeft',
    message: 'One character left|{count} characters left',
    description:
      'Below a text field that is nearly full; the plural forms of the language, separated by a bar',
  });

/** A field for some sentences. */
export default function TextArea(props: Props): ReactNode {
  const { label, hint, value, maxLength, onValue, below } = props;
  const nearlyFull = value.length > maxLength * NEARLY_FULL;
  const count = maxLength - value.length;
  return (
    <LabelledField
      label={label}
      hint={hint}
      below={
        (nearlyFull || below) && (
          <>
            {nearlyFull && (
              <p className={styles.left}>
                {pluralForm(count, lettersLeft()).replace('{count}', `${count}`)}
              </p>
            )}
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
