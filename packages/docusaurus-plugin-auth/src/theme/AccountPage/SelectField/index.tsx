import type { Props } from '@theme/AccountPage/SelectField';
import LabelledField from '@theme/AuthForm/LabelledField';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A choice of one among several, or of none. */
export default function SelectField(props: Props): ReactNode {
  const { value, none, options, onValue, ...frame } = props;
  return (
    <LabelledField {...frame}>
      {(control) => (
        <select
          {...control}
          className={clsx(control.className, styles.select)}
          value={value ?? ''}
          onChange={({ currentTarget }) => onValue(currentTarget.value || null)}
        >
          {none !== undefined && <option value="">{none}</option>}
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
