import type { Props } from '@theme/AccountPage/Sessions/DeviceIcon';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Outlines on a grid of 24. */
const PATHS: Record<Props['kind'], string> = {
  desktop: 'M3 5h18v11H3zM9 20h6M12 16v4',
  mobile: 'M7 2.5h10v19H7zM11 18.5h2',
  tablet: 'M4.5 3h15v18h-15zM11 18h2',
  other:
    'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 17h.01',
};

/** A small picture of the kind of a device; its words stand beside it. */
export default function DeviceIcon({ kind }: Props): ReactNode {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[kind]} />
    </svg>
  );
}
