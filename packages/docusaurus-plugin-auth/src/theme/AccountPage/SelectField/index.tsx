import type { Props } from '@theme/AccountPage/SelectField';
import LabelledField from '@theme/AuthForm/LabelledField';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A choice of one among several. */
export default function SelectField({ value, options, onValue, ...props }: Props): ReactNode {
  return (
    <LabelledField {...props}>
      {(control) => (
        <select
          {...control}
          className={clsx(control.className, styles.select)}
          value={value}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}
