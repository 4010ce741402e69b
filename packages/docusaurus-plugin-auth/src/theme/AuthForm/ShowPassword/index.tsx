import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/ShowPassword';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Outlines on a grid of 24: an eye, and the line through it. */
const EYE =
  'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z';
const LINE = 'M4 4l16 16';

/** Makes a password readable while it is pressed in; its name stays, its state is read out. */
export default function ShowPassword({ shown, inputId, onToggle }: Props): ReactNode {
  const label = translate({
    id: 'plugin-auth.form.showPassword',
    message: 'Show password',
    description: 'Name of the button that makes a password readable, and is pressed in while it is',
  });
  return (
    <button
      type="button"
      className={styles.show}
      aria-controls={inputId}
      aria-pressed={shown}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={shown ? `${EYE}${LINE}` : EYE} />
      </svg>
    </button>
  );
}
