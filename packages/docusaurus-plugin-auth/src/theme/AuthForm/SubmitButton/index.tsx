import Button from '@theme/AuthForm/Button';
import type { Props } from '@theme/AuthForm/SubmitButton';
import type { ReactNode } from 'react';

/** A button of a form: while one of them is at work, all of them wait. */
export default function SubmitButton(props: Props): ReactNode {
  const { label, busy, icon, secondary, compact, danger, onClick } = props;
  const main = danger ? 'danger-primary' : 'primary';
  return (
    <Button
      look={secondary ? 'plain' : main}
      wide={!compact}
      icon={icon}
      busy={busy === label}
      waits={busy !== ''}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
