import Checkbox from '@theme/AuthForm/Checkbox';
import type { Props } from '@theme/ReaderProfile/ConsentBox';
import purposeText from '@theme/ReaderProfile/purposeText';
import type { ReactNode } from 'react';

/** A box to tick for one purpose, with what it means. Whoever shows it never ticks it first. */
export default function ConsentBox(props: Props): ReactNode {
  const { purpose, checked, error, boxRef, onChange } = props;
  const { agree, effect } = purposeText(purpose);
  return (
    <Checkbox
      label={agree}
      details={effect}
      error={error}
      boxRef={boxRef}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
