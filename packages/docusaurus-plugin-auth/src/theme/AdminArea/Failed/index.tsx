import LoadFailed from '@theme/AccountPage/LoadFailed';
import type { Props } from '@theme/AdminArea/Failed';
import type { ReactNode } from 'react';

/** Stands for what could not be read, says why, and tries again. */
export default function Failed({ error, onRetry }: Props): ReactNode {
  return <LoadFailed code={error.code} onRetry={onRetry} />;
}
